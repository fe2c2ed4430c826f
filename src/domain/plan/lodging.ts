import type { CampusCode } from '@/reference/codes';
import type { Money } from './money';

/** What the party needs; one record for a case, whose id it bears. */
export interface LodgingNeed {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly isNeeded: boolean;
  readonly beds: number;
  /** How many travelled when it was stated or last changed; null where nobody noted it. */
  readonly partySize: number | null;
  readonly needsKitchen: boolean;
  readonly needsStepFree: boolean;
  readonly maxMinutes: number | null;
  readonly budgetPerNight: Money | null;
}

export const STAY_KINDS = ['hotel', 'hospitality-house', 'rental'] as const;
export type StayKind = (typeof STAY_KINDS)[number];

export const STAY_STATUSES = ['option', 'booked', 'confirmed', 'cancelled'] as const;
export type StayStatus = (typeof STAY_STATUSES)[number];

/** What a rental must have before care is given in it (Product reference, §5). */
export const CARE_CHECKS = [
  'address',
  'beds',
  'cleanliness',
  'power',
  'connectivity',
  'delivery-access',
  'daily-visits',
] as const;
export type CareCheck = (typeof CARE_CHECKS)[number];

/**
 * A stay that a linked family case has marked as shared: it counts for this case's nights as well,
 * and is changed in that case alone.
 */
interface SharedFrom {
  /** The case in which it is changed; null for a reader who may not see that case. */
  readonly reference: string | null;
  readonly stayId: string;
}

/** An option for nights, or nights that are booked: from the evening of one date to another's morning. */
export interface Stay {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly kind: StayKind;
  /** The campus that it is near: a trip may go to more than one. */
  readonly campus: CampusCode;
  readonly name: string;
  readonly address: string;
  /** Of a hospitality house, which takes no reservation, `booked` says that it is planned. */
  readonly status: StayStatus;
  readonly checkInOn: string;
  readonly checkOutOn: string;
  readonly beds: number;
  readonly hasKitchen: boolean;
  readonly isStepFree: boolean;
  /** On the way to its campus. */
  readonly minutesToCampus: number | null;
  readonly pricePerNight: Money | null;
  /** Some hospitality houses show the house before they take a family in. */
  readonly needsTour: boolean;
  readonly tourOn: string | null;
  readonly isCareSite: boolean;
  readonly careChecks: readonly CareCheck[];
  readonly careEquipment: string | null;
  /** Who visits each day, and when. */
  readonly careVisits: string | null;
  /** Why it was cancelled. */
  readonly cancelReason: string | null;
  /** References of linked family cases whose party sleeps there as well. */
  readonly sharedWith: readonly string[];
  /** Null for a stay of this case's own. */
  readonly sharedFrom: SharedFrom | null;
}
