import { addDays, instantOf, localDateOf, minuteOfTime } from '@/lib/zoned-time';

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
export const DEFAULT_CALL_FROM = '09:00';
export const DEFAULT_CALL_TO = '20:00';

/**
 * Whether the caller may be rung now (Product reference, §5: safe hours; §10: call-window).
 * Equal ends mean at any hour: open, and never closing. @throws {RangeError} for an unknown zone.
 */
export function callWindow(facts: CallWindowFacts, nowMs: number): CallWindow {
  const from = minuteOfTime(facts.safeFrom ?? DEFAULT_CALL_FROM) ?? 0;
  const to = minuteOfTime(facts.safeTo ?? DEFAULT_CALL_TO) ?? 0;
  if (from === to) return { isOpen: true, closesAtMs: null, opensAtMs: null };
  const length = to > from ? to - from : to - from + 24 * 60;
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
