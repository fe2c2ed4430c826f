/** Fetches a file; what it gives is not looked at. */
type File = () => Promise<unknown>;

/** Between two files, so that whoever begins to work finds at most one under way, ms. */
const PAUSE_MS = 50;
/** Nothing is fetched until nobody has pressed, typed or scrolled for so long, ms. */
const AFTER_INPUT_MS = 1_000;
const INPUTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Fetches files one after the other while the browser rests and nobody works, so that what is opened
 * next is there sooner. Nothing where the reader asked for less to be sent; one that does not come harms
 * nobody, and is fetched anew by whoever opens it.
 *
 * @returns ends it
 */
export function fetchAtLeisure(files: readonly File[]): () => void {
  if (isSparing()) return () => {};
  let isOver = false;
  let lastInputMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noteInput = (): void => {
    lastInputMs = performance.now();
  };
  const end = (): void => {
    isOver = true;
    clearTimeout(timer);
    for (const input of INPUTS) removeEventListener(input, noteInput, { capture: true });
  };
  const fetchFrom = (at: number): void => {
    const file = files[at];
    if (file === undefined) return end();
    whenIdle(() => {
      if (isOver) return;
      const sinceMs = performance.now() - lastInputMs;
      if (sinceMs < AFTER_INPUT_MS) {
        timer = setTimeout(() => fetchFrom(at), AFTER_INPUT_MS - sinceMs);
        return;
      }
      file()
        .catch(() => {})
        .finally(() => {
          if (!isOver) timer = setTimeout(() => fetchFrom(at + 1), PAUSE_MS);
        });
    });
  };
  for (const input of INPUTS) addEventListener(input, noteInput, { capture: true, passive: true });
  fetchFrom(0);
  return end;
}

/** Not every browser tells when it rests. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then);
  else setTimeout(then, PAUSE_MS);
}

/** Whether the browser was told to spare its network; not every browser can be. */
const isSparing = (): boolean =>
  'connection' in navigator &&
  (navigator.connection as { readonly saveData?: boolean } | undefined)?.saveData === true;
