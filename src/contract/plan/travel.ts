import * as z from 'zod/mini';
import {
  LEG_DIRECTIONS,
  LEG_STATUSES,
  PAPER_STATES,
  PICK_UPS,
  SEAT_SERVICES,
  VISA_STATES,
} from '@/domain/plan/travel';
import { choice, Id, Moment, PlainDate, text, TEXT_LIMITS, Version } from '../fields';
import { CompanionId } from '../case';
import { Masked } from '../patient';

/** `patient`, or the id of a companion. */
export const TravellerId = z.union([z.literal('patient'), CompanionId], 'invalid');

export const TravelPapers = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  travellerId: TravellerId,
  passportNumber: z.nullable(z.union([text(20), Masked])),
  passportExpiresOn: z.nullable(PlainDate),
  visa: choice(VISA_STATES),
  visaAppointmentOn: z.nullable(PlainDate),
  visaFromOn: z.nullable(PlainDate),
  visaToOn: z.nullable(PlainDate),
  hasGuardianConsent: z.boolean(),
});
export type TravelPapersWire = z.output<typeof TravelPapers>;

export const tripFields = {
  fitToFly: choice(PAPER_STATES),
  fitToFlyUntilOn: z.nullable(PlainDate),
  airlineForm: choice(PAPER_STATES),
  airlineFormUntilOn: z.nullable(PlainDate),
  pickUp: choice(PICK_UPS),
  pickUpNote: z.nullable(text(TEXT_LIMITS.short)),
  entryAddress: z.nullable(text(TEXT_LIMITS.short)),
};

export const Trip = z.strictObject({ id: Id, version: Version, caseId: Id, ...tripFields });
export type TripWire = z.output<typeof Trip>;

export const legFields = {
  direction: choice(LEG_DIRECTIONS),
  airline: z.string('required').check(z.regex(/^[A-Z0-9]{2}$/, 'invalid')),
  number: z.string('required').check(z.regex(/^\d{1,4}$/, 'invalid')),
  from: z.string('required').check(z.regex(/^[A-Z]{3}$/, 'invalid')),
  to: z.string('required').check(z.regex(/^[A-Z]{3}$/, 'invalid')),
  departAt: Moment,
  arriveAt: Moment,
  travellerIds: z.array(TravellerId).check(z.maxLength(21, 'too-many')),
  services: z.array(choice(SEAT_SERVICES)),
};

export const Leg = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...legFields,
  status: choice(LEG_STATUSES),
});
export type LegWire = z.output<typeof Leg>;
