import { HOUR_MS } from '@/lib/spans';
import type { Appointment } from '../appointment';
import type {
  Booking,
  ConflictKind,
  Interpreter,
  InterpreterMode,
  WishedSex,
} from '../interpreter';
import { type BookingConflict, conflictsOf, reachOf } from './conflicts';
import { speaks, speaksDialect } from './languages';
import { overlaps, type Span, spanOf, type TakenTime } from './taken-time';

/** What speaks for an interpreter, or (after the dash) against. */
export const RANK_REASONS = [
  'free',
  'dialect',
  'other-dialect',
  'on-site',
  'remote',
  'wished-sex',
  'other-sex',
  'earlier-bookings',
  'light-day',
  'full-day',
] as const;
export type RankReason = (typeof RANK_REASONS)[number];

/** An interpreter for an appointment, with what speaks for and against. */
export interface Candidate {
  readonly interpreter: Interpreter;
  readonly reasons: readonly RankReason[];
  readonly conflicts: readonly BookingConflict[];
  /** Booked on that day already. */
  readonly dayMinutes: number;
  /** How often he or she was booked for this case before. */
  readonly earlierCount: number;
  /** The smaller, the better. */
  readonly cost: number;
}

/** What is looked for. */
export interface Wanted {
  readonly appointment: Appointment;
  readonly language: string;
  readonly mode: InterpreterMode;
  readonly wishedSex: WishedSex | null;
  /** The booking that is looked for again; its own time is nobody's. */
  readonly booking: Booking | null;
  /** All bookings of the case, for continuity. */
  readonly ofCase: readonly Booking[];
}

/** Half a day on either side counts as the day: shifts are shorter. */
const DAY_REACH_MS = 10 * HOUR_MS;
const FULL_DAY_MIN = 300;
const LIGHT_DAY_MIN = 60;

/** How much each weighs; language is no question, since others are not looked at. */
const COSTS: Readonly<Record<ConflictKind, number>> = {
  overlap: 400,
  language: 400,
  mode: 300,
  'off-shift': 200,
  'walking-buffer': 120,
  'appointment-moved': 0,
  'language-changed': 0,
  'none-booked': 0,
};
const COST = { otherSex: 60, otherDialect: 20, remote: 5, earlier: -8, perHour: 3 };
const MOST_EARLIER = 3;

/**
 * Those who speak the language, the best first: whoever is free, then by what stands in the way, the
 * patient's wish, the dialect, who has interpreted for this patient before, and how full the day is.
 */
export function rankInterpreters(
  wanted: Wanted,
  interpreters: readonly Interpreter[],
  takenOf: (interpreterId: string, within: Span) => readonly TakenTime[],
): readonly Candidate[] {
  return interpreters
    .filter(({ languages }) => speaks(languages, wanted.language))
    .map((interpreter) => candidateOf(wanted, interpreter, takenOf))
    .toSorted(
      (one, other) =>
        Math.sign(one.conflicts.length) - Math.sign(other.conflicts.length) ||
        one.cost - other.cost ||
        (one.interpreter.name < other.interpreter.name ? -1 : 1),
    );
}

function candidateOf(
  wanted: Wanted,
  interpreter: Interpreter,
  takenOf: (interpreterId: string, within: Span) => readonly TakenTime[],
): Candidate {
  const { appointment, booking, wishedSex, ofCase } = wanted;
  const span = spanOf(appointment);
  const day = { fromMs: span.fromMs - DAY_REACH_MS, toMs: span.toMs + DAY_REACH_MS };
  const taken = takenOf(interpreter.id, day).filter(({ id }) => id !== booking?.id);
  const near = taken.filter((other) => overlaps(reachOf(span), other));
  const conflicts = conflictsOf({
    booking: bookedAs(wanted, interpreter.id),
    appointment,
    interpreter,
    taken: near,
  });
  const dayMinutes = taken.reduce((sum, { fromMs, toMs }) => sum + (toMs - fromMs) / 60_000, 0);
  const earlierCount = ofCase.filter(
    (each) => each.interpreterId === interpreter.id && each.id !== booking?.id,
  ).length;
  const hasDialect = speaksDialect(interpreter.languages, wanted.language);
  const isRemote = interpreter.campus !== appointment.campus;
  const isOtherSex = wishedSex !== null && interpreter.sex !== wishedSex;
  const reasons: readonly (readonly [RankReason, boolean])[] = [
    ['free', conflicts.length === 0],
    ['dialect', hasDialect && wanted.language.includes('-')],
    ['other-dialect', !hasDialect],
    ['on-site', !isRemote],
    ['remote', isRemote],
    ['wished-sex', wishedSex !== null && !isOtherSex],
    ['other-sex', isOtherSex],
    ['earlier-bookings', earlierCount > 0],
    ['light-day', dayMinutes <= LIGHT_DAY_MIN],
    ['full-day', dayMinutes >= FULL_DAY_MIN],
  ];
  const cost =
    conflicts.reduce((sum, { kind }) => sum + COSTS[kind], 0) +
    (isOtherSex ? COST.otherSex : 0) +
    (hasDialect ? 0 : COST.otherDialect) +
    (isRemote ? COST.remote : 0) +
    COST.earlier * Math.min(MOST_EARLIER, earlierCount) +
    COST.perHour * (dayMinutes / 60);
  return {
    interpreter,
    reasons: reasons.flatMap(([reason, holds]) => (holds ? [reason] : [])),
    conflicts,
    dayMinutes: Math.round(dayMinutes),
    earlierCount,
    cost,
  };
}

/** The booking that it would be: at the appointment's own time and place. */
export function bookedAs(
  { appointment, language, mode, wishedSex, booking }: Wanted,
  interpreterId: string | null,
): Booking {
  return {
    id: booking?.id ?? '',
    version: booking?.version ?? 1,
    caseId: appointment.caseId,
    appointmentId: appointment.id,
    interpreterId,
    language,
    mode,
    wishedSex,
    campus: appointment.campus,
    building: appointment.building,
    startAt: appointment.startAt,
    minutes: appointment.minutes,
    status: interpreterId === null ? 'requested' : 'offered',
    requestedAt: booking?.requestedAt ?? '',
    isLateCancel: false,
    reason: null,
    kept: booking?.kept ?? [],
  };
}
