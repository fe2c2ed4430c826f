import * as z from 'zod/mini';
import {
  LEG_DIRECTIONS,
  LEG_STATUSES,
  PAPER_STATES,
  PICK_UPS,
  SEAT_SERVICES,
  VISA_STATES,
} from '@/domain/plan/travel';
import {
  choice,
  filledText,
  Id,
  Moment,
  PlainDate,
  Reference,
  text,
  TEXT_LIMITS,
  Version,
  whole,
} from '../fields';
import { CompanionId } from '../companion';
import { Masked } from '../patient';

/** `patient`, or the id of a companion. */
export const TravellerId = z.union([z.literal('patient'), CompanionId], 'invalid');

const visaFields = {
  visa: choice(VISA_STATES),
  visaAppointmentOn: z.nullable(PlainDate),
  visaFromOn: z.nullable(PlainDate),
  visaToOn: z.nullable(PlainDate),
};

/** The visa of a country that the trip enters beside its first. */
export const OtherVisa = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z.string('required').check(z.regex(/^[A-Z]{2}$/, 'invalid')),
  ...visaFields,
});

/** The visa of the trip's first country is that of the papers themselves. */
const papersFields = {
  passportExpiresOn: z.nullable(PlainDate),
  ...visaFields,
  hasGuardianConsent: z.boolean(),
};

export const TravelPapers = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  travellerId: TravellerId,
  passportNumber: z.nullable(z.union([text(20), Masked])),
  ...papersFields,
  otherVisas: z.array(OtherVisa),
});
export type TravelPapersWire = z.output<typeof TravelPapers>;

/** Left out, they stand as they are. */
const otherVisas = z.optional(z.array(OtherVisa).check(z.maxLength(10, 'too-many')));

/** Papers of a traveller of whom nothing was written down. */
export const AddPapers = z.strictObject({
  /** Made by the client, UUID version 7. */
  id: Id,
  travellerId: TravellerId,
  passportNumber: z.nullable(filledText(20)),
  ...papersFields,
  otherVisas,
});
export type AddPapers = z.output<typeof AddPapers>;

/** All that is known of somebody's papers; the mask stands for the number as it is. */
export const EditPapers = z.strictObject({
  passportNumber: z.nullable(z.union([filledText(20), Masked])),
  ...papersFields,
  otherVisas,
});
export type EditPapers = z.output<typeof EditPapers>;

const tripFields = {
  fitToFly: choice(PAPER_STATES),
  fitToFlyUntilOn: z.nullable(PlainDate),
  airlineForm: choice(PAPER_STATES),
  airlineFormUntilOn: z.nullable(PlainDate),
  pickUp: choice(PICK_UPS),
  /** For how many it was arranged; of one that is arranged it must be said. */
  pickUpFor: z.nullable(whole(1, 50)),
  pickUpNote: z.nullable(text(TEXT_LIMITS.short)),
  entryAddress: z.nullable(text(TEXT_LIMITS.short)),
};

export const Trip = z.strictObject({ id: Id, version: Version, caseId: Id, ...tripFields });
export type TripWire = z.output<typeof Trip>;

export const SaveTrip = z.strictObject(tripFields);
export type SaveTrip = z.output<typeof SaveTrip>;

const legFields = {
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
  sharedWith: z.array(Reference),
  sharedFrom: z.nullable(z.strictObject({ reference: z.nullable(Reference), legId: Id })),
});
export type LegWire = z.output<typeof Leg>;

const savedLeg = {
  ...legFields,
  status: choice(LEG_STATUSES),
  /** The person has been asked about unusual times, and means them. */
  isSureOfTimes: z.boolean(),
};

export const AddLeg = z.strictObject({
  /** Made by the client, UUID version 7. */
  id: Id,
  ...savedLeg,
});
export type AddLeg = z.output<typeof AddLeg>;

export const EditLeg = z.strictObject(savedLeg);
export type EditLeg = z.output<typeof EditLeg>;
