import type { Appointment, AppointmentStatus } from '@/domain/plan/appointment';
import { INTERPRETER_MODES, type InterpreterMode } from '@/domain/plan/interpreter';
import { MINUTE_MS } from '@/lib/spans';
import { buildingsOf } from '@/reference/buildings';
import { drawsOf, weighted } from '../random';
import { type VisitTime, visitTimesOf } from '../visit-times';
import type { PlanGround } from './plan-ground';
import { CANCEL_REASONS, FIRST_VISITS, FURTHER_VISITS, LAST_VISIT, type Visit } from './visits';

const NOT_NOTED_MS = 30 * 60 * MINUTE_MS;

const modeAt = weighted<InterpreterMode>([
  [INTERPRETER_MODES[0], 8],
  [INTERPRETER_MODES[1], 3],
  [INTERPRETER_MODES[2], 1],
]);

/**
 * The appointments of a seeded trip: from the first one on, one after the other within the campus's
 * hours, never two at a time. Offered while the case is scheduled, confirmed from `preparing` on.
 */
export function appointmentsPart({ ground, made, idOf }: PlanGround): {
  readonly appointments: readonly Appointment[];
} {
  const { life, caseRecord, patient } = made;
  const { firstAppointmentMs, campus } = life;
  if (firstAppointmentMs === null) return { appointments: [] };
  const draws = drawsOf(ground.seed, life.n, 'appointments');
  const times = visitTimesOf(ground, life, draws);
  const buildings = buildingsOf(campus);
  const statusOf = statusesOf(made, ground.laidAtMs);
  const last = life.dischargedAtMs ?? Number.POSITIVE_INFINITY;
  const cancelReason = draws.pick(CANCEL_REASONS);
  const appointments = times.flatMap(({ visit, minutes, startMs }, index) => {
    const [kind, clinic, preparation] = wordsOf(visit, life.specialty);
    const room = `${draws.int(1, 9)}-${draws.int(100, 480)}`;
    const building = draws.pick(buildings).code;
    const mode = modeAt(draws.next());
    const needsInterpreter = caseRecord.needsInterpreter && kind !== 'test';
    if (startMs === null) return [];
    // What would have come after the discharge was never given.
    if (index > 0 && startMs + minutes * MINUTE_MS > last) return [];
    const status = statusOf(index, startMs + minutes * MINUTE_MS);
    return {
      id: idOf('appointments', index),
      version: 1,
      caseId: caseRecord.id,
      kind,
      specialty: kind === 'consultation' ? life.specialty : null,
      campus,
      clinic,
      building,
      room: kind === 'surgery' ? null : room,
      startAt: new Date(startMs).toISOString(),
      minutes,
      needsInterpreter,
      language: needsInterpreter ? patient.language : null,
      mode: needsInterpreter ? mode : null,
      preparation,
      status,
      cancelReason: status === 'cancelled' ? cancelReason : null,
    };
  });
  return { appointments };
}

/** What a visit is, in words. */
function wordsOf(visit: VisitTime['visit'], specialty: string): Visit {
  if (visit === 'first') return FIRST_VISITS[specialty] ?? LAST_VISIT;
  return visit === 'last' ? LAST_VISIT : FURTHER_VISITS[visit];
}

/** What the case's stage says of each. */
function statusesOf(
  { life }: PlanGround['made'],
  nowMs: number,
): (index: number, endMs: number) => AppointmentStatus {
  if (life.dischargedAtMs !== null) return () => 'done';
  if (life.outcome !== null) return () => 'cancelled';
  switch (life.stage) {
    case 'scheduling':
      // The first always waits for an answer, so that the itinerary is not confirmed.
      return (index) => {
        if (index === 0) return life.n % 3 === 1 ? 'moved' : 'offered';
        return index % 2 === 0 ? 'offered' : 'confirmed';
      };
    case 'on-site': {
      // With some, nobody has noted yet that the latest are over.
      const notedMs = nowMs - (life.n % 2 === 0 ? NOT_NOTED_MS : 0);
      return (_index, endMs) => (endMs <= notedMs ? 'done' : 'confirmed');
    }
    default:
      return () => 'confirmed';
  }
}
