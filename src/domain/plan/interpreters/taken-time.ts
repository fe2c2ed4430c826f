import { MINUTE_MS } from '@/lib/spans';
import type { CampusCode } from '@/reference/codes';
import type { Booking, BookingStatus, InterpreterMode } from '../interpreter';

/** A stretch of time: `fromMs` belongs to it, `toMs` no more. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Time of an interpreter that a booking takes. */
export interface TakenTime extends Span {
  /** Of the booking. */
  readonly id: string;
  readonly caseId: string;
  readonly mode: InterpreterMode;
  readonly campus: CampusCode;
  readonly building: string;
}

/** From when to when something lasts, epoch milliseconds. */
export const spanOf = (of: { readonly startAt: string; readonly minutes: number }): Span => {
  const fromMs = Date.parse(of.startAt);
  return { fromMs, toMs: fromMs + of.minutes * MINUTE_MS };
};

/** Bookings that hold a place: neither declined nor cancelled. */
const LIVE_STATUSES: ReadonlySet<BookingStatus> = new Set<BookingStatus>([
  'requested',
  'offered',
  'confirmed',
]);
export const isLive = ({ status }: Pick<Booking, 'status'>): boolean => LIVE_STATUSES.has(status);

/** What a booking takes of its interpreter's time. */
export const takenBy = (booking: Booking): TakenTime => ({
  ...spanOf(booking),
  id: booking.id,
  caseId: booking.caseId,
  mode: booking.mode,
  campus: booking.campus,
  building: booking.building,
});

export const overlaps = (one: Span, other: Span): boolean =>
  one.fromMs < other.toMs && other.fromMs < one.toMs;
