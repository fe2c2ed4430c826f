import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs, parseRetryAfter, queryRetry } from '@/api/back-off';
import { ApiError, ContractError, NetworkError } from '@/api/errors';
import type { ProblemCode } from '@/contract/problem';
import { figure } from '@tests/support/figure';

const refused = (code: ProblemCode, retryAfterMs: number | null = null) =>
  new ApiError('getDemo', { type: '', title: '', status: 503, code }, retryAfterMs);

test('no attempt comes before the server asked for, and none waits without an end', () => {
  let failed = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.option(fc.integer({ min: 0, max: 600_000 })),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, askedMs, random) => {
        const delayMs = backOffMs(failures, refused('unavailable', askedMs), random);
        const isRight = delayMs >= (askedMs ?? 200) && delayMs <= (askedMs ?? 15_000) + 15_000;
        if (!isRight) failed += 1;
        expect(isRight).toBe(true);
      },
    ),
    { numRuns: 1_000, seed: 1 },
  );
  figure('G2 attempts before Retry-After', 1_000, failed, 1);
});

test('pages that failed together do not come back together', () => {
  const delays = Array.from({ length: 50 }, (_, n) =>
    backOffMs(3, refused('unavailable', 2_000), n / 50),
  );
  expect(new Set(delays).size).toBe(50);
});

test('Retry-After is read as seconds and as a date', () => {
  const nowMs = Date.parse('2026-11-24T16:00:00Z');
  expect(parseRetryAfter('7', nowMs)).toBe(7_000);
  expect(parseRetryAfter('Tue, 24 Nov 2026 16:00:09 GMT', nowMs)).toBe(9_000);
  expect(parseRetryAfter('Tue, 24 Nov 2026 15:00:00 GMT', nowMs)).toBe(0);
  expect(parseRetryAfter('soon', nowMs)).toBeNull();
  expect(parseRetryAfter(null, nowMs)).toBeNull();
});

test('a query is asked again only for what may pass by itself', () => {
  expect(queryRetry.retry(0, new NetworkError('getDemo'))).toBe(true);
  expect(queryRetry.retry(0, refused('too-many'))).toBe(true);
  expect(queryRetry.retry(0, refused('not-found'))).toBe(false);
  expect(queryRetry.retry(0, refused('internal'))).toBe(false);
  expect(queryRetry.retry(0, new ContractError('getDemo', ['size']))).toBe(false);
  expect(queryRetry.retry(4, new NetworkError('getDemo'))).toBe(false);
});
