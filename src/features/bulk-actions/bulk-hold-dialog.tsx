import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type * as z from 'zod/mini';
import { HoldCase } from '@/contract/command';
import { useSession } from '@/data/session/use-session';
import { reviewDatesFrom, reviewRefusal } from '@/domain/stage/holds';
import { serverNow } from '@/lib/server-clock';
import { addDays, localDateOf } from '@/lib/zoned-time';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { HoldFields } from '@/parts/form/hold-fields';
import { useSchemaForm } from '@/parts/form/use-schema-form';
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
  const { timeZone } = useSession();
  const today = localDateOf(serverNow(), timeZone);
  const dates = reviewDatesFrom(today);
  const form = useSchemaForm(
    { waitingOn: '', reason: '', reviewOn: addDays(today, USUAL_DAYS) },
    { 'review-date-not-ahead': 'reviewOn' },
  );
  const put = (): void => {
    const hold = form.parse(HoldCase, form.values);
    if (hold === null) return;
    // A date that no case could have is told here, where it is typed, rather than by each case.
    const refusal = reviewRefusal(dates, hold.reviewOn);
    if (refusal === null) onHold(hold);
    else form.refuse(refusal);
  };
  return (
    <CommandDialog
      title={t`Put cases on hold`}
      verb={<Plural value={count} one="Put # case on hold" other="Put # cases on hold" />}
      form={form}
      onSubmit={put}
      onClose={onClose}
    >
      <p className="quiet">
        <Trans>
          Each case is decided by itself; those that cannot be held are named afterwards.
        </Trans>
      </p>
      <HoldFields form={form} />
      <TextField
        label={t`Look again by`}
        type="date"
        isRequired
        min={dates.earliest}
        max={dates.latest}
        {...bindText(form, 'reviewOn')}
      />
    </CommandDialog>
  );
}
