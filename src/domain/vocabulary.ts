import { type Language, LANGUAGES } from '@/lib/ui-languages';

/**
 * The closed lists of the product's words (Product reference, §2–§5), in their natural order.
 * Each is the only list of its kind: types, contract enums, filters and catalogues derive from it.
 */

export const STAGES = [
  'new',
  'contacting',
  'records',
  'review',
  'clearance',
  'scheduling',
  'preparing',
  'ready',
  'on-site',
  'follow-up',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

export const OUTCOMES = [
  'completed',
  'declined',
  'withdrawn',
  'treated-elsewhere',
  'no-response',
  'emergency-transfer',
  'duplicate',
  'patient-died',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Who the next move is awaited from while a case is on hold. */
export const WAITING_ON = [
  'patient',
  'office',
  'specialty',
  'finance',
  'sponsor',
  'insurer',
  'consulate',
  'interpreter-services',
  'lodging-provider',
] as const;
export type WaitingOn = (typeof WAITING_ON)[number];

export const URGENCIES = ['routine', 'soon', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const CHANNELS = [
  'office',
  'facilitator',
  'web-form',
  'phone',
  'e-mail',
  'physician',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const PAYERS = ['self', 'insurer', 'sponsor', 'employer'] as const;
export type Payer = (typeof PAYERS)[number];

export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

export const RELATIONSHIPS = [
  'self',
  'parent',
  'child',
  'spouse',
  'sibling',
  'other-relative',
  'friend',
  'physician',
  'facilitator',
  'embassy',
  'other',
  'unknown',
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** The caller’s consent to speak about the patient. */
export const CONSENTS = ['given', 'asked', 'refused', 'withdrawn', 'unknown'] as const;
export type Consent = (typeof CONSENTS)[number];

export const CONTACT_WAYS = ['phone', 'whatsapp', 'e-mail', 'video', 'in-person'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

export const DIRECTIONS = ['outgoing', 'incoming'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const CONTACT_PARTIES = [
  'patient',
  'caller',
  'home-physician',
  'facilitator',
  'sponsor',
  'insurer',
  'consulate',
  'specialty',
  'other',
] as const;
export type ContactParty = (typeof CONTACT_PARTIES)[number];

export const RECORD_KINDS = [
  'operative',
  'pathology',
  'imaging',
  'labs',
  'progress-notes',
  'medication',
  'genetics',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const RECORD_STATES = [
  'not-asked',
  'asked',
  'received',
  'needs-translation',
  'translated',
  'not-needed',
] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** Who holds a record that was asked for: another named place has its name beside it. */
export const RECORD_SOURCES = ['home-physician', 'family', 'other'] as const;
export type RecordSource = (typeof RECORD_SOURCES)[number];

/** By which way records are asked for and chased. */
export const REQUEST_WAYS = ['phone', 'e-mail', 'whatsapp', 'post', 'portal'] as const;
export type RequestWay = (typeof REQUEST_WAYS)[number];

/** What a specialty answered to a request for review. */
export const SPECIALTY_DECISIONS = ['pending', 'accepted', 'declined', 'more-information'] as const;
export type SpecialtyDecision = (typeof SPECIALTY_DECISIONS)[number];

/** What is offered instead, when a request is declined (Product reference, §4). */
export const ALTERNATIVES = [
  'other-campus',
  'other-specialty',
  'local-care',
  'second-opinion-by-record',
] as const;
export type Alternative = (typeof ALTERNATIVES)[number];

export const DECLINE_REASONS = [
  'no-treatment-to-offer',
  'no-capacity-in-time',
  'care-available-locally',
  'travel-too-risky',
  'records-insufficient',
  'financial',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const NEEDS = [
  'wheelchair',
  'stretcher',
  'oxygen',
  'escort',
  'hearing',
  'vision',
  'dietary',
] as const;
export type Need = (typeof NEEDS)[number];

/** A gate of readiness (Product reference, §7). */
export const GATES = [
  'accepted',
  'financially-cleared',
  'itinerary-confirmed',
  'visa-valid',
  'passports-valid',
  'fit-to-fly',
  'flights-booked',
  'lodging-covered',
  'interpreters-confirmed',
  'pick-up-arranged',
  'orientation-done',
] as const;
export type Gate = (typeof GATES)[number];

export const FOLLOW_UP_KINDS = ['report', 'billing', 'insurance', 'next-visit'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];
/** Follow-ups of money: settled after a death as well, and by coordinators alone. */
export const MONEY_KINDS: ReadonlySet<FollowUpKind> = new Set(['billing', 'insurance']);

/** Where a patient goes from the campus. Whoever is transferred in an emergency does not go home. */
export const DISCHARGE_DESTINATIONS = [
  'home-country',
  'lodging',
  'other-hospital',
  'emergency-transfer',
] as const;
export type DischargeDestination = (typeof DISCHARGE_DESTINATIONS)[number];

export const FIT_TO_FLY = ['yes', 'with-conditions', 'no', 'not-asked'] as const;
export type FitToFly = (typeof FIT_TO_FLY)[number];

/** Letters that are made from a case; the others join with the parts that know what they say. */
export const LETTER_KINDS = [
  'records-request',
  'itinerary',
  'visa-invitation',
  'estimate',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** A band of a clock; computed against now, never stored. */
export const BANDS = ['overdue', 'due-today', 'on-track', 'paused', 'none'] as const;
export type Band = (typeof BANDS)[number];

export const ROLES = ['liaison', 'coordinator', 'supervisor'] as const;
export type Role = (typeof ROLES)[number];

/** Interface languages. */
export const UI_LANGUAGES = LANGUAGES;
export type UiLanguage = Language;
