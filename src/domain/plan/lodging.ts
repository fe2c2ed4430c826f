import type { Money } from './money';

/** What the party needs; one record for a case, whose id it bears. */
export interface LodgingNeed {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly isNeeded: boolean;
  readonly beds: number;
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

/** An option for nights, or nights that are booked: from the evening of one date to another's morning. */
export interface Stay {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly kind: StayKind;
  readonly name: string;
  readonly address: string;
  readonly status: StayStatus;
  readonly checkInOn: string;
  readonly checkOutOn: string;
  readonly beds: number;
  readonly hasKitchen: boolean;
  readonly isStepFree: boolean;
  /** On the way to the campus. */
  readonly minutesToCampus: number | null;
  readonly pricePerNight: Money | null;
  /** Some hospitality houses show the house first. */
  readonly tourOn: string | null;
  readonly isCareSite: boolean;
  readonly careChecks: readonly CareCheck[];
  readonly careEquipment: string | null;
}
