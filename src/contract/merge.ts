import * as z from 'zod/mini';
import { MERGE_CHOICES } from '@/domain/case-merge/merge-fields';
import { MERGE_REST_KINDS } from '@/domain/case-merge/merge-record';
import { CaseDetail } from './case';
import { choice, filledText, Id, Moment, Reference, text, TEXT_LIMITS, Version } from './fields';

/** Kinds of link that people give; that of a duplicate comes from a merge alone. */
export const GIVEN_LINKS = ['family', 'earlier-visit', 'next-visit'] as const;

/** Fields that are decided together; a value that the reader may not see is a mask. */
export const MergeField = z.strictObject({
  of: choice(['case', 'patient']),
  name: z.string(),
  paths: z.array(z.string()),
  into: z.record(z.string(), z.unknown()),
  other: z.record(z.string(), z.unknown()),
  options: z.array(choice(MERGE_CHOICES)),
  proposal: z.nullable(choice(MERGE_CHOICES)),
});
export type MergeField = z.output<typeof MergeField>;

export const MergePreviewQuery = z.strictObject({ other: Reference });

/** What a merge of `other` into the case of the address would do; nothing is changed. */
export const MergePreview = z.strictObject({
  into: CaseDetail,
  other: CaseDetail,
  fields: z.array(MergeField),
  /** Records that move to the surviving case, by their table. */
  moves: z.array(z.strictObject({ table: z.string(), count: z.int() })),
  isOnePatient: z.boolean(),
  /** How many more cases of either patient the reader sees; they share the survivor afterwards. */
  otherCases: z.int(),
  /** The rule that would refuse it now. */
  refusal: z.nullable(z.looseObject({ code: z.string() })),
});
export type MergePreview = z.output<typeof MergePreview>;

/** The version of the surviving case is the `If-Match`. */
export const MergeCases = z.strictObject({
  other: Reference,
  patientVersion: Version,
  otherVersion: Version,
  otherPatientVersion: Version,
  /** By the name of the field; one where both have a value must be in it. */
  choices: z.record(text(TEXT_LIMITS.name), choice(MERGE_CHOICES)),
});
export type MergeCases = z.output<typeof MergeCases>;

const pair = {
  changeId: z.nullable(Id),
  undoUntil: z.nullable(Moment),
  detail: CaseDetail,
  /** The other case of the two, as it is now. */
  other: CaseDetail,
};
/** The answer to a command over two cases. */
export const CasesWritten = z.strictObject(pair);
export type CasesWritten = z.output<typeof CasesWritten>;

export const UnmergeCases = z.strictObject({ reason: filledText(TEXT_LIMITS.short) });

export const CasesUnmerged = z.strictObject({
  ...pair,
  /** What could not be put back, and where it is. */
  rest: z.array(
    z.strictObject({
      kind: choice(MERGE_REST_KINDS),
      reference: z.nullable(Reference),
      name: z.nullable(z.string()),
      count: z.int(),
    }),
  ),
});
export type CasesUnmerged = z.output<typeof CasesUnmerged>;

export const LinkCases = z.strictObject({ other: Reference, kind: choice(GIVEN_LINKS) });
export const UnlinkCases = z.strictObject({ other: Reference });
