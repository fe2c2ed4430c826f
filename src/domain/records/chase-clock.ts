import { clockPlaceOf } from '@/reference/place';
import type { CaseRecord, RecordItem, RecordRequest } from '../case';
import type { ClockStart } from '../clocks/clock-start';
import { computeDeadline, type Deadline } from '../clocks/deadline';
import { pausesOf } from '../clocks/hold-pauses';
import { startOfDateAt } from '../place-days';
import { RECORDS_CHASE_WORKING_DAYS } from '../stage-clock';
import type { Stage } from '../vocabulary';

type ChaseFacts = Pick<CaseRecord, 'office' | 'campus' | 'hold' | 'pastHolds'>;

/**
 * When a record that was asked for is chased next (Product reference, §4): three office working
 * days after it was asked for or last chased. A date that they have promised stands in the place of
 * that: whoever said Friday is not called on Wednesday, and is called when Friday has passed. The
 * office's own clock: weekends, holidays and holds are skipped as everywhere.
 *
 * @returns null where nothing is chased: not asked, or come already.
 */
export function chaseClockOf(
  facts: ChaseFacts,
  { state, request }: Pick<RecordItem, 'state' | 'request'>,
): ClockStart | null {
  if (state !== 'asked' || request === null) return null;
  const place = clockPlaceOf(facts.office, facts.campus);
  const since = lastAskedOn(request);
  const isPromised = request.promisedOn !== null && request.promisedOn >= since;
  return {
    fromMs: startOfDateAt(place, isPromised ? (request.promisedOn ?? since) : since),
    amount: { unit: 'working-days', n: isPromised ? 0 : RECORDS_CHASE_WORKING_DAYS },
    place,
    pauses: pausesOf(facts),
    ...(isPromised && { isPromised: true }),
  };
}

/** The day on which they last heard from us. */
function lastAskedOn({ on, chasedOn }: Pick<RecordRequest, 'on' | 'chasedOn'>): string {
  return chasedOn !== null && chasedOn > on ? chasedOn : on;
}

/**
 * Where what is missing is asked for and chased; once a specialty reads the case, what it still wants is
 * asked for by its answer.
 */
export const GATHERING: ReadonlySet<Stage> = new Set(['contacting', 'records']);

/** A record to chase, with its deadline. */
export interface Chase {
  readonly item: RecordItem;
  readonly start: ClockStart;
  readonly deadline: Deadline;
}

/** Every record that is chased, the most urgent first; one that stands still comes last. */
export function chasesOf(
  facts: ChaseFacts & { readonly records: readonly RecordItem[] },
): readonly Chase[] {
  const dueOf = ({ deadline }: Chase): number => deadline.dueAtMs ?? Number.POSITIVE_INFINITY;
  return facts.records
    .flatMap((item): readonly Chase[] => {
      const start = chaseClockOf(facts, item);
      return start === null ? [] : [{ item, start, deadline: computeDeadline(start) }];
    })
    .toSorted((one, other) => dueOf(one) - dueOf(other) || 0);
}

/** When the first of the missing records is to be chased, where that is asked of anybody; else null. */
export function firstChaseOf(
  facts: ChaseFacts & Pick<CaseRecord, 'stage' | 'records'>,
): Deadline | null {
  const first = GATHERING.has(facts.stage) ? chasesOf(facts)[0] : undefined;
  return first === undefined || first.deadline.dueAtMs === null ? null : first.deadline;
}
