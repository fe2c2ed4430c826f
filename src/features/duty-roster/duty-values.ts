import { rosterFields, rosterOf } from '@/domain/duty-fields';
import type { FlatFields } from '@/domain/merge/merge-groups';
import type { DutyRoster } from '@/reference/duty';
import type { DateValues } from './single-dates';

/** A roster as its form holds it; empty: nobody. A single date may have no day yet. */
export interface DutyValues {
  readonly days: readonly string[];
  readonly dates: readonly DateValues[];
}

/** What the form begins with. */
export const valuesOf = ({
  byWeekday,
  dates,
}: Pick<DutyRoster, 'byWeekday' | 'dates'>): DutyValues => ({
  days: byWeekday.map((id) => id ?? ''),
  dates: dates.map(({ on, personId }) => ({ on, personId: personId ?? '' })),
});

/** What stands in the form, as it is sent. */
export const typedIn = ({ days, dates }: DutyValues) => ({
  byWeekday: days.map((id) => id || null),
  dates: dates.map(({ on, personId }) => ({ on, personId: personId || null })),
});

/** The same as fields that are decided alone; a single date without a day is none yet. */
export const fieldsIn = ({ days, dates }: DutyValues): FlatFields =>
  rosterFields(typedIn({ days, dates: dates.filter(({ on }) => on !== '') }));

/** The form with other fields: its single dates stay where they are, new ones come last. */
export function withFields({ dates: held }: DutyValues, fields: FlatFields): DutyValues {
  const { days, dates } = valuesOf(rosterOf(fields));
  const stay = held.flatMap((row) => {
    if (row.on === '') return row;
    return dates.find(({ on }) => on === row.on) ?? [];
  });
  const added = dates.filter(({ on }) => !stay.some((row) => row.on === on));
  return { days, dates: [...stay, ...added] };
}
