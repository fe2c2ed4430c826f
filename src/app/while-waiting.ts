/**
 * Does ahead, one after the other in the moments that the browser has left, what would be done later
 * anyway. Each must be small: what is waited for may come while it is being done. One that fails is left
 * to whoever needs it, and will tell.
 *
 * @returns ends it
 */
export function whileWaiting(things: readonly (() => void)[]): () => void {
  if (!('requestIdleCallback' in globalThis)) return () => {};
  let at = 0;
  let handle = 0;
  const next = (): void => {
    handle = requestIdleCallback(() => {
      try {
        things[at]?.();
      } catch {
        // See above.
      }
      at += 1;
      if (at < things.length) next();
    });
  };
  next();
  return () => cancelIdleCallback(handle);
}
