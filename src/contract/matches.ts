import * as z from 'zod/mini';
import { MATCH_REASONS, MATCH_STRENGTHS } from '@/domain/duplicates/match';
import { OUTCOMES, STAGES } from '@/domain/vocabulary';
import { choice, Code, Id, Moment, PlainDate, Reference, text, TEXT_LIMITS } from './fields';
import { Patient } from './patient';

/** Longest of each in a look-up, in UTF-16 units, and how many telephones it may bring. */
export const MATCH_LIMITS = {
  name: TEXT_LIMITS.name,
  phone: 60,
  phones: 6,
  email: 254,
  passportNumber: 20,
} as const;

const typed = (limit: number) => z.optional(z.nullable(text(limit)));

/**
 * What has been typed of a patient so far: any part of it, finished or not. It travels in a body
 * because patient data stands in no address.
 */
export const FindMatches = z.strictObject({
  given: typed(MATCH_LIMITS.name),
  family: typed(MATCH_LIMITS.name),
  ownScript: typed(MATCH_LIMITS.name),
  birthOn: z.optional(z.nullable(PlainDate)),
  /** Of the patient and of the caller, as far as typed; those with fewer than 7 digits say nothing. */
  phones: z.optional(
    z.array(text(MATCH_LIMITS.phone)).check(z.maxLength(MATCH_LIMITS.phones, 'too-many')),
  ),
  email: typed(MATCH_LIMITS.email),
  passportNumber: typed(MATCH_LIMITS.passportNumber),
  /** A case whose own patient is left out: to look for others like that patient. */
  except: z.optional(z.nullable(Reference)),
});
export type FindMatches = z.output<typeof FindMatches>;

/** A case of a matched patient, within the reader's scope. */
export const MatchedCase = z.strictObject({
  reference: Reference,
  office: Code,
  campus: z.nullable(Code),
  stage: choice(STAGES),
  outcome: z.nullable(choice(OUTCOMES)),
  arrivedAt: Moment,
  ownerId: z.nullable(Id),
});

export const Match = z.strictObject({
  strength: choice(MATCH_STRENGTHS),
  /** The most telling first; never empty. */
  reasons: z.array(choice(MATCH_REASONS)),
  /** As any of the cases shows it; the passport number is masked but on one's own case. */
  patient: Patient,
  /** Newest first; never empty, and none beyond the reader's scope. */
  cases: z.array(MatchedCase),
});
export type Match = z.output<typeof Match>;

/** Surest first, ten at most. */
export const MatchList = z.strictObject({
  items: z.array(Match),
  /** False while the server still reads older records: ask again in a moment. */
  isComplete: z.boolean(),
});
export type MatchList = z.output<typeof MatchList>;

/**
 * "Possibly a duplicate of …": found by the server when a request arrived, over all offices. Shown
 * to those who may merge, and only where both patients have a case within their scope.
 */
export const DuplicateFlag = z.strictObject({
  id: Id,
  at: Moment,
  /** The case that arrived. */
  case: MatchedCase,
  strength: choice(MATCH_STRENGTHS),
  reasons: z.array(choice(MATCH_REASONS)),
  /** Whom it resembles, and that person's cases. */
  patient: Patient,
  cases: z.array(MatchedCase),
  /** Somebody said that it is someone else. */
  dismissal: z.nullable(z.strictObject({ by: Id, at: Moment })),
});
export type DuplicateFlag = z.output<typeof DuplicateFlag>;

/** Newest first; those that are still open unless dismissed ones are asked for. */
export const DuplicateFlagList = z.strictObject({ items: z.array(DuplicateFlag), total: z.int() });
export type DuplicateFlagList = z.output<typeof DuplicateFlagList>;
