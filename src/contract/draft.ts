import * as z from 'zod/mini';
import { choice, filledText, Id, type FieldCode, Moment, Reference, Version } from './fields';

/** What is being written: a new request, a field group of a case, a logged contact, a note. */
export const DRAFT_KINDS = ['request', 'edit', 'contact', 'note'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** How the group of a draft begins that somebody typed in a dialog: it lives shorter than others. */
export const DIALOG_GROUP = 'dialog:';

/**
 * Limits of one person's drafts (config). Beyond the number a new one takes the place of the oldest
 * of a dialog; where there is none it is refused, and nothing is thrown away.
 */
export const DRAFT_LIMITS = {
  /** How many drafts one person keeps. */
  perPerson: 60,
  /** After so many days a draft of a dialog goes, when another draft is begun. */
  dialogDays: 7,
  /** Bytes of a draft's body as JSON in UTF-8. */
  bytes: 64 * 1024,
  /** Longest text of a body, in UTF-16 units. */
  text: 4_000,
  /** How deep a body is nested. */
  depth: 6,
  /** States that were replaced by another tab, kept until the person has looked at them. */
  displaced: 3,
} as const;

export type DraftBody = Readonly<Record<string, unknown>>;

/** Why a body cannot be kept; null when it can. */
export function draftBodyProblem(body: unknown): FieldCode | null {
  const problem = problemIn(body, 0);
  if (problem !== null) return problem;
  return new TextEncoder().encode(JSON.stringify(body)).length > DRAFT_LIMITS.bytes
    ? 'too-long'
    : null;
}

function problemIn(value: unknown, depth: number): FieldCode | null {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return 'lone-surrogate';
    return value.length > DRAFT_LIMITS.text ? 'too-long' : null;
  }
  if (value === null || typeof value !== 'object') return null;
  if (depth >= DRAFT_LIMITS.depth) return 'too-many';
  for (const [name, inner] of Object.entries(value)) {
    const problem = problemIn(name, depth + 1) ?? problemIn(inner, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
}

/** Any JSON object, exactly as it was typed: a draft is no record yet, its texts stay raw. */
const Body = z.record(z.string(), z.unknown()).check((context) => {
  const problem = draftBodyProblem(context.value);
  if (problem !== null) {
    context.issues.push({ code: 'custom', message: problem, input: context.value });
  }
});

const about = {
  kind: choice(DRAFT_KINDS),
  /** The case that it is about. Not looked up: whether that exists, or is in reach, is not told. */
  about: z.nullable(Reference),
  /**
   * Which part of the case, where several are edited apart: `caller`, `patient`; of a dialog on one of
   * its records that record's id, and the step.
   */
  group: z.nullable(filledText(100)),
  body: Body,
  /** Version of the record that was being edited, for the comparison when it is taken up again. */
  baseVersion: z.nullable(Version),
};

const Displaced = z.strictObject({ body: Body, savedAt: Moment, writer: Id });

/** What a person has begun and not finished. Nobody else ever reads it. */
export const Draft = z.strictObject({
  id: Id,
  version: Version,
  ...about,
  savedAt: Moment,
  /** The page that wrote it last. */
  writer: Id,
  /** States of other tabs that this one took the place of, newest first. */
  displaced: z.array(Displaced),
});
export type Draft = z.output<typeof Draft>;

/**
 * The whole state of a draft. The last state wins; where it takes the place of one that its writer
 * had not seen, that one is kept in `displaced`.
 */
export const SaveDraft = z.strictObject({
  ...about,
  /** One id for as long as a page writes at this draft. */
  writer: Id,
  /** Grows with every state of a writer: a state that arrives late changes nothing. */
  step: z.int().check(z.nonnegative()),
  /** The version that the writer began from; null where it begins the draft. */
  seenVersion: z.nullable(Version),
  /** The person has looked at the states that were displaced: let them go. */
  dropDisplaced: z.optional(z.boolean()),
});
export type SaveDraft = z.output<typeof SaveDraft>;

export const DraftList = z.strictObject({ items: z.array(Draft) });
export type DraftList = z.output<typeof DraftList>;
