import * as z from 'zod/mini';
import { CARE_CHECKS, STAY_KINDS, STAY_STATUSES } from '@/domain/plan/lodging';
import { choice, filledText, Id, PlainDate, text, TEXT_LIMITS, Version } from '../fields';
import { Money } from './money';

const beds = z.int('invalid').check(z.gte(1, 'invalid'), z.lte(20, 'invalid'));
const minutes = z.nullable(z.int('invalid').check(z.gte(0, 'invalid'), z.lte(600, 'invalid')));

export const lodgingNeedFields = {
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
});
export type LodgingNeedWire = z.output<typeof LodgingNeed>;

export const stayFields = {
  kind: choice(STAY_KINDS),
  name: filledText(TEXT_LIMITS.name),
  address: text(TEXT_LIMITS.short),
  checkInOn: PlainDate,
  checkOutOn: PlainDate,
  beds,
  hasKitchen: z.boolean(),
  isStepFree: z.boolean(),
  minutesToCampus: minutes,
  pricePerNight: z.nullable(Money),
  tourOn: z.nullable(PlainDate),
  isCareSite: z.boolean(),
  careChecks: z.array(choice(CARE_CHECKS)),
  careEquipment: z.nullable(text(TEXT_LIMITS.short)),
};

export const Stay = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...stayFields,
  status: choice(STAY_STATUSES),
});
export type StayWire = z.output<typeof Stay>;
