import { addDays, type PlainDate } from '@/lib/zoned-time';
import type { CaseRow } from '../case-row';
import type { Stage } from '../vocabulary';

/** Which open cases stand in a group of a week; the screen's totals open the list of the same. */
export interface GroupFilter {
  readonly stage?: readonly Stage[];
  readonly arrivalFrom?: PlainDate;
  readonly arrivalTo?: PlainDate;
  readonly departureFrom?: PlainDate;
  readonly departureTo?: PlainDate;
}

export const ARRIVAL_GROUPS = ['late', 'arriving', 'leaving', 'onSite'] as const;
export type ArrivalGroupName = (typeof ARRIVAL_GROUPS)[number];

/** Who has not come yet. */
const EXPECTED: readonly Stage[] = ['preparing', 'ready'];
/** Whose arrival is recorded: who is there, or has been discharged and has not left. */
const ARRIVED: readonly Stage[] = ['on-site', 'follow-up'];
/** Who comes, or has come. */
const EXPECTED_OR_ARRIVED: readonly Stage[] = [...EXPECTED, ...ARRIVED];

/**
 * Whether a week, by its Monday, has not begun: who will be on site in it is told by the plan, since
 * nobody can have arrived. Of any other week only those are on site who were recorded as arrived.
 */
export const isWeekAhead = (monday: PlainDate, today: PlainDate): boolean => monday > today;

/**
 * Who comes, is there and leaves in the week from this Monday (Product reference, §10), as filters
 * of the list of cases.
 *
 * @param today the campus's date: who was expected before it and has not come is told in its week
 */
export function groupFilters(
  monday: PlainDate,
  today: PlainDate,
): Readonly<Record<ArrivalGroupName, GroupFilter | null>> {
  const sunday = addDays(monday, 6);
  const isThisWeek = monday <= today && today <= sunday;
  return {
    late: isThisWeek ? { stage: EXPECTED, arrivalTo: addDays(today, -1) } : null,
    arriving: { stage: EXPECTED_OR_ARRIVED, arrivalFrom: monday, arrivalTo: sunday },
    onSite: {
      stage: isWeekAhead(monday, today) ? EXPECTED_OR_ARRIVED : ARRIVED,
      arrivalTo: sunday,
      departureFrom: monday,
    },
    leaving: { stage: EXPECTED_OR_ARRIVED, departureFrom: monday, departureTo: sunday },
  };
}

/** By day; of one day whose departure is stopped by most comes first (Product reference, §7). */
export function compareEntries(
  date: (row: CaseRow) => PlainDate | null,
): (one: CaseRow, other: CaseRow) => number {
  return (one, other) => {
    const [a, b] = [date(one) ?? '', date(other) ?? ''];
    if (a !== b) return a < b ? -1 : 1;
    const more = other.failingGates.length - one.failingGates.length;
    return more || (one.reference < other.reference ? -1 : 1);
  };
}
