import type { Appointment, AppointmentStatus } from '@/domain/plan/appointment';
import { INTERPRETER_MODES, type InterpreterMode } from '@/domain/plan/interpreter';
import { buildingsOf } from '@/reference/buildings';
import { drawsOf, type Draws, weighted } from '../random';
import { positionOf, type WorkDays } from '../work-days';
import type { PlanGround } from './plan-ground';
import { CANCEL_REASONS, FIRST_VISITS, FURTHER_VISITS, LAST_VISIT, type Visit } from './visits';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;

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
  const visits = visitsOf(life.specialty, draws);
  const starts = startsOf(ground.daysOf(campus), firstAppointmentMs, visits, draws);
  const buildings = buildingsOf(campus);
  const statusOf = statusesOf(made, ground.laidAtMs);
  const last = life.dischargedAtMs ?? Number.POSITIVE_INFINITY;
  const cancelReason = draws.pick(CANCEL_REASONS);
  const appointments = visits.flatMap(([kind, clinic, minutes, preparation], index) => {
    const startMs = starts[index] ?? 0;
    const room = `${draws.int(1, 9)}-${draws.int(100, 480)}`;
    const building = draws.pick(buildings).code;
    const mode = modeAt(draws.next());
    const needsInterpreter = caseRecord.needsInterpreter && kind !== 'test';
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

/** Two to six, the talk about the results last. */
function visitsOf(specialty: string, draws: Draws): readonly Visit[] {
  const first = FIRST_VISITS[specialty] ?? LAST_VISIT;
  const count = draws.int(0, 4);
  const from = draws.int(0, FURTHER_VISITS.length - 1);
  const further = Array.from({ length: count }, (_, index) => {
    // Steps of three meet each of the ten once.
    const visit = FURTHER_VISITS[(from + 3 * index) % FURTHER_VISITS.length];
    return visit ?? LAST_VISIT;
  });
  return [first, ...further, LAST_VISIT];
}

/** One after the other, each within one working day, with some time to walk in between. */
function startsOf(
  days: WorkDays,
  firstMs: number,
  visits: readonly Visit[],
  draws: Draws,
): readonly number[] {
  let at = firstMs;
  return visits.map(([, , minutes], index) => {
    const length = minutes * MINUTE_MS;
    const isNextDay = draws.chance(0.45);
    const [skipped, later, pause] = [draws.int(1, 2), draws.int(0, 10), draws.int(2, 6)];
    if (index > 0) {
      let day = Math.floor(positionOf(days, at)) + (isNextDay ? skipped : 0);
      const open = (each: number): number => days.opens[each] ?? at;
      let start = isNextDay ? open(day) + later * QUARTER_MS : at;
      while (start + length > (days.closes[day] ?? start + length)) {
        day += 1;
        start = open(day);
      }
      at = Math.ceil(Math.max(start, open(day)) / QUARTER_MS) * QUARTER_MS;
    }
    const begin = at;
    at = begin + length + pause * QUARTER_MS;
    return begin;
  });
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
    case 'on-site':
      return (_index, endMs) => (endMs <= nowMs ? 'done' : 'confirmed');
    default:
      return () => 'confirmed';
  }
}
