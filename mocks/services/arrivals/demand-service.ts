import type { arrivalEndpoints } from '@/contract/endpoints/arrivals';
import { demandOf, needsIn } from '@/domain/arrivals/demand';
import { mondayOf, weekOf } from '@/lib/week';
import type { Interpreter, ConflictKind } from '@/domain/plan/interpreter';
import { MINUTE_MS } from '@/lib/spans';
import { instantOf } from '@/lib/zoned-time';
import type { Answer, Call } from '../call/call';
import { spanOfDays, zonedCampus } from './campus-days';
import type { BookingIndex, IndexedNeed, TakenLook } from '../interpreters/booking-index';
import { openKinds } from '../interpreters/open-conflicts';
import { rowsInReach } from '../lists/rows-in-reach';
import type { Reading } from '../stored/shape';

type Endpoints = typeof arrivalEndpoints;
type Listed = Answer<Endpoints['getInterpreterDemand']>['conflicts']['items'][number];

/** More than so many nobody mends from one page. */
const MOST_CONFLICTS = 100;

/** Who must interpret at a campus in a week, over all cases, and who is there to do it. */
export function createDemandService(index: BookingIndex) {
  return {
    week: async (
      tx: Reading,
      { caller, query, nowMs }: Call<Endpoints['getInterpreterDemand']>,
    ): Promise<Answer<Endpoints['getInterpreterDemand']>> => {
      const { campus } = query;
      const dates = weekOf(mondayOf(query.week));
      const look = await index.needsAt(tx);
      const needs = look(campus, spanOfDays(campus, dates));
      const interpreters = await tx.list('interpreters');
      const languages = demandOf({ campus, dates, needs, interpreters });
      // What is over cannot be mended.
      const ahead = needs.filter(({ toMs }) => toMs > nowMs);
      const seen = await rowsInReach(tx, caller.actor, ahead);
      const against = openConflicts(
        ahead.filter(({ caseId }) => seen.has(caseId)),
        await index.at(tx),
        interpreters,
      );
      return {
        languages,
        conflicts: {
          items: against.slice(0, MOST_CONFLICTS).flatMap(({ need, kinds }): readonly Listed[] => {
            const row = seen.get(need.caseId);
            if (row === undefined) return [];
            const { id: appointmentId, language } = need;
            const startAt = need.appointment.startAt;
            return [{ reference: row.reference, appointmentId, startAt, language, kinds }];
          }),
          total: against.length,
        },
      };
    },

    needs: async (
      tx: Reading,
      { caller, query }: Call<Endpoints['listInterpreterNeeds']>,
    ): Promise<Answer<Endpoints['listInterpreterNeeds']>> => {
      const { campus, date, hour, language } = query;
      const { timeZone } = zonedCampus(campus);
      const fromMs = instantOf(date, hour * 60, timeZone);
      const span = { fromMs, toMs: fromMs + 60 * MINUTE_MS };
      const look = await index.needsAt(tx);
      const needs = needsIn(look(campus, span), language, span);
      const seen = await rowsInReach(tx, caller.actor, needs);
      return {
        items: needs.map(({ caseId, appointment, booking, ...need }) => {
          const row = seen.get(caseId);
          return {
            startAt: appointment.startAt,
            minutes: appointment.minutes,
            // Of a case out of reach nothing but the time is told (Product reference, §9).
            known:
              row === undefined
                ? null
                : {
                    reference: row.reference,
                    patientName: row.patientName,
                    patientOwnScript: row.patientOwnScript,
                    language: need.language,
                    mode: booking?.mode ?? appointment.mode ?? 'in-person',
                    building: appointment.building,
                    status: booking?.status ?? null,
                  },
          };
        }),
      };
    },
  };
}

interface Against {
  readonly need: IndexedNeed;
  readonly kinds: readonly ConflictKind[];
}

/** Needs with something against them that nobody has kept, in the order of their times. */
function openConflicts(
  needs: readonly IndexedNeed[],
  look: TakenLook,
  interpreters: readonly Interpreter[],
): readonly Against[] {
  const byId = new Map(interpreters.map((each) => [each.id, each]));
  return needs.flatMap((need) => {
    const kinds = openKinds(need, look, byId);
    return kinds.length === 0 ? [] : [{ need, kinds }];
  });
}
