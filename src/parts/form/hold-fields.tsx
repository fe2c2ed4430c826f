import { useLingui } from '@lingui/react/macro';
import { WAITING_ON } from '@/domain/vocabulary';
import { SelectField } from '@/ui/select-field';
import { WAITING_ON_WORDS } from '../words/case-words';
import { useWord } from '../words/use-word';
import { bindText } from './bind-text';
import { ReasonField } from './reason-field';
import type { SchemaForm } from './use-schema-form';

/** On whom a hold waits and why, as a form holds it. */
interface HoldValues {
  readonly waitingOn: string;
  readonly reason: string;
}

interface HoldFieldsProps {
  readonly form: Pick<SchemaForm<HoldValues>, 'values' | 'errorOf'> & {
    readonly set: (change: Partial<HoldValues>) => void;
  };
}

/** On whom a hold waits, and why: for one case and for many. */
export function HoldFields({ form }: HoldFieldsProps) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <>
      <SelectField
        label={t`Waiting on`}
        hint={t`While it waits on the patient, a sponsor, an insurer, a consulate or a lodging provider the clock stands still.`}
        isRequired
        placeholder={t`Choose`}
        options={WAITING_ON.map((value) => ({ value, label: word(WAITING_ON_WORDS, value) }))}
        {...bindText(form, 'waitingOn')}
      />
      <ReasonField {...bindText(form, 'reason')} />
    </>
  );
}
