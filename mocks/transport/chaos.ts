/**
 * Faults of network and server, injected between a page and its server (`?chaos=SEED`), for that tab
 * alone. Drawn from the seed, so that a run can be made again.
 */
export const CHAOS = {
  /** Share of requests that never reach the server. */
  lostRequest: 0.06,
  /** Share whose answer is lost after the server did its work. */
  lostAnswer: 0.06,
  /** Share refused with 503, and with 429, and a `Retry-After` of one second. */
  unavailable: 0.05,
  tooMany: 0.03,
  /** Share of answers that are a proxy's page instead. */
  notJson: 0.03,
  /** Longest delay of an answer, in milliseconds. */
  slowMs: 900,
} as const;

/** Numbers in [0, 1) that the same seed draws again (mulberry32 over an FNV-1a hash). */
export function drawsOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const unit of seed) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Forward = (request: Request) => Promise<Response>;

/** Wraps a way to the server with faults. */
export function withChaos(seed: string, forward: Forward): Forward {
  const draw = drawsOf(seed);
  return async (request) => {
    const fate = draw();
    const delayMs = draw() ** 3 * CHAOS.slowMs;
    let edge = CHAOS.lostRequest;
    if (fate < edge) return Response.error();
    if (fate < (edge += CHAOS.unavailable)) return refusal(503, 'unavailable');
    if (fate < (edge += CHAOS.tooMany)) return refusal(429, 'too-many');
    const response = await forward(request);
    await new Promise((resolve) => {
      setTimeout(resolve, delayMs);
    });
    if (fate < (edge += CHAOS.lostAnswer)) return Response.error();
    if (fate < edge + CHAOS.notJson) {
      return new Response('<!doctype html><title>Sign in to the network</title>', {
        headers: { 'content-type': 'text/html' },
      });
    }
    return response;
  };
}

const refusal = (status: number, code: string): Response =>
  Response.json(
    { type: 'about:blank', title: 'Injected fault', status, code },
    { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '1' } },
  );
