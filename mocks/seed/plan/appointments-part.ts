import type { Appointment, AppointmentStatus } from '@/domain/plan/appointment';
import { INTERPRETER_MODES, type InterpreterMode } from '@/domain/plan/interpreter';
import { buildingsOf } from '@/reference/buildings';
import { drawsOf, type Draws, weighted } from '../random';
import { positionOf, type WorkDays } from '../work-days';
import type { PlanGround } from './plan-ground';
import { CANCEL_REASONS, FIRST_VISITS, FURTHER_VISITS, LAST_VISIT, type Visit } from './visits';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const NOT_NOTED_MS = 30 * 60 * MINUTE_MS;
/** Before the last one somebody may walk for so long. */
const LAST_PAUSE_MS = 6 * QUARTER_MS;

const modeAt = weighted<InterpreterMode>([
  [INTERPRETER_MODES[0], 8],
  [INTERPRETER_MODES[1], 3],
  [INTERPRETER_MODES[2], 1],
]);

/**
 * The appointments of a seeded trip: from the first one on, one after the other within the campus's
 * hours, never two at a time. Offered while the case is scheduled, confirmed from `preparing` on.
 */
export function appointmentsPart({ ground, made, frame, idOf }: PlanGround): {
  readonly appointments: readonly Appointment[];
} {
  const { life, caseRecord, patient } = made;
  const { firstAppointmentMs, campus } = life;
  if (firstAppointmentMs === null) return { appointments: [] };
  const draws = drawsOf(ground.seed, life.n, 'appointments');
  const visits = visitsOf(life.specialty, draws);
  const days = ground.daysOf(campus);
  const lastDayMs = frame?.workDayMs.at(-1);
  const lastDay = lastDayMs === undefined ? null : Math.floor(positionOf(days, lastDayMs));
  const starts = startsOf(days, { firstMs: firstAppointmentMs, lastDay, visits }, draws);
  const buildings = buildingsOf(campus);
  const statusOf = statusesOf(made, ground.laidAtMs);
  const last = life.dischargedAtMs ?? Number.POSITIVE_INFINITY;
  const cancelReason = draws.pick(CANCEL_REASONS);
  const appointments = visits.flatMap(([kind, clinic, minutes, preparation], index) => {
    const startMs = starts[index] ?? null;
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

interface Days {
  readonly firstMs: number;
  /** The working day on which the results are talked over; null while nobody has said. */
  readonly lastDay: number | null;
  readonly visits: readonly Visit[];
}

/**
 * One after the other, each within one working day, with some time to walk in between; the last one
 * on the last day of the stay. Null for what does not fit before that.
 */
function startsOf(
  days: WorkDays,
  { firstMs, lastDay, visits }: Days,
  draws: Draws,
): readonly (number | null)[] {
  const open = (day: number): number => days.opens[day] ?? firstMs;
  const lastLength = (visits.at(-1)?.[2] ?? 0) * MINUTE_MS;
  /** From here on the results are talked over. */
  const endMs =
    lastDay === null
      ? Number.POSITIVE_INFINITY
      : (days.closes[lastDay] ?? Number.POSITIVE_INFINITY) - lastLength - LAST_PAUSE_MS;
  let at = firstMs;
  return visits.map(([, , minutes], index) => {
    const length = minutes * MINUTE_MS;
    const isNextDay = draws.chance(0.45);
    const [skipped, later, pause] = [draws.int(1, 2), draws.int(0, 20), draws.int(2, 6)];
    let begin = at;
    if (index > 0) {
      const held = Math.floor(positionOf(days, at));
      const isLast = index === visits.length - 1;
      let day = isLast && lastDay !== null ? lastDay : held + (isNextDay ? skipped : 0);
      let start = day > held ? open(day) + later * QUARTER_MS : at;
      while (start + length > (days.closes[day] ?? start + length) && day !== lastDay) {
        day += 1;
        start = open(day);
      }
      begin = Math.ceil(Math.max(start, open(day)) / QUARTER_MS) * QUARTER_MS;
      if (!isLast && begin + length > endMs) return null;
    }
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
    case 'on-site': {
      // With some, nobody has noted yet that the latest are over.
      const notedMs = nowMs - (life.n % 2 === 0 ? NOT_NOTED_MS : 0);
      return (_index, endMs) => (endMs <= notedMs ? 'done' : 'confirmed');
    }
    default:
      return () => 'confirmed';
  }
}
