import * as z from 'zod/mini';
import { BLOCKED_ON } from '@/domain/blocker';
import { URGENCY_CRITERION_CODES } from '@/domain/urgency-criteria';
import { LINK_KINDS } from '@/domain/case-link';
import { FOLLOW_UP_STATES } from '@/domain/follow-up/vocabulary';
import { PROPOSALS } from '@/domain/turned-down';
import {
  ALTERNATIVES,
  CHANNELS,
  CONSENTS,
  DECLINE_REASONS,
  DISCHARGE_DESTINATIONS,
  FIT_TO_FLY,
  FOLLOW_UP_KINDS,
  GATES,
  OUTCOMES,
  PAYERS,
  RELATIONSHIPS,
  SPECIALTY_DECISIONS,
  STAGES,
  URGENCIES,
  WAITING_ON,
} from '@/domain/vocabulary';
import { ItineraryStop } from './blocker';
import { Companion, EditedCompanion } from './companion';
import {
  choice,
  Code,
  Email,
  filledText,
  Id,
  LanguageTag,
  Moment,
  Phone,
  PlainDate,
  Reference,
  seenText,
  text,
  TEXT_LIMITS,
  Version,
  WallTime,
} from './fields';
import { Patient } from './patient';
import { RecordItem } from './record';

export const Caller = z.strictObject({
  name: seenText(TEXT_LIMITS.name),
  relationship: choice(RELATIONSHIPS),
  consent: choice(CONSENTS),
  phone: z.nullable(Phone),
  /** Where it is another number than the telephone's. */
  whatsApp: z.nullable(Phone),
  email: z.nullable(Email),
  language: z.nullable(LanguageTag),
  timeZone: z.nullable(text(60)),
});

export const HomePhysician = z.strictObject({
  name: filledText(TEXT_LIMITS.name),
  place: z.nullable(text(TEXT_LIMITS.short)),
  phone: z.nullable(Phone),
  email: z.nullable(Email),
});

export const Disclosure = z.strictObject({
  patientUnaware: z.boolean(),
  safeFrom: z.nullable(WallTime),
  safeTo: z.nullable(WallTime),
  note: z.nullable(text(TEXT_LIMITS.short)),
});

export const SpecialtyReview = z.strictObject({
  specialty: Code,
  isLead: z.boolean(),
  decision: choice(SPECIALTY_DECISIONS),
  decidedAt: z.nullable(Moment),
  decidedBy: z.nullable(Id),
  note: z.nullable(text(TEXT_LIMITS.note)),
  reason: z.nullable(choice(DECLINE_REASONS)),
  alternative: z.nullable(choice(ALTERNATIVES)),
});

export const Hold = z.strictObject({
  reason: text(TEXT_LIMITS.short),
  waitingOn: choice(WAITING_ON),
  since: Moment,
  reviewOn: PlainDate,
});

/** How an open follow-up stands, and what its clock counts. */
const FollowUpStanding = z.strictObject({
  kind: choice(FOLLOW_UP_KINDS),
  state: choice(FOLLOW_UP_STATES),
  since: Moment,
  on: choice(BLOCKED_ON),
  due: z.strictObject({
    /** A moment, or a date of the place. */
    from: z.union([Moment, PlainDate]),
    amount: z.strictObject({
      unit: choice(['working-days', 'working-hours', 'calendar-days'] as const),
      n: z.number(),
    }),
    place: choice(['office', 'campus'] as const),
  }),
  promisedOn: z.nullable(PlainDate),
});

/** What is said of a discharge (Product reference, §8). */
export const dischargeFields = {
  dischargedBy: filledText(TEXT_LIMITS.name),
  destination: choice(DISCHARGE_DESTINATIONS),
  openOrders: z.nullable(text(TEXT_LIMITS.note)),
  fitToFly: choice(FIT_TO_FLY),
  fitNote: z.nullable(text(TEXT_LIMITS.short)),
  returnFlightOn: z.nullable(PlainDate),
  returnFlight: z.nullable(text(20)),
};

export const Case = z.strictObject({
  id: Id,
  version: Version,
  revision: z.int(),
  reference: Reference,
  office: Code,
  campus: z.nullable(Code),
  channel: choice(CHANNELS),
  facilitator: z.nullable(Code),
  facilitatorConsent: choice(CONSENTS),
  patientId: Id,
  caller: Caller,
  homePhysician: z.nullable(HomePhysician),
  party: z.array(Companion),
  disclosure: Disclosure,
  reason: z.nullable(text(TEXT_LIMITS.short)),
  summary: z.nullable(text(TEXT_LIMITS.note)),
  reviews: z.array(SpecialtyReview),
  preferredFromOn: z.nullable(PlainDate),
  preferredToOn: z.nullable(PlainDate),
  urgency: choice(URGENCIES),
  urgencyCriterion: z.nullable(choice(URGENCY_CRITERION_CODES)),
  payer: z.nullable(choice(PAYERS)),
  needsInterpreter: z.boolean(),
  arrivedAt: Moment,
  stage: choice(STAGES),
  stageSince: Moment,
  ownerId: z.nullable(Id),
  claimedAt: z.nullable(Moment),
  firstContactAt: z.nullable(Moment),
  lastContactAt: z.nullable(Moment),
  nextContactAt: z.nullable(Moment),
  unansweredAt: z.array(Moment),
  hold: z.nullable(Hold),
  pastHolds: z.array(
    z.strictObject({ waitingOn: choice(WAITING_ON), since: Moment, until: Moment }),
  ),
  records: z.array(RecordItem),
  recordsWaivedReason: z.nullable(text(TEXT_LIMITS.short)),
  progress: z.strictObject({
    coverageMet: z.boolean(),
    isEstimateSent: z.optional(z.boolean()),
    itineraryConfirmed: z.boolean(),
    awaitedSince: z.optional(Moment),
    failingGates: z.array(
      z.strictObject({ gate: choice(GATES), on: choice(BLOCKED_ON), since: Moment }),
    ),
    firstAppointmentAt: z.nullable(Moment),
    itinerary: z.optional(z.array(ItineraryStop)),
    arrivalOn: z.nullable(PlainDate),
    departureOn: z.nullable(PlainDate),
    dischargedAt: z.nullable(Moment),
    openFollowUps: z.array(choice(FOLLOW_UP_KINDS)),
    followUps: z.optional(z.array(FollowUpStanding)),
    hasCareSite: z.optional(z.boolean()),
  }),
  transfer: z.nullable(
    z.strictObject({
      toOffice: z.nullable(Code),
      toCampus: z.nullable(Code),
      reason: text(TEXT_LIMITS.short),
      askedAt: Moment,
      askedBy: Id,
    }),
  ),
  /** The newest answer to a transfer that was a no. */
  returned: z.optional(
    z.nullable(
      z.strictObject({
        toOffice: z.nullable(Code),
        toCampus: z.nullable(Code),
        reason: text(TEXT_LIMITS.short),
        returnedAt: Moment,
        returnedBy: Id,
      }),
    ),
  ),
  /** What the product proposed and somebody turned down. */
  dismissed: z.optional(
    z.nullable(
      z.strictObject({
        kind: choice(PROPOSALS),
        reason: text(TEXT_LIMITS.short),
        at: Moment,
        by: Id,
      }),
    ),
  ),
  /** Waits for the receiver; the owner answers for the case until it is accepted. */
  handOff: z.nullable(
    z.strictObject({
      id: Id,
      toPerson: z.nullable(Id),
      toOffice: z.nullable(Code),
      toCampus: z.nullable(Code),
      forPerson: z.nullable(Id),
      askedAt: Moment,
      askedBy: Id,
    }),
  ),
  closing: z.nullable(
    z.strictObject({
      outcome: choice(OUTCOMES),
      reason: z.nullable(text(TEXT_LIMITS.note)),
      alternative: z.nullable(choice(ALTERNATIVES)),
      closedAt: Moment,
      closedBy: Id,
      from: z.optional(choice(STAGES)),
    }),
  ),
  links: z.array(z.strictObject({ kind: choice(LINK_KINDS), reference: Reference })),
  /** How the patient left the campus. */
  discharge: z.optional(z.nullable(z.strictObject({ at: Moment, ...dischargeFields }))),
});
export type CaseWire = z.output<typeof Case>;

/** A case with its patient, as one page shows it. The ETag is the case's version. */
export const CaseDetail = z.strictObject({ case: Case, patient: Patient });
export type CaseDetail = z.output<typeof CaseDetail>;

/** The answer to every command on a case. `changeId` undoes it; null where undo is not offered. */
export const CaseWritten = z.strictObject({
  changeId: z.nullable(Id),
  undoUntil: z.nullable(Moment),
  detail: CaseDetail,
});
export type CaseWritten = z.output<typeof CaseWritten>;

/** JSON Merge Patch (RFC 7396) of what intake knows; arrays are replaced whole. */
export const CasePatch = z.strictObject({
  campus: z.optional(z.nullable(Code)),
  channel: z.optional(choice(CHANNELS)),
  facilitator: z.optional(z.nullable(Code)),
  /** Of the facilitator that is named; another one without it begins as unknown. */
  facilitatorConsent: z.optional(choice(CONSENTS)),
  caller: z.optional(
    z.strictObject({
      name: z.optional(filledText(TEXT_LIMITS.name)),
      relationship: z.optional(choice(RELATIONSHIPS)),
      consent: z.optional(choice(CONSENTS)),
      phone: z.optional(z.nullable(Phone)),
      whatsApp: z.optional(z.nullable(Phone)),
      email: z.optional(z.nullable(Email)),
      language: z.optional(z.nullable(LanguageTag)),
      timeZone: z.optional(z.nullable(text(60))),
    }),
  ),
  homePhysician: z.optional(z.nullable(HomePhysician)),
  party: z.optional(z.array(EditedCompanion).check(z.maxLength(20, 'too-many'))),
  disclosure: z.optional(
    z.strictObject({
      patientUnaware: z.optional(z.boolean()),
      safeFrom: z.optional(z.nullable(WallTime)),
      safeTo: z.optional(z.nullable(WallTime)),
      note: z.optional(z.nullable(text(TEXT_LIMITS.short))),
    }),
  ),
  reason: z.optional(z.nullable(text(TEXT_LIMITS.short))),
  summary: z.optional(z.nullable(text(TEXT_LIMITS.note))),
  /** Lead first; decisions already taken stay with their specialty. */
  specialties: z.optional(z.array(Code).check(z.maxLength(9, 'too-many'))),
  preferredFromOn: z.optional(z.nullable(PlainDate)),
  preferredToOn: z.optional(z.nullable(PlainDate)),
  urgency: z.optional(choice(URGENCIES)),
  /** One of the urgency's; another urgency without one clears it. */
  urgencyCriterion: z.optional(z.nullable(choice(URGENCY_CRITERION_CODES))),
  payer: z.optional(z.nullable(choice(PAYERS))),
  needsInterpreter: z.optional(z.boolean()),
});
export type CasePatch = z.output<typeof CasePatch>;
