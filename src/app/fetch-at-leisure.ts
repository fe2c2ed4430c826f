/** Fetches a file; what it gives is not looked at. */
type File = () => Promise<unknown>;

/** Whoever opens a screen only to leave it again need not pay for the others, ms. */
const BEGIN_AFTER_MS = 1_500;

/**
 * Fetches files one after the other whenever the browser rests, so that what is opened next is there,
 * also where the network is not. Nothing where the reader asked for less to be sent; one that does not
 * come harms nobody, and is fetched anew by whoever opens it.
 *
 * @returns ends it
 */
export function fetchAtLeisure(files: readonly File[]): () => void {
  if (isSparing()) return () => {};
  let isOver = false;
  const fetchNext = (at: number): void => {
    const file = files[at];
    if (isOver || file === undefined) return;
    whenIdle(() => {
      file()
        .catch(() => {})
        .finally(() => fetchNext(at + 1));
    });
  };
  const timer = setTimeout(() => fetchNext(0), BEGIN_AFTER_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** Not every browser tells when it rests. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then);
  else setTimeout(then, 50);
}

/** Whether the browser was told to spare its network; not every browser can be. */
const isSparing = (): boolean =>
  'connection' in navigator &&
  (navigator.connection as { readonly saveData?: boolean } | undefined)?.saveData === true;
