import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { RecordDischarge } from '@/contract/command';
import type { FieldCode } from '@/contract/fields';
import { recordDischarge } from '@/data/cases/record-discharge';
import { followUpsAfter } from '@/domain/stage/moves';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { isPlainDate, localDateOf, localTimeOf, resolveLocal } from '@/lib/zoned-time';
import { nameOfPlace } from '@/parts/names';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { TextField } from '@/ui/text-field';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

interface DischargeValues {
  readonly dischargedOn: string;
  readonly dischargedTime: string;
}

/** Records the discharge, in the campus's time, and says which follow-ups it opens. */
export function DischargeDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const { at } = useFactsNow(detail)();
  const place = campusPlaceOf(detail.case.campus);
  const placeName = nameOfPlace(place, useLocale());
  const { timeZone } = placeOf(place);
  const nowMs = Date.parse(at);
  const { mutateAsync, isPending } = useMutation(recordDischarge());
  const form = useDialogForm<DischargeValues>(
    detail,
    'discharge',
    { dischargedOn: localDateOf(nowMs, timeZone), dischargedTime: localTimeOf(nowMs, timeZone) },
    { 'in-future': 'dischargedOn', 'discharge-before-arrival': 'dischargedOn' },
  );
  const submit = useSubmit(props, form);
  const { reference, payer } = detail.case;
  const kinds = list(followUpsAfter(payer).map((kind) => word(FOLLOW_UP_WORDS, kind)));
  const record = (): void => {
    const read = readMoment(form.values, timeZone);
    if (!read.ok) return form.show(read.errors);
    const body = form.parse(RecordDischarge, { at: new Date(read.ms).toISOString() });
    if (body === null) return;
    submit({
      command: { type: 'recordDischarge', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`${reference}: discharged, the follow-ups are open`,
    });
  };
  return (
    <CommandDialog
      title={t`Record the discharge of ${reference}`}
      verb={t`Record discharge`}
      isBusy={isPending}
      form={form}
      onSubmit={record}
      onClose={onClose}
    >
      <p>
        <Trans>It opens these follow-ups: {kinds}.</Trans>
      </p>
      <div className="columns">
        <TextField
          label={t`Discharged on`}
          type="date"
          isRequired
          {...bindText(form, 'dischargedOn')}
        />
        <TextField
          label={t`at (time in ${placeName})`}
          type="time"
          isRequired
          {...bindText(form, 'dischargedTime')}
        />
      </div>
    </CommandDialog>
  );
}

type ReadMoment =
  | { readonly ok: true; readonly ms: number }
  | { readonly ok: false; readonly errors: Partial<Record<keyof DischargeValues, FieldCode>> };

function readMoment({ dischargedOn, dischargedTime }: DischargeValues, zone: string): ReadMoment {
  if (!isPlainDate(dischargedOn)) return { ok: false, errors: { dischargedOn: 'required' } };
  if (dischargedTime === '') return { ok: false, errors: { dischargedTime: 'required' } };
  const moment = resolveLocal(dischargedOn, dischargedTime, zone);
  if (moment.kind === 'gap') return { ok: false, errors: { dischargedTime: 'gap-time' } };
  // Nothing hangs on which of two equal times of one night it was.
  return { ok: true, ms: moment.kind === 'exact' ? moment.ms : moment.first };
}
