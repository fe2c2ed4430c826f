import { vi } from 'vitest';

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
