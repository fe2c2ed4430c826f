import { addDays, instantOf, localDateOf, minuteOfTime } from '@/lib/zoned-time';
import type { CaseRecord } from '../case';
import { callZoneOf } from './call-zone';

/** Whose wall clock decides whether it is decent, or safe, to ring. */
export interface CallWindowFacts {
  /** IANA zone in which the phone is answered. */
  readonly timeZone: string;
  /** `HH:MM`; null = the default window. A window may pass midnight (22:00–02:00). */
  readonly safeFrom: string | null;
  readonly safeTo: string | null;
}

export interface CallWindow {
  readonly isOpen: boolean;
  /** Epoch ms; null while shut, and where it never closes. */
  readonly closesAtMs: number | null;
  /** Epoch ms; null while open. */
  readonly opensAtMs: number | null;
}

/** When a call disturbs nobody, where no safe hours are known (config). */
const DEFAULT_CALL_FROM = '09:00';
const DEFAULT_CALL_TO = '20:00';
/** How long a window is held open beside one known end that lies outside of the default (config). */
const BESIDE_MINUTES = 60;
const DAY_MINUTES = 24 * 60;

/**
 * Whether the caller may be rung now (Product reference, §5: safe hours; §10: call-window).
 * Equal ends mean at any hour: open, and never closing. @throws {RangeError} for an unknown zone.
 */
export function callWindow(facts: CallWindowFacts, nowMs: number): CallWindow {
  const { from, to } = endsOf(facts);
  if (from === to) return { isOpen: true, closesAtMs: null, opensAtMs: null };
  const length = to > from ? to - from : to - from + DAY_MINUTES;
  const today = localDateOf(nowMs, facts.timeZone);
  for (const date of [addDays(today, -1), today, addDays(today, 1)]) {
    const opensAtMs = instantOf(date, from, facts.timeZone);
    if (nowMs < opensAtMs) return { isOpen: false, closesAtMs: null, opensAtMs };
    const closesAtMs = instantOf(date, from + length, facts.timeZone);
    if (nowMs < closesAtMs) return { isOpen: true, closesAtMs, opensAtMs: null };
  }
  // Three days cover any moment of today; a zone that jumps a whole date is the only way here.
  return { isOpen: false, closesAtMs: null, opensAtMs: null };
}

/**
 * The same of a case, by the safe hours that were told; null where nobody knows what time it is where
 * the phone is answered.
 */
export function callWindowOf(
  record: Pick<CaseRecord, 'caller' | 'office' | 'campus' | 'disclosure'>,
  nowMs: number,
): CallWindow | null {
  const timeZone = callZoneOf(record);
  const { safeFrom, safeTo } = record.disclosure;
  return timeZone === null ? null : callWindow({ timeZone, safeFrom, safeTo }, nowMs);
}

/**
 * Minutes of the local day. The end that nobody told is the default one; where that would turn a
 * narrow word ("not before 21:00") into a window through the night, it lies an hour from the other.
 */
function endsOf({ safeFrom, safeTo }: CallWindowFacts): { from: number; to: number } {
  const from = minuteOfTime(safeFrom ?? DEFAULT_CALL_FROM) ?? 0;
  const to = minuteOfTime(safeTo ?? DEFAULT_CALL_TO) ?? 0;
  const isOneTold = (safeFrom === null) !== (safeTo === null);
  if (!isOneTold || from < to) return { from, to };
  return safeTo === null
    ? { from, to: (from + BESIDE_MINUTES) % DAY_MINUTES }
    : { from: (to - BESIDE_MINUTES + DAY_MINUTES) % DAY_MINUTES, to };
}
