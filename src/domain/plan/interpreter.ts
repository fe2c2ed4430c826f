import type { CampusCode } from '@/reference/codes';
import type { Sex } from '../vocabulary';

export const INTERPRETER_MODES = ['in-person', 'video', 'phone'] as const;
export type InterpreterMode = (typeof INTERPRETER_MODES)[number];

export const BOOKING_STATUSES = [
  'requested',
  'offered',
  'confirmed',
  'declined',
  'cancelled',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** When an interpreter works, in the campus's wall clock. */
export interface Shift {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Minutes of the day. */
  readonly from: number;
  readonly to: number;
}

/** An interpreter of a campus. Family members are never booked, and so never stand here. */
export interface Interpreter {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly sex: Sex;
  readonly campus: CampusCode;
  /** BCP 47; a dialect as a region or variant (`ar-EG`). */
  readonly languages: readonly string[];
  readonly modes: readonly InterpreterMode[];
  readonly shifts: readonly Shift[];
}

/** Why two things do not go together (Product reference, §5); each is a warning that may be kept. */
export const CONFLICT_KINDS = [
  'overlap',
  'walking-buffer',
  'language',
  'mode',
  'off-shift',
  'appointment-moved',
  'language-changed',
  'none-booked',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A warning that somebody has looked at and kept. */
interface KeptConflict {
  readonly kind: ConflictKind;
  /** What it rested on (`interpreters/conflicts.ts`): with other facts it is open again. */
  readonly facts: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What a patient may wish for of an interpreter. */
export const WISHED_SEXES = ['female', 'male'] as const satisfies readonly Sex[];
export type WishedSex = (typeof WISHED_SEXES)[number];

/** One interpreter for one appointment. */
export interface Booking {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly appointmentId: string;
  /** Null while interpreter services have offered nobody. */
  readonly interpreterId: string | null;
  readonly language: string;
  readonly mode: InterpreterMode;
  /** The patient's wish; null where there is none. */
  readonly wishedSex: WishedSex | null;
  readonly campus: CampusCode;
  readonly building: string;
  /** As booked; the appointment may have moved since. */
  readonly startAt: string;
  readonly minutes: number;
  readonly status: BookingStatus;
  readonly requestedAt: string;
  /** Set where it was cancelled inside 24 h, which costs (config). */
  readonly isLateCancel: boolean;
  readonly reason: string | null;
  readonly kept: readonly KeptConflict[];
}
