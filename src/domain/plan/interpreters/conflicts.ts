import { MINUTE_MS } from '@/lib/spans';
import type { Appointment } from '../appointment';
import type { Booking, ConflictKind, Interpreter } from '../interpreter';
import { WALK_BETWEEN_MIN, WALK_IN_BUILDING_MIN } from './config';
import { speaks } from './languages';
import { isAtItsTime, isInItsLanguage } from './needed-bookings';
import { isOnShift } from './on-shift';
import { overlaps, type Span, takenBy, type TakenTime } from './taken-time';

/** Two things that do not go together (Product reference, §5), and what that rests on. */
export interface BookingConflict {
  readonly kind: ConflictKind;
  /**
   * All that it rests on, as one text: while it reads the same, a conflict that was kept stays kept.
   * Of the other booking it holds the time alone, which everybody may know.
   */
  readonly facts: string;
  /** The bookings that it meets, all at the same time; none for what concerns this one alone. */
  readonly others: readonly TakenTime[];
}

export interface ConflictFacts {
  readonly booking: Booking;
  /** As it is now; undefined where it is gone. */
  readonly appointment: Appointment | undefined;
  /** Null while nobody is offered. */
  readonly interpreter: Interpreter | null;
  /** What else takes the interpreter's time near it; the booking itself may be among it. */
  readonly taken: readonly TakenTime[];
}

/** Further away nothing can be in the way. */
const REACH_MS = Math.max(WALK_BETWEEN_MIN, WALK_IN_BUILDING_MIN) * MINUTE_MS;

/** Where other bookings of the interpreter may be in the way. */
export const reachOf = ({ fromMs, toMs }: Span): Span => ({
  fromMs: fromMs - REACH_MS,
  toMs: toMs + REACH_MS,
});

/** What stands against a booking, the gravest first. */
export function conflictsOf(facts: ConflictFacts): readonly BookingConflict[] {
  const { booking, appointment, interpreter, taken } = facts;
  const moved =
    appointment !== undefined && !isAtItsTime(booking, appointment)
      ? [alone('appointment-moved', timeOf(booking), timeOf(appointment), appointment.building)]
      : [];
  const changed =
    appointment !== undefined && !isInItsLanguage(booking, appointment)
      ? [alone('language-changed', booking.language, appointment.language ?? '')]
      : [];
  if (interpreter === null) return [...moved, ...changed];
  const own = takenBy(booking);
  const others = taken.filter(({ id }) => id !== booking.id);
  const overlapping = others.filter((other) => overlaps(own, other));
  const near = others.filter((other) => !overlaps(own, other) && isTooNear(own, other));
  const who = interpreter.id;
  const mine = [who, timeOf(booking), booking.mode];
  return [
    ...clashes('overlap', mine, overlapping),
    ...clashes('walking-buffer', [...mine, booking.building], near),
    ...(speaks(interpreter.languages, booking.language)
      ? []
      : [alone('language', who, booking.language)]),
    ...(canCome(interpreter, booking) ? [] : [alone('mode', who, booking.mode, booking.campus)]),
    ...(isOnShift(interpreter, own) ? [] : [alone('off-shift', who, timeOf(booking))]),
    ...moved,
    ...changed,
  ];
}

/** The conflict of an appointment that has no booking. */
export const noneBooked = (appointment: Appointment): BookingConflict =>
  alone('none-booked', timeOf(appointment));

/** Whether somebody has looked at it, as it is now, and kept it. */
export const keptOf = ({ kept }: Pick<Booking, 'kept'>, { kind, facts }: BookingConflict) =>
  kept.find((each) => each.kind === kind && each.facts === facts) ?? null;

/**
 * The cases that have something against a booking: its own, and those of the bookings that it meets.
 * What somebody has kept is nobody's concern any more.
 */
export function casesInConflict(
  booking: Pick<Booking, 'caseId' | 'kept'>,
  conflicts: readonly BookingConflict[],
): readonly string[] {
  const open = conflicts.filter((each) => keptOf(booking, each) === null);
  if (open.length === 0) return [];
  const others = open.flatMap(({ others: met }) => met.map(({ caseId }) => caseId));
  return [...new Set([booking.caseId, ...others])];
}

/** Nobody walks to another building for a call; and nobody comes in person to another campus. */
const canCome = ({ modes, campus }: Interpreter, booking: Booking): boolean =>
  modes.includes(booking.mode) && (booking.mode !== 'in-person' || campus === booking.campus);

function isTooNear(own: TakenTime, other: TakenTime): boolean {
  if (own.mode !== 'in-person' || other.mode !== 'in-person') return false;
  const isSame = own.campus === other.campus && own.building === other.building;
  const walkMs = (isSame ? WALK_IN_BUILDING_MIN : WALK_BETWEEN_MIN) * MINUTE_MS;
  return Math.max(own.fromMs - other.toMs, other.fromMs - own.toMs) < walkMs;
}

/** One conflict for each time at which others stand: a further one there is another conflict. */
function clashes(
  kind: ConflictKind,
  mine: readonly string[],
  others: readonly TakenTime[],
): readonly BookingConflict[] {
  const atTimes = Map.groupBy(others, (other) => timeOfSpan(other));
  return [...atTimes]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([time, there]) => ({
      kind,
      facts: [...mine, `${there.length} at ${time}`].join(' '),
      others: there,
    }));
}

const alone = (kind: ConflictKind, ...facts: readonly string[]): BookingConflict => ({
  kind,
  facts: facts.join(' '),
  others: [],
});

const timeOf = ({ startAt, minutes }: { readonly startAt: string; readonly minutes: number }) =>
  `${new Date(startAt).toISOString()}/${minutes}`;

const timeOfSpan = ({ fromMs, toMs }: Span): string =>
  `${new Date(fromMs).toISOString()}/${Math.round((toMs - fromMs) / MINUTE_MS)}`;
