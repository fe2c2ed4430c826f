import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseListRow } from '@/contract/case-list';
import { LogContact } from '@/contract/contact';
import { TEXT_LIMITS } from '@/contract/fields';
import { logContact } from '@/data/contacts/log-contact';
import { closeOfWorkingDayAfter } from '@/domain/calendar/working-time';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { instantOf, localDateOf } from '@/lib/zoned-time';
import { FoundWords } from '@/parts/form/found-words';
import { SaveRow } from '@/parts/form/save-row';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
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
  const { told, refused } = useTellOutcome();
  const logging = useMutation(logContact());
  const place = clockPlaceOf(row.office, row.campus);
  const { timeZone } = placeOf(place);
  const initial = { isReached: true, summary: '', next: '' };
  const form = useKeptForm({
    kind: 'edit',
    about: row.reference,
    group: 'my-day:call',
    initial,
    refusals: { 'next-contact-not-after': 'next' },
    beside: () => ({ fields: initial }),
  });
  const { formRef, draft, foundAt, values, errorOf } = form;
  // It was asked for just now.
  useEffect(() => formRef.current?.querySelector('input')?.focus(), [formRef]);
  const nextAt = (days: number): string => {
    const closeMs = closeOfWorkingDayAfter(place, serverNow(), days);
    const ms = instantOf(localDateOf(closeMs, timeZone), NEXT_MINUTE, timeZone);
    return new Date(ms).toISOString();
  };
  const send = (): void => {
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
    logging.mutateAsync({ seen: row, contact }).then(
      (outcome) => {
        void draft.discard();
        told(row.reference, outcome, t`Call logged`);
        onDone();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <form
      ref={formRef}
      className="stack"
      aria-label={t`Log the call`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!logging.isPending) send();
      }}
    >
      <FoundWords
        draft={draft}
        foundAt={foundAt}
        onDiscard={() => {
          void draft.discard();
          onDone();
        }}
      />
      <TextField
        label={t`What was said`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        value={values.summary}
        error={errorOf('summary')}
        onChange={(event) => form.set({ summary: event.currentTarget.value })}
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
      <SaveRow isBusy={logging.isPending} verb={<Trans>Log the call</Trans>} onCancel={onDone} />
    </form>
  );
}
