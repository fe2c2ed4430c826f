import * as z from 'zod/mini';
import { CARE_CHECKS, STAY_KINDS, STAY_STATUSES } from '@/domain/plan/lodging';
import {
  choice,
  Code,
  filledText,
  isEachOnce,
  Id,
  PlainDate,
  Reference,
  text,
  TEXT_LIMITS,
  Version,
  whole,
} from '../fields';
import { Money } from './money';

const beds = whole(1, 20);
const minutes = z.nullable(whole(0, 600));

const lodgingNeedFields = {
  isNeeded: z.boolean(),
  beds,
  needsKitchen: z.boolean(),
  needsStepFree: z.boolean(),
  maxMinutes: minutes,
  budgetPerNight: z.nullable(Money),
};

export const LodgingNeed = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...lodgingNeedFields,
  /** For how many it was stated or last changed; null where nobody noted it. */
  partySize: z.nullable(z.int()),
});
export type LodgingNeedWire = z.output<typeof LodgingNeed>;

/** What is told of a stay; how far it has come, and its checks as a care site, are commands. */
const stayFields = {
  kind: choice(STAY_KINDS),
  /** The campus that it is near; the minutes are to that one. */
  campus: Code,
  name: filledText(TEXT_LIMITS.name),
  address: text(TEXT_LIMITS.short),
  checkInOn: PlainDate,
  checkOutOn: PlainDate,
  beds,
  hasKitchen: z.boolean(),
  isStepFree: z.boolean(),
  minutesToCampus: minutes,
  pricePerNight: z.nullable(Money),
  needsTour: z.boolean(),
  tourOn: z.nullable(PlainDate),
  isCareSite: z.boolean(),
};

const careFields = {
  careChecks: z.array(choice(CARE_CHECKS)).check(isEachOnce),
  careEquipment: z.nullable(text(TEXT_LIMITS.short)),
  careVisits: z.nullable(text(TEXT_LIMITS.short)),
};

export const Stay = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...stayFields,
  /** Empty where the stay is another case's that the reader may not see. */
  name: text(TEXT_LIMITS.name),
  ...careFields,
  status: choice(STAY_STATUSES),
  cancelReason: z.nullable(text(TEXT_LIMITS.short)),
  sharedWith: z.array(Reference),
  sharedFrom: z.nullable(z.strictObject({ reference: z.nullable(Reference), stayId: Id })),
});
export type StayWire = z.output<typeof Stay>;

export const StateLodgingNeed = z.strictObject(lodgingNeedFields);
export type StateLodgingNeed = z.output<typeof StateLodgingNeed>;

/** JSON Merge Patch (RFC 7396). */
export const ChangeLodgingNeed = z.partial(z.strictObject(lodgingNeedFields));
export type ChangeLodgingNeed = z.output<typeof ChangeLodgingNeed>;

/** An option that is offered to the family; its id is made by the client, UUID version 7. */
export const OfferStay = z.strictObject({ id: Id, ...stayFields });
export type OfferStay = z.output<typeof OfferStay>;

export const EditStay = z.strictObject(stayFields);
export type EditStay = z.output<typeof EditStay>;

export const CancelStay = z.strictObject({ reason: z.nullable(filledText(TEXT_LIMITS.short)) });
export type CancelStay = z.output<typeof CancelStay>;

export const CheckCareSite = z.strictObject(careFields);
export type CheckCareSite = z.output<typeof CheckCareSite>;

/** All the cases that it is shared with from now on; none takes the sharing back. */
export const SharedWith = z.strictObject({
  sharedWith: z.array(Reference).check(z.maxLength(20, 'too-many'), isEachOnce),
});
export type SharedWith = z.output<typeof SharedWith>;
