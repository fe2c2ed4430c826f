import type { arrivalEndpoints } from '@/contract/endpoints/arrivals';
import { visitsOf } from '@/domain/arrivals/visits';
import { mondayOf, weekOf } from '@/lib/week';
import type { Answer, Call } from '../call/call';
import { entriesOf, MOST_TOLD } from './arrival-service';
import type { BookingIndex } from '../interpreters/booking-index';
import { spanOfDays } from './campus-days';
import { rowsInReach } from '../lists/rows-in-reach';
import type { Reading } from '../stored/shape';

type Endpoints = typeof arrivalEndpoints;

/** Trips of other campuses that have appointments at this one in a week. */
export function createVisitService(index: BookingIndex) {
  return async (
    tx: Reading,
    { caller, query }: Call<Endpoints['listVisits']>,
  ): Promise<Answer<Endpoints['listVisits']>> => {
    const look = await index.visitsAt(tx);
    const visits = visitsOf(
      look(query.campus, spanOfDays(query.campus, weekOf(mondayOf(query.week)))),
    );
    const told = visits.slice(0, MOST_TOLD);
    const seen = await rowsInReach(tx, caller.actor, told);
    const entries = await entriesOf(tx, [...seen.values()]);
    const known = new Map(entries.map((entry) => [entry.row.id, entry]));
    return {
      items: told.map(({ caseId, fromMs, toMs, appointments }) => ({
        startAt: new Date(fromMs).toISOString(),
        endAt: new Date(toMs).toISOString(),
        appointments,
        // Of a case out of reach nothing but the time is told (Product reference, §9).
        known: known.get(caseId) ?? null,
      })),
      total: visits.length,
    };
  };
}
