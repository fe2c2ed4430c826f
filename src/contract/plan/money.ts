import * as z from 'zod/mini';
import {
  COVERAGE_KINDS,
  COVERAGE_STATUSES,
  ESTIMATE_STATUSES,
  MOST_MINOR,
} from '@/domain/plan/money';
import { Masked } from '../patient';
import {
  choice,
  filledText,
  Id,
  Moment,
  PlainDate,
  text,
  TEXT_LIMITS,
  Version,
  whole,
} from '../fields';

/** Minor units of an ISO 4217 currency. */
export const Money = z.strictObject({
  minor: whole(0, MOST_MINOR),
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

/** A policy's or a letter's number. */
const policyNumber = filledText(40);

export const coverageFields = {
  kind: choice(COVERAGE_KINDS),
  issuer: filledText(TEXT_LIMITS.name),
  amount: Money,
  fromOn: PlainDate,
  toOn: PlainDate,
  conditions: z.nullable(text(TEXT_LIMITS.note)),
};

const asked = { amount: Money, fromOn: PlainDate, toOn: PlainDate };

/** What the coverage should come to in all, and how the payer was reminded of it. */
export const CoverageExtension = z.strictObject({
  ...asked,
  askedAt: Moment,
  chases: z.array(
    z.strictObject({ id: Id, at: Moment, by: Id, answer: z.nullable(text(TEXT_LIMITS.note)) }),
  ),
});
export type CoverageExtensionWire = z.output<typeof CoverageExtension>;

export const Coverage = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  ...coverageFields,
  policyNumber: z.nullable(z.union([policyNumber, Masked])),
  status: choice(COVERAGE_STATUSES),
  askedAt: Moment,
  receivedAt: z.nullable(Moment),
  extension: z.nullable(CoverageExtension),
});
export type CoverageWire = z.output<typeof Coverage>;

/** An estimate as somebody writes it: a draft, until it is sent. */
export const MakeEstimate = z.strictObject({
  id: Id,
  total: Money,
  deposit: Money,
  note: z.nullable(text(TEXT_LIMITS.note)),
});
export type MakeEstimate = z.output<typeof MakeEstimate>;

/** It goes out, or is agreed to. */
export const ChangeEstimate = z.strictObject({ status: choice(ESTIMATE_STATUSES) });
export type ChangeEstimate = z.output<typeof ChangeEstimate>;

/** A coverage that is asked for; it covers once it is received. */
export const AddCoverage = z.strictObject({
  id: Id,
  ...coverageFields,
  policyNumber: z.optional(z.nullable(policyNumber)),
});
export type AddCoverage = z.output<typeof AddCoverage>;

/** JSON Merge Patch (RFC 7396): what was received may say other amounts and dates than were asked. */
export const ChangeCoverage = z.strictObject({
  issuer: z.optional(coverageFields.issuer),
  amount: z.optional(coverageFields.amount),
  fromOn: z.optional(coverageFields.fromOn),
  toOn: z.optional(coverageFields.toOn),
  conditions: z.optional(coverageFields.conditions),
  /** An echoed mask leaves the value intact. */
  policyNumber: z.optional(z.nullable(z.union([policyNumber, Masked]))),
  status: z.optional(choice(COVERAGE_STATUSES)),
  /** With the status `extension-asked`, and to change what is asked for. */
  extension: z.optional(z.strictObject(asked)),
});
export type ChangeCoverage = z.output<typeof ChangeCoverage>;

/** A reminder to the payer; `answer` is null while it has said nothing. */
export const ChaseCoverage = z.strictObject({
  id: Id,
  answer: z.nullable(filledText(TEXT_LIMITS.note)),
});
export type ChaseCoverage = z.output<typeof ChaseCoverage>;
