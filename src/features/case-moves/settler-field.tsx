import { useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import { maySettle } from '@/domain/settler';
import { useFormats } from '@/i18n/use-formats';
import { usePeople } from '@/parts/people/use-people';
import { SelectField } from '@/ui/select-field';

type Settled = Pick<CaseWire, 'office' | 'campus' | 'transfer'>;

/** Everybody who may settle the money of a case, by name. */
export function useSettlers(record: Settled) {
  const { compare } = useFormats();
  return usePeople()
    .filter((person) => maySettle(person, record))
    .toSorted((a, b) => compare(a.name, b.name));
}

interface SettlerFieldProps {
  readonly record: Settled;
  readonly value: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

/** The one person to whom money that is open after a death shows. */
export function SettlerField({ record, ...props }: SettlerFieldProps) {
  const { t } = useLingui();
  const settlers = useSettlers(record);
  return (
    <SelectField
      label={t`Who settles what is open`}
      isRequired
      placeholder={t`Choose`}
      options={settlers.map(({ id, name }) => ({ value: id, label: name }))}
      {...props}
    />
  );
}
