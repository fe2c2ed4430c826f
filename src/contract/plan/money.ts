import * as z from 'zod/mini';
import { COVERAGE_KINDS, COVERAGE_STATUSES, ESTIMATE_STATUSES } from '@/domain/plan/money';
import { choice, filledText, Id, Moment, PlainDate, text, TEXT_LIMITS, Version } from '../fields';

/** Minor units of an ISO 4217 currency, at most what a number counts exactly. */
export const Money = z.strictObject({
  minor: z.int('invalid').check(z.gte(0, 'invalid'), z.lte(100_000_000_000, 'invalid')),
  currency: z.string('required').check(z.regex(/^[A-Z]{3}$/, 'invalid')),
});

export const Estimate = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  number: z.int(),
  total: Money,
  deposit: Money,
  note: z.nullable(text(TEXT_LIMITS.note)),
  status: choice(ESTIMATE_STATUSES),
  madeAt: Moment,
  madeBy: Id,
});
export type EstimateWire = z.output<typeof Estimate>;

export const coverageFields = {
  kind: choice(COVERAGE_KINDS),
  issuer: filledText(TEXT_LIMITS.name),
  amount: Money,
  fromOn: PlainDate,
  toOn: PlainDate,
  conditions: z.nullable(text(TEXT_LIMITS.note)),
};

export const Coverage = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...coverageFields,
  status: choice(COVERAGE_STATUSES),
  askedAt: Moment,
});
export type CoverageWire = z.output<typeof Coverage>;
