import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseListRow } from '@/contract/case-list';
import { LogContact } from '@/contract/contact';
import { TEXT_LIMITS } from '@/contract/fields';
import { logContact } from '@/data/cases/log-contact';
import { closeOfWorkingDayAfter } from '@/domain/calendar/working-time';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { instantOf, localDateOf } from '@/lib/zoned-time';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { clockPlaceOf, placeOf } from '@/reference/place';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

interface CallFormProps {
  readonly row: CaseListRow;
  readonly onDone: () => void;
}

/** Working days until the next contact that are offered, and its hour (config). */
const NEXT_DAYS = [1, 3, 5] as const;
const NEXT_MINUTE = 10 * 60;

/** Logs a call without leaving the day: reached or not, what was said, and when the next one is. */
export function CallForm({ row, onDone }: CallFormProps) {
  const { t } = useLingui();
  const { exact } = useFormats();
  const logging = useMutation(logContact());
  const place = clockPlaceOf(row.office, row.campus);
  const { timeZone } = placeOf(place);
  const form = useKeptForm({
    kind: 'edit',
    about: row.reference,
    group: 'dialog:call',
    initial: { isReached: true, summary: '', next: '' },
    refusals: { 'next-contact-not-after': 'next' },
  });
  const { values, errorOf } = form;
  const { send } = useFormSending(form, row.reference, onDone);
  const nextAt = (days: number): string => {
    const closeMs = closeOfWorkingDayAfter(place, serverNow(), days);
    const ms = instantOf(localDateOf(closeMs, timeZone), NEXT_MINUTE, timeZone);
    return new Date(ms).toISOString();
  };
  const log = (): void => {
    const contact = form.parse(LogContact, {
      id: newId(),
      at: new Date(serverNow()).toISOString(),
      way: 'phone',
      direction: 'outgoing',
      party: 'caller',
      isReached: values.isReached,
      summary: values.summary,
      nextContactAt: values.next === '' ? null : nextAt(Number(values.next)),
    });
    if (contact === null) return;
    send(logging.mutateAsync({ seen: row, contact }), t`Call logged`);
  };
  return (
    <InPlaceForm
      name={t`Log the call`}
      form={form}
      isBusy={logging.isPending}
      onSubmit={log}
      onDone={onDone}
      verb={<Trans>Log the call</Trans>}
    >
      <TextField
        label={t`What was said`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'summary')}
      />
      <Checkbox
        label={t`Somebody answered`}
        checked={values.isReached}
        onChange={(event) => form.set({ isReached: event.currentTarget.checked })}
      />
      <SelectField
        label={t`Next contact`}
        options={[
          { value: '', label: t`None planned` },
          ...NEXT_DAYS.map((days) => ({
            value: String(days),
            label: exact(Date.parse(nextAt(days)), timeZone),
          })),
        ]}
        value={values.next}
        error={errorOf('next') ?? errorOf('nextContactAt')}
        onChange={(event) => form.set({ next: event.currentTarget.value })}
      />
    </InPlaceForm>
  );
}
