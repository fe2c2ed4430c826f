import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { RecordArrival } from '@/contract/command';
import { recordArrival } from '@/data/cases/record-arrival';
import { decide } from '@/domain/stage-machine';
import { arrivalToPropose, planFarFrom, requestedOn } from '@/domain/stage/arrival';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { localDateOf } from '@/lib/zoned-time';
import { nameOfPlace } from '@/parts/names';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Checkbox } from '@/ui/checkbox';
import { TextField } from '@/ui/text-field';
import { CommandDialog } from '@/parts/form/command-dialog';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/**
 * Records that the patient has come, on a date of the campus's calendar, or puts a wrong date right. One
 * far from the plan is mostly a slip: it wants a tick.
 */
export function ArrivalDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const { plainDate } = useFormats();
  const factsNow = useFactsNow(detail);
  const { at } = factsNow();
  const place = campusPlaceOf(detail.case.campus);
  const placeName = nameOfPlace(place, useLocale());
  const today = localDateOf(Date.parse(at), placeOf(place).timeZone);
  const { mutateAsync, isPending } = useMutation(recordArrival());
  const proposed = arrivalToPropose(detail.case, Date.parse(at));
  const isAgain = detail.case.stage === 'on-site';
  const form = useDialogForm(
    detail,
    isAgain ? 'arrival-again' : 'arrival',
    { arrivedOn: proposed, isMeant: false },
    { 'in-future': 'arrivedOn', 'before-request': 'arrivedOn' },
  );
  const submit = useSubmit(props, form);
  const { reference } = detail.case;
  const { arrivedOn, isMeant } = form.values;
  const planned = arrivedOn === '' ? null : planFarFrom(detail.case, arrivedOn);
  const record = (): void => {
    if (arrivedOn === '') return form.show({ arrivedOn: 'required' });
    const body = form.parse(RecordArrival, { on: arrivedOn });
    if (body === null) return;
    const command = { type: 'recordArrival', ...body } as const;
    // A date that cannot be is told before anybody is asked whether it is meant so.
    const decision = decide(factsNow(), command);
    if (decision.ok && planned !== null && !isMeant) return form.show({ isMeant: 'required' });
    submit({
      command,
      send: () => mutateAsync({ seen: detail.case, body }),
      done: isAgain
        ? t`${reference}: the date of arrival is corrected`
        : t`${reference}: the patient is on site`,
    });
  };
  return (
    <CommandDialog
      title={
        isAgain
          ? t`Correct the date of arrival of ${reference}`
          : t`Record the arrival of ${reference}`
      }
      verb={isAgain ? t`Correct the date` : t`Record arrival`}
      isBusy={isPending}
      form={form}
      onSubmit={record}
      onClose={onClose}
    >
      <TextField
        label={t`Arrived on`}
        hint={t`By the calendar of ${placeName}`}
        type="date"
        isRequired
        min={requestedOn(detail.case)}
        max={today}
        value={arrivedOn}
        error={form.errorOf('arrivedOn') ?? form.errorOf('on')}
        onChange={({ currentTarget }) =>
          form.set({ arrivedOn: currentTarget.value, isMeant: false })
        }
      />
      {planned !== null && (
        <Checkbox
          label={t`The date is meant so, though ${plainDate(planned)} is planned`}
          checked={isMeant}
          error={form.errorOf('isMeant')}
          onChange={({ currentTarget }) => form.set({ isMeant: currentTarget.checked })}
        />
      )}
    </CommandDialog>
  );
}
