/** Milliseconds of one piece of background work: a request that comes in between waits no longer. */
const PIECE_MS = 8;

/**
 * Does step after step until all is done, in pieces between the answers. By time and not by number:
 * most cases take microseconds and some a millisecond.
 *
 * @param pause resolves when the next piece may run.
 */
export async function inPieces(
  isDone: () => boolean,
  step: () => void,
  pause: () => Promise<void>,
): Promise<void> {
  while (!isDone()) {
    const endMs = performance.now() + PIECE_MS;
    do step();
    while (!isDone() && performance.now() < endMs);
    // One piece after the other, with others' requests in between.
    await pause();
  }
}
