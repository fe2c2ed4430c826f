import type {
  CampusCode,
  FacilitatorCode,
  OfficeCode,
  PlaceCode,
  SpecialtyCode,
} from '@/reference/codes';
import type { Absence } from './absence/absence-record';
import type { BlockedOn } from './blocker';
import type { CaseLink } from './case-link';
import type { Closing } from './closing';
import type { UrgencyCriterion } from './urgency-criteria';
import type { Discharge } from './discharge';
import type { FollowUpStanding } from './follow-up/follow-up-standing';
import type { PendingHandOff } from './hand-off/hand-off';
import type { ItineraryStop } from './itinerary-stop';
import type { DismissedProposal, ReturnedTransfer } from './turned-down';
import type {
  Alternative,
  Channel,
  Consent,
  ContactParty,
  ContactWay,
  DeclineReason,
  Direction,
  FollowUpKind,
  Gate,
  Need,
  Payer,
  RecordKind,
  RecordSource,
  RecordState,
  Relationship,
  RequestWay,
  Role,
  Sex,
  SpecialtyDecision,
  Stage,
  Urgency,
  WaitingOn,
} from './vocabulary';

/**
 * The records of the product (Product reference, §5) as the server keeps them. Moments are ISO
 * instants in UTC (`…At`), plain dates `YYYY-MM-DD` (`…On`); `null` means not known or not set.
 * The contract's wire types are checked against these by type tests.
 */

/** A role with the places it is held for: offices of a liaison, campuses of a coordinator. */
export interface RoleGrant {
  readonly role: Role;
  readonly offices: readonly OfficeCode[];
  readonly campuses: readonly CampusCode[];
}

export interface Person {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  /** BCP 47. */
  readonly languages: readonly string[];
  /** The office or campus whose zone, hours and holidays are this person's. */
  readonly place: PlaceCode;
  /** Weighted load that a full week carries; config. */
  readonly capacity: number;
  readonly absences: readonly Absence[];
}

export interface PatientName {
  /** As in the passport, Latin letters, given names first. */
  readonly given: string;
  readonly family: string;
  /** In the patient's own script; null when it is the Latin one. */
  readonly ownScript: string | null;
  readonly preferred: string | null;
}

export interface Patient {
  readonly id: string;
  readonly version: number;
  readonly name: PatientName;
  readonly birthOn: string | null;
  readonly sex: Sex;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: string | null;
  readonly residence: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly needs: readonly Need[];
  readonly passportNumber: string | null;
  readonly passportExpiresOn: string | null;
  readonly diedOn: string | null;
}

export interface Caller {
  readonly name: string;
  readonly relationship: Relationship;
  readonly consent: Consent;
  readonly phone: string | null;
  /** Where it is another number than the telephone's. */
  readonly whatsApp: string | null;
  readonly email: string | null;
  readonly language: string | null;
  /** IANA zone the caller answers the phone in. */
  readonly timeZone: string | null;
}

export interface HomePhysician {
  readonly name: string;
  readonly place: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface Companion {
  /** Of this party alone; what is planned for somebody names them by it. */
  readonly id: string;
  readonly name: string;
  readonly relationship: Relationship;
  readonly isMinor: boolean;
  /** ISO 3166-1 alpha-2; null while nobody has said: then the patient's is assumed. */
  readonly nationality: string | null;
}

/** Shown before anybody dials (Product reference, §5). */
interface Disclosure {
  readonly patientUnaware: boolean;
  /** Local wall-clock hours of the caller in which a call is safe, `HH:MM`; null = the default window. */
  readonly safeFrom: string | null;
  readonly safeTo: string | null;
  readonly note: string | null;
}

export interface SpecialtyReview {
  readonly specialty: SpecialtyCode;
  readonly isLead: boolean;
  readonly decision: SpecialtyDecision;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** Conditions of an acceptance, or what more is asked. */
  readonly note: string | null;
  readonly reason: DeclineReason | null;
  readonly alternative: Alternative | null;
}

export interface Hold {
  readonly reason: string;
  readonly waitingOn: WaitingOn;
  readonly since: string;
  readonly reviewOn: string;
}

/** A finished hold; kept so that a clock can say for how long it was paused. */
export interface PastHold {
  readonly waitingOn: WaitingOn;
  readonly since: string;
  readonly until: string;
}

/** How a record was asked for, the last time. Dates are the office's. */
export interface RecordRequest {
  readonly on: string;
  readonly from: RecordSource;
  /** Name of the place that holds it, where that is neither the home physician nor the family. */
  readonly place: string | null;
  readonly way: RequestWay;
  readonly promisedOn: string | null;
  /** When it was chased last. */
  readonly chasedOn: string | null;
}

/** One line of the record checklist (Product reference, §5). */
export interface RecordItem {
  readonly kind: RecordKind;
  readonly state: RecordState;
  readonly request: RecordRequest | null;
  readonly receivedOn: string | null;
  readonly note: string | null;
}

/** A gate that stops the departure: whose move it is, and since when. */
export interface FailingGate {
  readonly gate: Gate;
  readonly on: BlockedOn;
  readonly since: string;
}

/**
 * What the later stages have reached: derived from the case's plan (`plan/progress.ts`) in the
 * transaction that changes it, and kept here so that rows, clocks and blocker need nothing else.
 */
export interface Progress {
  readonly coverageMet: boolean;
  /** An estimate stands with the family: before that the payer has nothing to answer. */
  readonly isEstimateSent?: boolean | undefined;
  readonly itineraryConfirmed: boolean;
  /**
   * Since when a payer has had the estimate that it is to answer, or the family the appointments; left
   * out while it is our move.
   */
  readonly awaitedSince?: string | undefined;
  readonly failingGates: readonly FailingGate[];
  readonly firstAppointmentAt: string | null;
  /** Whatever was not cancelled, in its order; kept while the patient is on campus. */
  readonly itinerary?: readonly ItineraryStop[] | undefined;
  /** By the plan, as is the departure, until it is recorded. */
  readonly arrivalOn: string | null;
  readonly departureOn: string | null;
  readonly dischargedAt: string | null;
  readonly openFollowUps: readonly FollowUpKind[];
  /** How each of them stands; one that is not here has only been opened. */
  readonly followUps?: readonly FollowUpStanding[] | undefined;
  /** Care is given in a rented home of the party (Product reference, §5). */
  readonly hasCareSite?: boolean | undefined;
}

/** A transfer that the receiving side has not answered yet; the sender answers for the case. */
export interface PendingTransfer {
  readonly toOffice: OfficeCode | null;
  readonly toCampus: CampusCode | null;
  readonly reason: string;
  readonly askedAt: string;
  readonly askedBy: string;
}

export interface CaseRecord {
  readonly id: string;
  readonly version: number;
  /** Raised by any change under the case; for the feed only. */
  readonly revision: number;
  readonly reference: string;
  readonly office: OfficeCode;
  readonly campus: CampusCode | null;
  readonly channel: Channel;
  readonly facilitator: FacilitatorCode | null;
  /** That one may speak with the facilitator about the patient: its own, beside the caller’s (§3). */
  readonly facilitatorConsent: Consent;
  readonly patientId: string;
  readonly caller: Caller;
  readonly homePhysician: HomePhysician | null;
  readonly party: readonly Companion[];
  readonly disclosure: Disclosure;
  readonly reason: string | null;
  readonly summary: string | null;
  readonly reviews: readonly SpecialtyReview[];
  readonly preferredFromOn: string | null;
  readonly preferredToOn: string | null;
  readonly urgency: Urgency;
  /** Which of the urgency's criteria is met; null while nobody has said. */
  readonly urgencyCriterion: UrgencyCriterion | null;
  readonly payer: Payer | null;
  readonly needsInterpreter: boolean;
  readonly arrivedAt: string;
  readonly stage: Stage;
  readonly stageSince: string;
  readonly ownerId: string | null;
  readonly claimedAt: string | null;
  readonly firstContactAt: string | null;
  readonly lastContactAt: string | null;
  readonly nextContactAt: string | null;
  /** Attempts that nobody answered since the last contact, by UTC instant. */
  readonly unansweredAt: readonly string[];
  readonly hold: Hold | null;
  readonly pastHolds: readonly PastHold[];
  readonly records: readonly RecordItem[];
  /** Why the review began without a complete checklist. */
  readonly recordsWaivedReason: string | null;
  readonly progress: Progress;
  readonly transfer: PendingTransfer | null;
  readonly handOff: PendingHandOff | null;
  /** The newest answer that was a no; gone with the next question. */
  readonly returned?: ReturnedTransfer | null | undefined;
  readonly dismissed?: DismissedProposal | null | undefined;
  readonly closing: Closing | null;
  /** How the patient left the campus; absent where nobody has said. */
  readonly discharge?: Discharge | null | undefined;
  /** References of linked cases: family, earlier visit. */
  readonly links: readonly CaseLink[];
}

export interface ContactRecord {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly at: string;
  readonly by: string;
  readonly way: ContactWay;
  readonly direction: Direction;
  readonly party: ContactParty;
  readonly isReached: boolean;
  readonly summary: string;
  readonly nextContactAt: string | null;
}
