import type { CaseRecord, Patient } from '../case';
import type { CampusCode } from '@/reference/codes';
import type { HandOffAnswer } from '../hand-off/hand-off';
import type { FollowUpRefusal } from '../follow-up/follow-up-refusal';
import type { IntakeItem } from '../intake';
import type { AppointmentStatus } from '../plan/appointment';
import type { CoverageStatus, EstimateStatus } from '../plan/money';
import type { LodgingRefusal } from '../plan/lodging/lodging-refusal';
import type { BookingStatus, ConflictKind } from '../plan/interpreter';
import type {
  FollowUpKind,
  Gate,
  Outcome,
  RecordKind,
  SpecialtyDecision,
  Stage,
  WaitingOn,
} from '../vocabulary';

/** All that a decision depends on; the moment and the person are facts like the others. */
export interface CaseFacts {
  readonly case: CaseRecord;
  readonly patient: Patient;
  /** ISO instant at which the command is given. */
  readonly at: string;
  /** Who gives it. */
  readonly by: string;
}

/** Why a command was refused: a code and what a screen needs to say it in words. */
export type Refusal =
  | { readonly code: 'wrong-stage'; readonly stage: Stage; readonly allowed: readonly Stage[] }
  | { readonly code: 'claimed'; readonly by: string; readonly at: string }
  | { readonly code: 'unclaimed' }
  | { readonly code: 'not-owner'; readonly ownerId: string | null }
  | { readonly code: 'already-owner'; readonly ownerId: string }
  | { readonly code: 'on-hold'; readonly waitingOn: WaitingOn; readonly since: string }
  | { readonly code: 'not-on-hold' }
  | { readonly code: 'intake-incomplete'; readonly missing: readonly IntakeItem[] }
  | { readonly code: 'records-incomplete'; readonly missing: readonly RecordKind[] }
  | { readonly code: 'records-not-asked'; readonly kinds: readonly RecordKind[] }
  | { readonly code: 'nothing-to-ask' }
  | { readonly code: 'coverage-missing' }
  | { readonly code: 'itinerary-unconfirmed' }
  | { readonly code: 'gates-failing'; readonly gates: readonly Gate[] }
  | { readonly code: 'gate-not-failing'; readonly gate: Gate }
  /** An estimate or a coverage stands where that step is not possible. */
  | { readonly code: 'money-moved-on'; readonly status: EstimateStatus | CoverageStatus }
  | { readonly code: 'gate-waived'; readonly gate: Gate; readonly by: string }
  | { readonly code: 'task-follows-gate'; readonly gate: Gate }
  /** Ids of the tasks that would wait for each other. */
  | { readonly code: 'task-cycle'; readonly tasks: readonly string[] }
  | { readonly code: 'task-unknown' }
  | { readonly code: 'task-not-harmless' }
  | { readonly code: 'snooze-not-ahead' }
  | { readonly code: 'unknown-specialty'; readonly specialty: string }
  | {
      readonly code: 'already-decided';
      readonly specialty: string;
      readonly decision: SpecialtyDecision;
    }
  /** The lead has accepted, and who is to lead instead has not. */
  | { readonly code: 'lead-has-accepted'; readonly specialty: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'alternative-missing' }
  | { readonly code: 'note-missing' }
  | {
      readonly code: 'wrong-outcome';
      readonly outcome: Outcome;
      readonly stage: Stage;
      readonly allowed: readonly Outcome[];
    }
  | { readonly code: 'follow-ups-open'; readonly kinds: readonly FollowUpKind[] }
  | { readonly code: 'attempts-missing'; readonly days: number; readonly needed: number }
  | { readonly code: 'in-future' }
  | { readonly code: 'before-birth'; readonly birthOn: string }
  | { readonly code: 'before-arrival'; readonly arrivalOn: string }
  | { readonly code: 'before-request'; readonly requestedOn: string }
  | { readonly code: 'next-contact-not-after' }
  | { readonly code: 'review-date-not-ahead'; readonly earliest: string; readonly latest: string }
  | { readonly code: 'no-proposal' }
  | { readonly code: 'transfer-pending'; readonly askedBy: string; readonly askedAt: string }
  | { readonly code: 'no-transfer' }
  | { readonly code: 'transfer-to-same' }
  | { readonly code: 'not-asker'; readonly askedBy: string }
  | { readonly code: 'hand-off-pending'; readonly askedBy: string; readonly askedAt: string }
  | { readonly code: 'no-hand-off' }
  /** Somebody was faster. */
  | { readonly code: 'hand-off-answered'; readonly answer: HandOffAnswer; readonly by: string }
  | { readonly code: 'hand-off-to-self' }
  /** Whom it is for cannot see the case, and no scope is widened. */
  | { readonly code: 'receiver-out-of-scope' }
  | { readonly code: 'not-receiver' }
  | { readonly code: 'not-sender'; readonly by: string }
  | { readonly code: 'same-case' }
  | { readonly code: 'case-closed'; readonly reference: string }
  | { readonly code: 'patient-died'; readonly reference: string }
  /** Into a case that may be out of reach; then it is not named. */
  | { readonly code: 'merged'; readonly reference: string; readonly into: string | null }
  | { readonly code: 'not-merged'; readonly reference: string }
  /** The one that would be closed stands further: it should survive. */
  | { readonly code: 'merge-other-way'; readonly reference: string; readonly stage: Stage }
  | { readonly code: 'already-linked'; readonly reference: string }
  | { readonly code: 'not-linked'; readonly reference: string }
  /** A flight is changed in the case that shares it; null where that one is out of reach. */
  | { readonly code: 'leg-of-other-case'; readonly reference: string | null }
  /** A flight is shared with that case; the sharing ends before the link does. */
  | { readonly code: 'leg-shared'; readonly reference: string }
  /** Nobody flies along in a flight that nobody flies. */
  | { readonly code: 'leg-cancelled' }
  /** Somebody of that case would sit in two flights at a time; null where it is out of reach. */
  | { readonly code: 'legs-overlap-along'; readonly reference: string | null }
  | { readonly code: 'no-interpreter-needed' }
  /** A booking in this status is not changed so. */
  | { readonly code: 'booking-status'; readonly status: BookingStatus }
  | LodgingRefusal
  /** It would meet something that its person has not seen yet. */
  | {
      readonly code: 'interpreter-conflict';
      readonly conflicts: readonly {
        readonly kind: ConflictKind;
        readonly facts: string;
        /** When the other booking is. */
        readonly startAt: string | null;
      }[];
    }
  | { readonly code: 'conflict-gone' }
  | { readonly code: 'note-not-yours'; readonly by: string }
  /** Ten minutes are over: a further note corrects it. */
  | { readonly code: 'note-closed'; readonly until: string }
  /** It can still be edited, and needs no further note. */
  | { readonly code: 'note-open'; readonly until: string }
  | { readonly code: 'not-accepted' }
  /** A letter of nothing is not made. */
  | { readonly code: 'no-appointments' }
  | { readonly code: 'no-estimate' }
  | { readonly code: 'nobody-to-invite' }
  | {
      readonly code: 'appointments-overlap';
      readonly startAt: string;
      readonly campus: CampusCode;
      readonly clinic: string;
    }
  | {
      readonly code: 'appointment-not-begun';
      readonly startAt: string;
      readonly campus: CampusCode;
    }
  /** Done, cancelled, or (null) not there any more. */
  | { readonly code: 'appointment-over'; readonly status: AppointmentStatus | null }
  | { readonly code: 'nothing-to-confirm' }
  | FollowUpRefusal
  /** Somebody has written it down meanwhile. */
  | { readonly code: 'travel-known' }
  /** Somebody would sit in two flights at a time: the other one, by the clock where it departs. */
  | {
      readonly code: 'legs-overlap';
      readonly flight: string;
      readonly departAt: string;
      readonly timeZone: string;
    }
  /** Possible, as across the date line, and mostly a slip: sent again with `isSureOfTimes`, it is taken. */
  | { readonly code: 'leg-times-unusual'; readonly minutes: number; readonly isBackwards: boolean };
export type RefusalCode = Refusal['code'];

/** Fields of the case that take new values; all others stay as they are. */
export type CaseChange = Partial<Omit<CaseRecord, 'id' | 'version' | 'revision' | 'reference'>>;
export type PatientChange = Partial<Pick<Patient, 'diedOn'>>;

export type Decision =
  | {
      readonly ok: true;
      readonly change: CaseChange;
      /** Null when the patient's own record stays as it is. */
      readonly patientChange: PatientChange | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (
  change: CaseChange,
  patientChange: PatientChange | null = null,
): Decision => ({ ok: true, change, patientChange });

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

/** The change that brings a case to a stage now. */
export const enter = (stage: Stage, at: string): CaseChange => ({ stage, stageSince: at });
