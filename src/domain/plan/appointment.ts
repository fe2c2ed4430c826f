import type { CampusCode, SpecialtyCode } from '@/reference/codes';
import type { InterpreterMode } from './interpreter';

/** Appointments of a case (Product reference, §5). Times are the campus's, kept as instants. */
export const APPOINTMENT_KINDS = [
  'consultation',
  'test',
  'imaging',
  'procedure',
  'surgery',
  'therapy',
  'education',
] as const;
export type AppointmentKind = (typeof APPOINTMENT_KINDS)[number];

/** `moved`: it has another time than the family agreed to, and waits for their yes again. */
export const APPOINTMENT_STATUSES = ['offered', 'confirmed', 'moved', 'done', 'cancelled'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

export interface Appointment {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly kind: AppointmentKind;
  readonly specialty: SpecialtyCode | null;
  /** A trip may have appointments at more than one campus. */
  readonly campus: CampusCode;
  readonly clinic: string;
  /** Code of a building of the campus (`reference/buildings.ts`). */
  readonly building: string;
  readonly room: string | null;
  readonly startAt: string;
  readonly minutes: number;
  readonly needsInterpreter: boolean;
  /** BCP 47; null where none is needed. */
  readonly language: string | null;
  readonly mode: InterpreterMode | null;
  /** What the patient must do before, in words: "Fasting from midnight". */
  readonly preparation: string | null;
  readonly status: AppointmentStatus;
  /** Why it was cancelled; null while it is not. */
  readonly cancelReason: string | null;
}
