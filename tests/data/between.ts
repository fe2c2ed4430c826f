import { vi } from 'vitest';
import type { Problem } from '@/contract/problem';

/** What stands between page and server: what it does with a request, and with its answer. */
type Between = (address: URL, method: string, send: () => Promise<Response>) => Promise<Response>;

/**
 * Puts something between the page of a test and its server; `now` is what it does, at first nothing.
 * `vi.unstubAllGlobals()` takes it away.
 */
export function standBetween(): { now: Between } {
  const between: { now: Between } = { now: (_address, _method, send) => send() };
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (address: URL, init: RequestInit) =>
    between.now(address, init.method ?? 'GET', () => real(address, init)),
  );
  return between;
}

/**
 * What a server answers that refuses (RFC 9457).
 *
 * @param more what else the problem says
 */
export const refusedWith = (
  status: number,
  code: Problem['code'],
  more: Partial<Problem> = {},
  headers: Readonly<Record<string, string>> = {},
): Response =>
  Response.json(
    { type: 'about:blank', title: '', status, code, ...more },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );
