import type { Appointment } from '@/domain/plan/appointment';
import { type Booking, type Interpreter, type InterpreterMode } from '@/domain/plan/interpreter';
import { conflictsOf } from '@/domain/plan/interpreters/conflicts';
import { speaks } from '@/domain/plan/interpreters/languages';
import { isOnShift } from '@/domain/plan/interpreters/on-shift';
import { spanOf } from '@/domain/plan/interpreters/taken-time';
import type { CasePlan } from '@/domain/plan/case-plan';
import { DAY_MS, HOUR_MS } from '@/lib/spans';
import { utcInstantOf } from '@/lib/utc';
import { interpretersOf } from '../interpreters';
import { drawsOf, type Draws } from '../random';
import type { PlanGround } from './plan-ground';

const KEEP_REASONS = [
  'She stays longer that day; agreed by phone',
  'The clinic sends its own interpreter for the first half hour',
  'Both agreed to start ten minutes late',
] as const;
/** How many of the appointments of the next days have lost their interpreter. */
const ASKED_ANEW = 0.15;
const SOON_DAYS = 4;
const DECLINE_REASONS = ['On leave that week', 'Asked for somebody with the dialect'] as const;

/**
 * The interpreters of the journey: a booking for each appointment that needs one. What the case's
 * `progress` says holds: where the gate fails some are asked for or offered only, else all are
 * confirmed at their time. Some trouble is laid: off shift, an appointment that moved, clashes by
 * chance; a few of it somebody has kept.
 */
export function bookingsPart(
  { ground, made, idOf }: PlanGround,
  laid: CasePlan,
): Partial<CasePlan> {
  const needing = laid.appointments.filter(
    ({ needsInterpreter, status }) => needsInterpreter && status !== 'cancelled',
  );
  if (needing.length === 0) return {};
  const { life, caseRecord, patient } = made;
  const draws = drawsOf(ground.seed, life.n, 'bookings');
  const isFailing = caseRecord.progress.failingGates.some(
    ({ gate }) => gate === 'interpreters-confirmed',
  );
  const isGated = life.stage === 'preparing' || life.stage === 'ready';
  // In clearance and scheduling nobody has been asked for most of them yet.
  const isEarly = life.stage === 'clearance' || life.stage === 'scheduling';
  const favourite = draws.int(0, 9_999);
  const wishes = draws.chance(0.12);
  const [firstOpen] = needing.filter(({ status }) => status !== 'done');
  const bookings: Booking[] = [];
  for (const appointment of needing) {
    const rolls = [draws.next(), draws.next(), draws.next(), draws.next()] as const;
    const [open, trouble, kept, declined] = rolls;
    // On campus now and then somebody falls ill, and another is asked for.
    const isAskedAnew =
      life.stage === 'on-site' && open < ASKED_ANEW && isSoon(appointment, ground.laidAtMs);
    const isOpen =
      isEarly || isAskedAnew || (isFailing && (appointment === firstOpen || open < 0.5));
    if (isEarly && open < 0.6) continue;
    const language = appointment.language ?? patient.language ?? 'es';
    const mode = appointment.mode ?? 'in-person';
    const isOffered = isOpen && trouble < 0.55;
    const wantsOffShift = trouble > 0.95 && !isOpen;
    const found =
      isOpen && !isOffered
        ? null
        : somebodyFor(ground, appointment, { language, mode, favourite, wantsOffShift });
    const startMs = Date.parse(appointment.startAt);
    // Where the gate is asked, only what is not confirmed may stand at another time.
    const isMoved = kept < 0.22 && appointment.status !== 'done' && (isOffered || !isGated);
    const base: Booking = {
      id: idOf('bookings', bookings.length),
      version: 1,
      caseId: caseRecord.id,
      appointmentId: appointment.id,
      interpreterId: found?.interpreter.id ?? null,
      language,
      mode: found?.mode ?? mode,
      wishedSex: wishes && found !== null ? wishOf(found.interpreter) : null,
      campus: appointment.campus,
      building: appointment.building,
      startAt: isMoved
        ? utcInstantOf(startMs - (1 + Math.floor(declined * 3)) * HOUR_MS)
        : appointment.startAt,
      minutes: appointment.minutes,
      status: isOpen ? (isOffered ? 'offered' : 'requested') : 'confirmed',
      requestedAt: utcInstantOf(
        Math.min(
          ground.laidAtMs - (1 + 40 * declined) * HOUR_MS,
          startMs - (2 + 12 * kept) * DAY_MS,
        ),
      ),
      isLateCancel: false,
      reason: null,
      kept: [],
    };
    bookings.push(
      withKept(base, appointment, found?.interpreter ?? null, made.caseRecord.ownerId, draws),
    );
    if (declined < 0.07 && found !== null) {
      bookings.push({
        ...base,
        id: idOf('bookings', bookings.length),
        interpreterId: anotherThan(ground, found.interpreter, language)?.id ?? null,
        startAt: appointment.startAt,
        requestedAt: utcInstantOf(Date.parse(base.requestedAt) - 2 * DAY_MS),
        status: 'declined',
        reason: draws.pick(DECLINE_REASONS),
      });
    }
  }
  return { bookings };
}

const isSoon = ({ startAt }: Appointment, nowMs: number): boolean =>
  Date.parse(startAt) > nowMs && Date.parse(startAt) < nowMs + SOON_DAYS * DAY_MS;

const wishOf = ({ sex }: Interpreter) => (sex === 'male' ? 'male' : 'female');

interface Sought {
  readonly language: string;
  readonly mode: InterpreterMode;
  readonly favourite: number;
  readonly wantsOffShift: boolean;
}
interface Found {
  readonly interpreter: Interpreter;
  readonly mode: InterpreterMode;
}

const known = new WeakMap<PlanGround['ground'], Map<string, readonly Interpreter[]>>();

interface Kind {
  readonly language: string;
  readonly campus?: string;
  readonly mode?: InterpreterMode;
}

/** Those who speak a language, at a campus, in a mode; looked through once for each. */
function speakersOf(
  ground: PlanGround['ground'],
  { language, campus, mode }: Kind,
): readonly Interpreter[] {
  const lists = known.get(ground) ?? new Map<string, readonly Interpreter[]>();
  known.set(ground, lists);
  const key = `${language} ${campus ?? ''} ${mode ?? ''}`;
  let found = lists.get(key);
  if (found === undefined) {
    found = interpretersOf(ground).filter(
      (each) =>
        speaks(each.languages, language) &&
        (campus === undefined || each.campus === campus) &&
        (mode === undefined || each.modes.includes(mode)),
    );
    lists.set(key, found);
  }
  return found;
}

/** One who speaks the language: of the campus and on shift where there is one, else by video. */
function somebodyFor(
  ground: PlanGround['ground'],
  appointment: Appointment,
  { language, mode, favourite, wantsOffShift }: Sought,
): Found | null {
  const span = spanOf(appointment);
  /** The case's favourite, or the next who fits; work is spread evenly among them. */
  const first = (
    among: readonly Interpreter[],
    fits: (each: Interpreter) => boolean,
  ): Interpreter | undefined => {
    for (let step = 0; step < among.length; step += 1) {
      const each = among[(favourite + step) % among.length];
      if (each !== undefined && fits(each)) return each;
    }
    return undefined;
  };
  const { campus } = appointment;
  const local = first(
    speakersOf(ground, { language, campus, mode }),
    (each) => isOnShift(each, span) !== wantsOffShift,
  );
  if (local !== undefined) return { interpreter: local, mode };
  const byVideo = speakersOf(ground, { language, mode: 'video' });
  const away = first(byVideo, (each) => isOnShift(each, span)) ?? byVideo[0];
  return away === undefined ? null : { interpreter: away, mode: 'video' };
}

const anotherThan = (ground: PlanGround['ground'], one: Interpreter, language: string) =>
  speakersOf(ground, { language }).find(({ id }) => id !== one.id);

/** Every other conflict of one booking alone has been looked at and kept. */
function withKept(
  booking: Booking,
  appointment: Appointment,
  interpreter: Interpreter | null,
  ownerId: string | null,
  draws: Draws,
): Booking {
  const isKept = draws.chance(0.5);
  const reason = draws.pick(KEEP_REASONS);
  if (!isKept || ownerId === null || booking.status !== 'confirmed') return booking;
  const kept = conflictsOf({ booking, appointment, interpreter, taken: [] })
    .filter(({ kind }) => kind === 'off-shift')
    .map(({ kind, facts }) => ({
      kind,
      facts,
      reason,
      by: ownerId,
      at: utcInstantOf(Date.parse(booking.requestedAt) + HOUR_MS),
    }));
  return { ...booking, kept };
}
