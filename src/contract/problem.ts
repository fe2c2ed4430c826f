import * as z from 'zod/mini';

/** The closed list of refusals and the status of each (RFC 9457; architecture, §2). */
export const PROBLEM_STATUS = {
  unreadable: 400,
  'header-missing': 400,
  unauthenticated: 401,
  expired: 401,
  forbidden: 403,
  'not-found': 404,
  'rule-refused': 409,
  claimed: 409,
  'still-running': 409,
  'version-stale': 412,
  'too-large': 413,
  invalid: 422,
  'key-reused': 422,
  'version-missing': 428,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
  'storage-failed': 507,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;
export const PROBLEM_CODES = Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]];

export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  /** Path of a request part (`body.summary`, `query.sort`, `header.If-Match`) → field code. */
  fields: z.optional(z.record(z.string(), z.string())),
  /**
   * `invalid`, of a request that says something else than the one that the same person sent under
   * this id before: the case that was made of that one. Its answer was lost on the way.
   */
  savedAs: z.optional(z.string()),
  /**
   * `not-found`, `forbidden`: the same person has asked for the same under this key before, and it was
   * done. The answer is not repeated to whoever may not see its case any more.
   */
  isDone: z.optional(z.boolean()),
  /** `rule-refused`: the domain's typed refusal, as it stands. */
  refusal: z.optional(z.looseObject({ code: z.string() })),
  /** `version-stale`: what the record holds now. */
  currentVersion: z.optional(z.int()),
  /** `claimed`: who was faster, and when. */
  claimedBy: z.optional(z.string()),
  claimedAt: z.optional(z.string()),
});
export type Problem = z.output<typeof Problem>;
