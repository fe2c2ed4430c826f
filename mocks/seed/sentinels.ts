import type { ProblemCode } from '@/contract/problem';

/**
 * Values that provoke a refusal through the real screen (Architecture, §2): type one into any free
 * text (the note of a contact, a reason) and save. Documented in docs/mock-differences.md.
 *
 * | typed text | what happens |
 * |---|---|
 * | `sentinel: server busy` | 429 with `Retry-After: 2`, once; sending again succeeds |
 * | `sentinel: server down` | 503 with `Retry-After: 2`, once |
 * | `sentinel: storage full` | 507, every time |
 * | `sentinel: server error` | 500, every time |
 * | `sentinel: answer lost` | the change is made, the answer never arrives; once |
 * | `sentinel: slow answer` | the answer takes four seconds |
 * | `sentinel: session over` | 401, once; signing in again leads back |
 * | `sentinel: somebody else` | 412: somebody has changed the record; once |
 * | `sentinel: rule refused` | 409 with a rule's code, every time |
 * | `sentinel: field invalid` | 422 at the field it was typed into, every time |
 * | `sentinel: too large` | 413, every time |
 */
export type Sentinel =
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      /** Answered once per request key and then let through; else every time. */
      readonly isOnce: boolean;
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: 'answer-lost'; readonly isOnce: true }
  | { readonly kind: 'slow'; readonly delayMs: number };

const problem = (
  code: ProblemCode,
  isOnce = false,
  retryAfterSeconds: number | null = null,
): Sentinel => ({ kind: 'problem', code, isOnce, retryAfterSeconds });

/** The text that is typed → what it provokes. */
export const SENTINELS: Readonly<Record<string, Sentinel>> = {
  'sentinel: server busy': problem('too-many', true, 2),
  'sentinel: server down': problem('unavailable', true, 2),
  'sentinel: storage full': problem('storage-failed'),
  'sentinel: server error': problem('internal'),
  'sentinel: answer lost': { kind: 'answer-lost', isOnce: true },
  'sentinel: slow answer': { kind: 'slow', delayMs: 4_000 },
  'sentinel: session over': problem('expired', true),
  'sentinel: somebody else': problem('version-stale', true),
  'sentinel: rule refused': problem('rule-refused'),
  'sentinel: field invalid': problem('invalid'),
  'sentinel: too large': problem('too-large'),
};

/** What was found, and where in the body: `summary`, `caller.name`, `party.0.name`. */
export interface FoundSentinel {
  readonly sentinel: Sentinel;
  readonly text: string;
  readonly path: string;
}

/**
 * The first sentinel anywhere in a request's body (any JSON value), or `null`. The whole text must
 * be the sentinel, but for space around it and case: nobody meets one by accident.
 */
export const sentinelFor = (body: unknown, path = ''): FoundSentinel | null => {
  if (typeof body === 'string') {
    const text = body.trim().toLowerCase();
    const sentinel = text.startsWith('sentinel:') ? SENTINELS[text] : undefined;
    return sentinel ? { sentinel, text, path } : null;
  }
  if (typeof body !== 'object' || body === null) return null;
  for (const [key, value] of Object.entries(body)) {
    const found = sentinelFor(value, path === '' ? key : `${path}.${key}`);
    if (found) return found;
  }
  return null;
};
