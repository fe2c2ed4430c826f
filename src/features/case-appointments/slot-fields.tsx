import { useLingui } from '@lingui/react/macro';
import { slotFaults } from '@/domain/plan/appointments/appointment-faults';
import { useLocale } from '@/i18n/use-locale';
import { localDateOf } from '@/lib/zoned-time';
import { ClosedDayNote } from '@/parts/clock/closed-day-note';
import { TurnField } from '@/parts/form/turn-field';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { nameOfBuilding } from '@/parts/later-names';
import { nameOfCampus } from '@/parts/names';
import { buildingsOf } from '@/reference/buildings';
import { FIELD_CODE_WORDS } from '@/parts/words/field-code-words';
import { useWord } from '@/parts/words/use-word';
import { CAMPUSES, campusOf } from '@/reference/campuses';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { useNow } from '@/ui/time/use-now';
import { readSlot, type SlotValues } from './appointment-values';

interface SlotFieldsProps {
  readonly form: Pick<KeptForm<SlotValues>, 'values' | 'set' | 'errorOf'>;
  /** What of the patient's own stands in the way of the time, in words. */
  readonly inWay: string | null;
}

/** When and where, by the campus's own clock; what speaks against it is said while it is filled. */
export function SlotFields({ form: { values, set, errorOf }, inWay }: SlotFieldsProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const campus = nameOfCampus(values.campus, locale);
  const past = usePastField(values);
  const inPast = useWord()(FIELD_CODE_WORDS, 'in-the-past');
  const field = (name: keyof SlotValues) => ({
    value: values[name] ?? '',
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <div className="columns">
        <TextField
          type="date"
          label={t`Date`}
          isRequired
          {...field('date')}
          error={errorOf('date') ?? (past === 'date' ? inPast : undefined)}
        />
        <TextField
          type="time"
          label={t`Time in ${campus}`}
          isRequired
          {...field('time')}
          error={
            errorOf('time') ??
            errorOf('startAt') ??
            (past === 'time' ? inPast : (inWay ?? undefined))
          }
        />
        <TextField
          inputMode="numeric"
          dir="ltr"
          label={t`Length in minutes`}
          isRequired
          {...field('minutes')}
        />
      </div>
      <ClosedDayNote place={values.campus} date={values.date} />
      <TurnField value={values.turn} error={errorOf('turn')} onChange={(turn) => set({ turn })} />
      <div className="columns">
        <SelectField
          label={t`Campus`}
          {...field('campus')}
          options={CAMPUSES.map(({ code }) => ({ value: code, label: nameOfCampus(code, locale) }))}
          onChange={({ currentTarget }) =>
            set({
              campus: currentTarget.value,
              building: buildingsOf(currentTarget.value)[0]?.code ?? '',
            })
          }
        />
        <SelectField
          label={t`Building`}
          {...field('building')}
          options={buildingsOf(values.campus).map(({ code }) => ({
            value: code,
            label: nameOfBuilding(code, locale),
          }))}
        />
        <TextField label={t`Room`} isUserText limit={60} {...field('room')} />
      </div>
    </>
  );
}

/** Which field, date or time, puts the slot in the past; by the server's own rule. */
function usePastField(values: SlotValues): 'date' | 'time' | null {
  const nowMs = useNow();
  const read = readSlot(values);
  if (!read.ok) return null;
  const { startAt } = slotFaults(read.slot, new Date(nowMs).toISOString());
  if (startAt !== 'in-the-past') return null;
  const today = localDateOf(nowMs, campusOf(values.campus).timeZone);
  return values.date < today ? 'date' : 'time';
}
