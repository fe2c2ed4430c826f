import { useLingui } from '@lingui/react/macro';
import { joined } from '@/parts/words/isolated';
import { STAY_KIND_WORDS } from '@/parts/words/lodging-words';
import { useWord } from '@/parts/words/use-word';
import { providersOf } from '@/reference/lodging-providers';
import { SelectField } from '@/ui/select-field';
import { type StayValues, valuesOfProvider } from './stay-values';

interface ProviderFieldProps {
  readonly values: StayValues;
  readonly onPick: (values: Partial<StayValues>) => void;
}

/** The houses near the campus in which parties usually sleep; what is known of one fills the fields. */
export function ProviderField({ values, onPick }: ProviderFieldProps) {
  const { t } = useLingui();
  const word = useWord();
  const providers = providersOf(values.campus);
  const chosen = providers.find(({ name }) => name === values.name)?.code ?? '';
  return (
    <SelectField
      label={t`House near the campus`}
      hint={t`What is known of it fills the fields below; another place is written there.`}
      value={chosen}
      placeholder={t`Another place`}
      onChange={({ currentTarget }) => {
        const provider = providers.find(({ code }) => code === currentTarget.value);
        onPick(provider === undefined ? { name: '', address: '' } : valuesOfProvider(provider));
      }}
      options={providers.map(({ code, name, kind }) => ({
        value: code,
        label: joined([name, word(STAY_KIND_WORDS, kind)]),
      }))}
    />
  );
}
