import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import { TEXT_LIMITS } from '@/contract/fields';
import { SaveTrip, type TripWire } from '@/contract/plan/travel';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { saveTrip } from '@/data/plans/save-trip';
import { partySizeOf } from '@/domain/plan/lodging/beds-needed';
import { PAPER_STATES, PICK_UPS, type PaperState, type PickUp } from '@/domain/plan/travel';
import { fittingTrip, tripFaults } from '@/domain/plan/travel/edit-travel';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { readCount } from '@/parts/form/read-count';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { isOverOlder } from '@/parts/outbox/is-over-older';
import { PAPER_STATE_WORDS, PICK_UP_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

interface TripValues {
  readonly fitToFly: PaperState;
  readonly fitToFlyUntilOn: string;
  readonly airlineForm: PaperState;
  readonly airlineFormUntilOn: string;
  readonly pickUp: PickUp;
  readonly pickUpFor: string;
  readonly pickUpNote: string;
  readonly entryAddress: string;
}

const valuesOf = (trip: SaveTrip | null, usual: PaperState): TripValues => ({
  fitToFly: trip?.fitToFly ?? usual,
  fitToFlyUntilOn: trip?.fitToFlyUntilOn ?? '',
  airlineForm: trip?.airlineForm ?? usual,
  airlineFormUntilOn: trip?.airlineFormUntilOn ?? '',
  pickUp: trip?.pickUp ?? 'open',
  pickUpFor: String(trip?.pickUpFor ?? ''),
  pickUpNote: trip?.pickUpNote ?? '',
  entryAddress: trip?.entryAddress ?? '',
});

const bodyOf = (values: TripValues): SaveTrip =>
  fittingTrip({
    fitToFly: values.fitToFly,
    fitToFlyUntilOn: values.fitToFlyUntilOn || null,
    airlineForm: values.airlineForm,
    airlineFormUntilOn: values.airlineFormUntilOn || null,
    pickUp: values.pickUp,
    pickUpFor: values.pickUpFor === '' ? null : readCount(values.pickUpFor),
    pickUpNote: values.pickUpNote.trim() || null,
    entryAddress: values.entryAddress.trim() || null,
  });

interface TripFormProps {
  readonly detail: CaseDetail;
  /** Null where nothing is written down. */
  readonly trip: TripWire | null;
  /** How papers stand while nobody has said anything. */
  readonly usual: PaperState;
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

/** Fitness to fly, the airline's form, who meets them, and the address for the entry form. */
export function TripForm({ detail, trip, usual, opened, onDone }: TripFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const { reference } = detail.case;
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(saveTrip());
  const form = useKeptForm<TripValues>({
    kind: 'edit',
    about: reference,
    group: `${DIALOG_GROUP}trip`,
    baseVersion: trip?.version ?? null,
    initial: valuesOf(trip, usual),
    record: {
      table: 'trips',
      values: valuesOf(trip, usual),
      together: [
        ['fitToFly', 'fitToFlyUntilOn'],
        ['airlineForm', 'airlineFormUntilOn'],
        ['pickUp', 'pickUpFor', 'pickUpNote'],
      ],
      isNewer: isOverOlder(opened, trip),
    },
    opened: opened === null ? null : valuesOf(opened.body as SaveTrip, usual),
    refusals: { 'travel-known': 'fitToFly', 'wrong-stage': 'fitToFly' },
  });
  const { values, set, errorOf } = form;
  const size = partySizeOf(detail.case);
  const { send } = useFormSending(form, reference, onDone);
  const submit = (): void => {
    const body = form.parse(SaveTrip, bodyOf(values));
    if (body === null) return;
    const faults = tripFaults(trip ?? undefined, body);
    if (Object.keys(faults).length > 0) return form.show(faults);
    send(save(body), t`Journey saved`);
  };
  const save = async (body: SaveTrip) => {
    if (opened) await dismiss(opened.id);
    return mutateAsync({ reference, seen: trip, body });
  };
  const papers = PAPER_STATES.map((state) => ({
    value: state,
    label: word(PAPER_STATE_WORDS, state),
  }));
  return (
    <InPlaceForm
      name={t`Change the journey`}
      form={form}
      isBusy={isPending}
      onSubmit={submit}
      onDone={onDone}
      className="sunken"
    >
      <div className="columns">
        <SelectField
          label={t`Certificate of fitness to fly`}
          value={values.fitToFly}
          error={errorOf('fitToFly')}
          options={papers}
          onChange={({ currentTarget }) => set({ fitToFly: currentTarget.value as PaperState })}
        />
        <TextField
          label={t`Certificate valid until`}
          type="date"
          {...bindText(form, 'fitToFlyUntilOn')}
        />
        <SelectField
          label={t`Airline’s form`}
          value={values.airlineForm}
          options={papers}
          onChange={({ currentTarget }) => set({ airlineForm: currentTarget.value as PaperState })}
        />
        <TextField
          label={t`Form valid until`}
          type="date"
          {...bindText(form, 'airlineFormUntilOn')}
        />
        <SelectField
          label={t`Pick-up at the airport`}
          value={values.pickUp}
          // What has become of one that was arranged is nobody's choice.
          options={PICK_UPS.filter((each) => each !== 'moved' || trip?.pickUp === each).map(
            (each) => ({ value: each, label: word(PICK_UP_WORDS, each) }),
          )}
          onChange={({ currentTarget }) => {
            const pickUp = currentTarget.value as PickUp;
            // Whoever is told of them now is told how many they are now.
            set({ pickUp, ...(pickUp === 'arranged' && { pickUpFor: String(size) }) });
          }}
        />
        {values.pickUp === 'arranged' && (
          <TextField
            label={t`How many are met`}
            hint={plural(size, { one: '# travels now', other: '# travel now' })}
            isRequired
            inputMode="numeric"
            {...bindText(form, 'pickUpFor')}
          />
        )}
        <TextField
          label={t`Who meets them`}
          isUserText
          limit={TEXT_LIMITS.short}
          {...bindText(form, 'pickUpNote')}
        />
      </div>
      <TextField
        label={t`Address for the entry form`}
        hint={t`Street, number and town, as the officer at the border wants it`}
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'entryAddress')}
      />
    </InPlaceForm>
  );
}
