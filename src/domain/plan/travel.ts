import type { CaseRecord } from '../case';

export const VISA_STATES = [
  'unknown',
  'not-needed',
  'to-start',
  'letter-sent',
  'applied',
  'granted',
  'refused',
] as const;
export type VisaState = (typeof VISA_STATES)[number];

/** How far the visa of one country is. */
export interface VisaStanding {
  readonly visa: VisaState;
  readonly visaAppointmentOn: string | null;
  readonly visaFromOn: string | null;
  readonly visaToOn: string | null;
}

/** The visa of a country that the trip enters beside its first: a campus elsewhere is visited too. */
export interface OtherVisa extends VisaStanding {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/**
 * Papers of one traveller: the patient, or a companion. Name and relationship stand
 * with the patient and the companion alone, the patient's passport with the patient.
 */
export interface TravelPapers extends VisaStanding {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  /** `patient`, or the `id` of a companion. */
  readonly travellerId: string;
  /** A companion's; the patient's stands with the patient. Shown on one's own case only (§9). */
  readonly passportNumber: string | null;
  readonly passportExpiresOn: string | null;
  /** Its own fields say the visa of the trip's first country (`travel/visas.ts`). */
  readonly otherVisas: readonly OtherVisa[];
  /** A minor who travels without a parent needs a guardian's consent. */
  readonly hasGuardianConsent: boolean;
}

export const PAPER_STATES = ['not-needed', 'to-ask', 'asked', 'received'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** `moved`: it was arranged for another landing than the patient makes now. */
export const PICK_UPS = ['open', 'arranged', 'moved', 'declined'] as const;
export type PickUp = (typeof PICK_UPS)[number];

/** What a case's journey has once; the id is the case's. */
export interface Trip {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly fitToFly: PaperState;
  /** Last day on which the certificate is accepted. */
  readonly fitToFlyUntilOn: string | null;
  readonly airlineForm: PaperState;
  readonly airlineFormUntilOn: string | null;
  readonly pickUp: PickUp;
  /** For how many it was arranged; null where it is not, or nobody has noted it. */
  readonly pickUpFor: number | null;
  readonly pickUpNote: string | null;
  /** Exact address in the country, for the entry form. */
  readonly entryAddress: string | null;
}

export const SEAT_SERVICES = ['wheelchair', 'oxygen', 'stretcher', 'escort'] as const;
export type SeatService = (typeof SEAT_SERVICES)[number];

export const LEG_DIRECTIONS = ['out', 'between', 'back'] as const;
export type LegDirection = (typeof LEG_DIRECTIONS)[number];

export const LEG_STATUSES = ['planned', 'booked', 'cancelled'] as const;
export type LegStatus = (typeof LEG_STATUSES)[number];

/** One flight. Its local times are what the ticket says; the instants follow from the airports. */
export interface Leg {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly direction: LegDirection;
  /** IATA code of the airline, two signs. */
  readonly airline: string;
  readonly number: string;
  /** IATA codes of the airports (`reference/airports.ts`). */
  readonly from: string;
  readonly to: string;
  readonly departAt: string;
  readonly arriveAt: string;
  /** Who flies: `patient` and ids of companions. */
  readonly travellerIds: readonly string[];
  readonly services: readonly SeatService[];
  readonly status: LegStatus;
  /** References of linked family cases whose parties sit in it as well; it is changed here. */
  readonly sharedWith: readonly string[];
  /**
   * In the plan of another family's case: where the flight is changed. Who of this case's own party
   * sits in it, and what they need, is said here. The reference is null where it is out of reach.
   */
  readonly sharedFrom: { readonly reference: string | null; readonly legId: string } | null;
}

/** Who travels: the patient first, then the companions in their order. */
export const travellersOf = ({ party }: Pick<CaseRecord, 'party'>): readonly string[] => [
  'patient',
  ...party.map(({ id }) => id),
];
