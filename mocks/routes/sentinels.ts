import { sentinelFor } from '../seed/sentinels';
import { ProblemError } from '../services/call/problem-error';

/** What a sentinel in a body does to its request. */
export interface Provoked {
  /** Its answer comes this much later. */
  readonly delayMs: number;
  /** The change is made and its answer does not arrive: the caller sees a server that is away. */
  readonly isAnswerLost: boolean;
}

const NOTHING: Provoked = { delayMs: 0, isAnswerLost: false };

/**
 * Values that provoke a refusal through the real screen (`mocks/seed/sentinels.ts`). Remembers by
 * request which of them have done their work, for those that happen once.
 */
export function createSentinels() {
  const spent = new Set<string>();

  /** @throws {ProblemError} where the sentinel is a refusal. */
  return (body: unknown, request: string): Provoked => {
    const found = sentinelFor(body);
    if (found === null) return NOTHING;
    const { sentinel, path } = found;
    if (sentinel.kind === 'slow') return { delayMs: sentinel.delayMs, isAnswerLost: false };
    if (sentinel.isOnce) {
      if (spent.has(request)) return NOTHING;
      spent.add(request);
    }
    if (sentinel.kind === 'answer-lost') return { delayMs: 0, isAnswerLost: true };
    const { code } = sentinel;
    throw new ProblemError(code, {
      ...(code === 'invalid' ? { fields: { [`body.${path}`]: 'invalid' } } : {}),
      ...(code === 'rule-refused' ? { refusal: { code: 'reason-missing' } } : {}),
    });
  };
}
