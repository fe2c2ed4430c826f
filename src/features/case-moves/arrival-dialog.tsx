import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { RecordArrival } from '@/contract/command';
import { recordArrival } from '@/data/cases/record-arrival';
import { useLocale } from '@/i18n/use-locale';
import { localDateOf } from '@/lib/zoned-time';
import { nameOfPlace } from '@/parts/names';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { TextField } from '@/ui/text-field';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Records that the patient has come, on a date of the campus's calendar. */
export function ArrivalDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const { at } = useFactsNow(detail)();
  const place = campusPlaceOf(detail.case.campus);
  const placeName = nameOfPlace(place, useLocale());
  const today = localDateOf(Date.parse(at), placeOf(place).timeZone);
  const { mutateAsync, isPending } = useMutation(recordArrival());
  const form = useDialogForm(detail, 'arrival', { arrivedOn: today }, { 'in-future': 'arrivedOn' });
  const submit = useSubmit(props, form);
  const { reference } = detail.case;
  const { arrivedOn } = form.values;
  const record = (): void => {
    if (arrivedOn === '') return form.show({ arrivedOn: 'required' });
    const body = form.parse(RecordArrival, { on: arrivedOn });
    if (body === null) return;
    submit({
      command: { type: 'recordArrival', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`${reference}: the patient is on site`,
    });
  };
  return (
    <CommandDialog
      title={t`Record the arrival of ${reference}`}
      verb={t`Record arrival`}
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
        max={today}
        {...bindText(form, 'arrivedOn')}
      />
    </CommandDialog>
  );
}
