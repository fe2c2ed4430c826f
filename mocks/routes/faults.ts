import { PROBLEM_CODES, type ProblemCode } from '@/contract/problem';
import { ProblemError } from '../services/problem-error';

/**
 * Faults of a session that asked for them (`X-Chaos: SEED`; the page adds it for `?chaos=SEED`).
 * `before`: nothing happened. `after`: it happened, and the answer is lost on its way.
 */
export type Fault = { readonly when: 'before' | 'after'; readonly code: ProblemCode };

const FAULTS: readonly (readonly [below: number, Fault])[] = [
  [0.03, { when: 'before', code: 'unavailable' }],
  [0.05, { when: 'before', code: 'too-many' }],
  [0.07, { when: 'before', code: 'internal' }],
  [0.1, { when: 'after', code: 'unavailable' }],
];

/** The fault of the nth request under a seed, if it has one; the same each time. */
export function faultOf(seed: string, n: number): Fault | null {
  const draw = fraction(`${seed}/${n}`);
  return FAULTS.find(([below]) => draw < below)?.[1] ?? null;
}

/** FNV-1a over the text, as a number from 0 to below 1. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x1_0000_0000;
}

const SENTINEL = /^sentinel:([a-z-]+)$/;

/**
 * A text `sentinel:storage-failed` anywhere in a body, or as search words, provokes that refusal
 * through the real screen; `docs/mock-differences.md` lists them.
 */
export function refuseSentinels(value: unknown): void {
  if (typeof value === 'string') {
    const code = PROBLEM_CODES.find((each) => each === SENTINEL.exec(value.trim())?.[1]);
    if (code !== undefined) throw new ProblemError(code);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) refuseSentinels(inner);
  }
}
