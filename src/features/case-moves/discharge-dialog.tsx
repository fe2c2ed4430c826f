import { isBlank } from '@/domain/intake-completeness';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { RecordDischarge } from '@/contract/command';
import { TEXT_LIMITS } from '@/contract/fields';
import { recordDischarge } from '@/data/cases/record-discharge';
import { planQueries } from '@/data/plans/plan-queries';
import { appointmentsAhead, fitAnswersOf } from '@/domain/follow-up/discharge';
import { followUpsAfter } from '@/domain/stage/moves';
import {
  DISCHARGE_DESTINATIONS,
  type DischargeDestination,
  type FitToFly,
} from '@/domain/vocabulary';
import { NOTHING_BOOKED } from '@/domain/plan/called-off';
import { bookingsAhead } from '@/domain/plan/interpreters/needed-bookings';
import { flightHomeOf } from '@/domain/plan/travel/journey-dates';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { localDateOf, localTimeOf } from '@/lib/zoned-time';
import { nameOfPlace } from '@/parts/names';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { DESTINATION_WORDS, FIT_TO_FLY_WORDS } from '@/parts/words/discharge-words';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { orNull } from '@/parts/form/or-null';
import { readMoment } from '@/parts/form/typed-moment';
import { AppointmentsAhead } from './appointments-ahead';
import { CalledOff } from './called-off';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { LentNote } from './lent-note';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

interface DischargeValues {
  readonly dischargedOn: string;
  readonly dischargedTime: string;
  readonly dischargedBy: string;
  readonly destination: DischargeDestination;
  readonly openOrders: string;
  /** Empty while nobody has said. */
  readonly fitToFly: FitToFly | '';
  readonly fitNote: string;
  readonly returnFlightOn: string;
  readonly returnFlight: string;
  /** Appointments ahead that are left for the next visit; the others are cancelled. */
  readonly kept: readonly string[];
  readonly reason: string;
}

/** The discharge as it is typed: its form, what it would open and call off, and the command. */
function useDischarge(props: CaseDialogProps) {
  const { detail } = props;
  const { t } = useLingui();
  const { at } = useFactsNow(detail)();
  const { timeZone } = placeOf(campusPlaceOf(detail.case.campus));
  const nowMs = Date.parse(at);
  const { reference } = detail.case;
  const { data: plan } = useQuery(planQueries.ofCase(reference));
  const { mutateAsync, isPending } = useMutation(recordDischarge());
  const home = plan && flightHomeOf(plan.legs);
  const form = useDialogForm<DischargeValues>(
    detail,
    'discharge',
    {
      dischargedOn: localDateOf(nowMs, timeZone),
      dischargedTime: localTimeOf(nowMs, timeZone),
      dischargedBy: '',
      destination: 'home-country',
      openOrders: '',
      fitToFly: '',
      fitNote: '',
      returnFlightOn: home ? localDateOf(Date.parse(home.departAt), timeZone) : '',
      returnFlight: home ? `${home.airline} ${home.number}` : '',
      kept: [],
      reason: '',
    },
    {
      'in-future': 'dischargedOn',
      'before-arrival': 'dischargedOn',
      'appointments-ahead': 'reason',
    },
  );
  const submit = useSubmit(props, form);
  const { values } = form;
  // Nothing hangs on which of two equal times of one night it was.
  const typed = { date: values.dischargedOn, time: values.dischargedTime, turn: 'first' } as const;
  const read = readMoment(typed, timeZone);
  const readAt = read.ok ? new Date(read.ms).toISOString() : at;
  const ahead = plan === undefined ? [] : appointmentsAhead(plan, readAt);
  const bookings = plan === undefined ? [] : bookingsAhead(plan, readAt);
  const answers = fitAnswersOf(values.destination);
  const fitToFly: FitToFly | '' = answers.find((each) => each === values.fitToFly) ?? '';
  const record = (): void => {
    if (!read.ok) {
      return form.show({ [read.part === 'date' ? 'dischargedOn' : 'dischargedTime']: read.code });
    }
    const body = form.parse(RecordDischarge, {
      at: readAt,
      dischargedBy: values.dischargedBy,
      destination: values.destination,
      openOrders: orNull(values.openOrders),
      fitToFly,
      fitNote: orNull(values.fitNote),
      returnFlightOn: orNull(values.returnFlightOn),
      returnFlight: orNull(values.returnFlight),
      appointments: [],
    });
    if (body === null) return;
    if (ahead.length > 0 && isBlank(values.reason)) return form.show({ reason: 'required' });
    const appointments = ahead.map(({ id, version }) => ({
      id,
      version,
      as: values.kept.includes(id) ? ('next-visit' as const) : ('cancelled' as const),
      reason: values.reason,
    }));
    const { appointments: _none, ...discharge } = body;
    submit({
      command: { type: 'recordDischarge', at: body.at, discharge },
      send: () => mutateAsync({ seen: detail.case, body: { ...body, appointments } }),
      done: t`${reference}: discharged, the follow-ups are open`,
    });
  };
  return { form, ahead, bookings, answers, fitToFly, record, isPending };
}

/** Records the discharge, in the campus's time, and says which follow-ups it opens. */
export function DischargeDialog(props: CaseDialogProps) {
  const { reference, payer } = props.detail.case;
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const { form, ahead, bookings, record, isPending, ...fit } = useDischarge(props);
  const { values } = form;
  const kinds = list(
    followUpsAfter(payer, values.destination).map((kind) => word(FOLLOW_UP_WORDS, kind)),
  );
  return (
    <CommandDialog
      title={t`Record the discharge of ${reference}`}
      verb={t`Record discharge`}
      isBusy={isPending}
      form={form}
      onSubmit={record}
      onClose={props.onClose}
    >
      <p>
        <Trans>It opens these follow-ups: {kinds}.</Trans>
      </p>
      <DischargeFields form={form} campus={props.detail.case.campus} {...fit} />
      <TextArea
        label={t`Still to be done`}
        hint={t`Results awaited, stitches, medication to be taken on`}
        limit={TEXT_LIMITS.note}
        {...bindText(form, 'openOrders')}
      />
      {ahead.length > 0 && (
        <AppointmentsAhead
          appointments={ahead}
          kept={values.kept}
          onKept={(kept) => form.set({ kept })}
        >
          <TextField
            label={t`Why they do not take place`}
            isRequired
            isUserText
            limit={TEXT_LIMITS.short}
            {...bindText(form, 'reason')}
          />
        </AppointmentsAhead>
      )}
      <CalledOff booked={{ ...NOTHING_BOOKED, bookings }} />
      <LentNote record={props.detail.case} />
    </CommandDialog>
  );
}

interface DischargeFieldsProps {
  readonly form: ReturnType<typeof useDischarge>['form'];
  readonly campus: string | null;
  /** What can be said of flying home from where they go, and what is said. */
  readonly answers: readonly FitToFly[];
  readonly fitToFly: FitToFly | '';
}

/** When and by whom, where to, and whether they may fly. */
function DischargeFields({ form, campus, answers, fitToFly }: DischargeFieldsProps) {
  const { t } = useLingui();
  const word = useWord();
  const placeName = nameOfPlace(campusPlaceOf(campus), useLocale());
  const { values } = form;
  return (
    <div className="columns">
      <TextField
        label={t`Discharged on`}
        type="date"
        isRequired
        {...bindText(form, 'dischargedOn')}
        error={form.errorOf('dischargedOn') ?? form.errorOf('at')}
      />
      <TextField
        label={t`at (time in ${placeName})`}
        type="time"
        isRequired
        {...bindText(form, 'dischargedTime')}
      />
      <TextField
        label={t`Discharged by`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.name}
        {...bindText(form, 'dischargedBy')}
      />
      <SelectField
        label={t`Where to`}
        options={DISCHARGE_DESTINATIONS.map((value) => ({
          value,
          label: word(DESTINATION_WORDS, value),
        }))}
        value={values.destination}
        error={form.errorOf('destination')}
        onChange={({ currentTarget }) =>
          form.set({ destination: currentTarget.value as DischargeDestination })
        }
      />
      <SelectField
        label={t`Fit to fly home`}
        isRequired
        hint={answers.includes('not-asked') ? null : t`Nobody goes home without having been asked.`}
        placeholder={t`Choose`}
        options={answers.map((value) => ({ value, label: word(FIT_TO_FLY_WORDS, value) }))}
        value={fitToFly}
        error={form.errorOf('fitToFly')}
        onChange={({ currentTarget }) => form.set({ fitToFly: currentTarget.value as FitToFly })}
      />
      {fitToFly === 'with-conditions' && (
        <TextField
          label={t`On what conditions`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.short}
          {...bindText(form, 'fitNote')}
        />
      )}
      <TextField label={t`Flies home on`} type="date" {...bindText(form, 'returnFlightOn')} />
      <TextField label={t`Flight`} dir="ltr" limit={20} {...bindText(form, 'returnFlight')} />
    </div>
  );
}
