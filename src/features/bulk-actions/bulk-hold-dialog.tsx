import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type * as z from 'zod/mini';
import { HoldCase } from '@/contract/command';
import { TEXT_LIMITS } from '@/contract/fields';
import { useSession } from '@/data/session/use-session';
import { LONGEST_HOLD_DAYS } from '@/domain/stage/holds';
import { WAITING_ON } from '@/domain/vocabulary';
import { serverNow } from '@/lib/server-clock';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { WAITING_ON_WORDS } from '@/parts/words/case-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

/** A week from today: long enough to wait, short enough not to be forgotten. */
const USUAL_DAYS = 7;

interface BulkHoldDialogProps {
  readonly count: number;
  readonly onHold: (hold: z.output<typeof HoldCase>) => void;
  readonly onClose: () => void;
}

/** One hold for many cases: on whom they wait, why, and when somebody looks at them again. */
export function BulkHoldDialog({ count, onHold, onClose }: BulkHoldDialogProps) {
  const { t } = useLingui();
  const word = useWord();
  const { timeZone } = useSession();
  const today = localDateOf(serverNow(), timeZone);
  const form = useSchemaForm(
    { waitingOn: '', reason: '', reviewOn: addDays(today, USUAL_DAYS) },
    {},
  );
  return (
    <CommandDialog
      title={t`Put cases on hold`}
      verb={<Plural value={count} one="Put # case on hold" other="Put # cases on hold" />}
      form={form}
      onSubmit={() => {
        const hold = form.parse(HoldCase, form.values);
        if (hold !== null) onHold(hold);
      }}
      onClose={onClose}
    >
      <p className="quiet">
        <Trans>
          Each case is decided by itself; those that cannot be held are named afterwards.
        </Trans>
      </p>
      <SelectField
        label={t`Waiting on`}
        isRequired
        placeholder={t`Choose`}
        options={WAITING_ON.map((value) => ({ value, label: word(WAITING_ON_WORDS, value) }))}
        {...bindText(form, 'waitingOn')}
      />
      <TextField
        label={t`Reason`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'reason')}
      />
      <TextField
        label={t`Look again by`}
        type="date"
        isRequired
        min={addDays(today, 1)}
        max={addDays(today, LONGEST_HOLD_DAYS)}
        {...bindText(form, 'reviewOn')}
      />
    </CommandDialog>
  );
}
