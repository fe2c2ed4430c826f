import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LodgingFault } from '@/domain/plan/gates/lodging-gate';
import type { CareCheck, StayKind, StayStatus } from '@/domain/plan/lodging';

export const STAY_KIND_WORDS = {
  hotel: msg`Hotel`,
  'hospitality-house': msg`Hospitality house`,
  rental: msg`Short-term rental`,
} as const satisfies Record<StayKind, MessageDescriptor>;

export const STAY_STATUS_WORDS = {
  option: msg({ context: 'stay', message: 'Option' }),
  booked: msg({ context: 'stay', message: 'Booked' }),
  confirmed: msg({ context: 'stay', message: 'Confirmed' }),
  cancelled: msg({ context: 'stay', message: 'Cancelled' }),
} as const satisfies Record<StayStatus, MessageDescriptor>;

export const CARE_CHECK_WORDS = {
  address: msg`Exact address`,
  beds: msg({ context: 'care site', message: 'Beds' }),
  cleanliness: msg`Cleanliness`,
  power: msg`Power`,
  connectivity: msg`Connectivity`,
  'delivery-access': msg`Access for deliveries`,
  'daily-visits': msg`Daily visits`,
} as const satisfies Record<CareCheck, MessageDescriptor>;

/** Why the gate of lodging fails; the nights follow as dates. */
export const LODGING_FAULT_WORDS = {
  'nights-unknown': msg`Nobody knows yet for which nights`,
  'nights-uncovered': msg`Nights without lodging`,
  'nights-elsewhere': msg`Nights at another campus than the appointments`,
  'party-grown': msg`The party has grown since the need was written down: nights with too few beds`,
  'beds-short': msg`Nights with too few beds`,
  'care-site-open': msg`The care site has open checks for these nights`,
  'tour-open': msg`The house wants to be seen first, and no tour has a date: nights not to be relied on`,
  'nights-unconfirmed': msg`Nights booked and not confirmed`,
} as const satisfies Record<LodgingFault, MessageDescriptor>;
