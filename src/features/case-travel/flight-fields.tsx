import { useLingui } from '@lingui/react/macro';
import { useId, useRef } from 'react';
import { LEG_DIRECTIONS, LEG_STATUSES, type LegDirection } from '@/domain/plan/travel';
import { bindText } from '@/parts/form/bind-text';
import { TurnField } from '@/parts/form/turn-field';
import type { SchemaForm } from '@/parts/form/use-schema-form';
import { isPlainDate } from '@/lib/zoned-time';
import { LEG_DIRECTION_WORDS, LEG_STATUS_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { AIRPORTS, findAirport } from '@/reference/airports';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { departingOn, type LegValues } from './leg-values';

interface FlightFieldsProps {
  readonly form: SchemaForm<LegValues>;
  readonly isNew: boolean;
}

/** What the ticket says of a flight, times by each airport's own clock. */
export function FlightFields({ form, isNew }: FlightFieldsProps) {
  const { t } = useLingui();
  const word = useWord();
  const airports = useId();
  const { values, set, errorOf } = form;
  const code = (name: 'airline' | 'from' | 'to') => ({
    ...bindText(form, name),
    dir: 'ltr' as const,
    autoCapitalize: 'characters',
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: currentTarget.value.trim().toUpperCase() } as Partial<LegValues>),
  });
  const lastDepartOn = useRef(values.departOn);
  const departOn = (date: string): void => {
    // Of a new one the two are typed one after the other, and one of them may have been a slip.
    set(isNew ? { departOn: date } : departingOn(values, lastDepartOn.current, date));
    if (isPlainDate(date)) lastDepartOn.current = date;
  };
  const cityOf = (airport: string): string => findAirport(airport)?.city ?? '…';
  return (
    <>
      <div className="columns">
        <SelectField
          label={t({ context: 'flight', message: 'Way' })}
          value={values.direction}
          options={LEG_DIRECTIONS.map((each) => ({
            value: each,
            label: word(LEG_DIRECTION_WORDS, each),
          }))}
          onChange={({ currentTarget }) => set({ direction: currentTarget.value as LegDirection })}
        />
        <TextField label={t`Airline`} isRequired {...code('airline')} />
        <TextField
          label={t`Flight number`}
          isRequired
          inputMode="numeric"
          dir="ltr"
          {...bindText(form, 'number')}
        />
        <SelectField
          label={t`State`}
          value={values.status}
          options={LEG_STATUSES.filter((each) => !isNew || each !== 'cancelled').map((each) => ({
            value: each,
            label: word(LEG_STATUS_WORDS, each),
          }))}
          onChange={({ currentTarget }) =>
            set({ status: currentTarget.value as LegValues['status'] })
          }
        />
      </div>
      <datalist id={airports}>
        {AIRPORTS.map((airport) => (
          <option key={airport.code} value={airport.code}>
            {airport.city}
          </option>
        ))}
      </datalist>
      <div className="columns">
        <TextField label={t`From airport`} list={airports} isRequired {...code('from')} />
        <TextField
          type="date"
          label={t`Departs on`}
          isRequired
          {...bindText(form, 'departOn')}
          onChange={({ currentTarget }) => departOn(currentTarget.value)}
          error={errorOf('departOn') ?? errorOf('departAt')}
        />
        <TextField
          type="time"
          label={t`at (time in ${cityOf(values.from)})`}
          isRequired
          {...bindText(form, 'departTime')}
        />
        <TurnField
          value={values.departTurn}
          error={errorOf('departTurn')}
          onChange={(departTurn) => set({ departTurn })}
        />
      </div>
      <div className="columns">
        <TextField label={t`To airport`} list={airports} isRequired {...code('to')} />
        <TextField
          type="date"
          label={t`Arrives on`}
          isRequired
          {...bindText(form, 'arriveOn')}
          error={errorOf('arriveOn') ?? errorOf('arriveAt')}
        />
        <TextField
          type="time"
          label={t`at (time in ${cityOf(values.to)})`}
          isRequired
          {...bindText(form, 'arriveTime')}
        />
        <TurnField
          value={values.arriveTurn}
          error={errorOf('arriveTurn')}
          onChange={(arriveTurn) => set({ arriveTurn })}
        />
      </div>
      {(errorOf('isSureOfTimes') !== undefined || values.isSureOfTimes) && (
        <Checkbox
          label={t`The dates and times are meant so`}
          checked={values.isSureOfTimes}
          error={errorOf('isSureOfTimes')}
          onChange={({ currentTarget }) => set({ isSureOfTimes: currentTarget.checked })}
        />
      )}
    </>
  );
}
