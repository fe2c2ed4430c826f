import { useSyncExternalStore } from 'react';

/** Under this width rows of a table become cards; the style sheets say the same. */
const NARROW = '(width < 720px)';

/** Asked once: every new question makes the browser lay out the page before it answers. */
let narrow: MediaQueryList | undefined;
const narrowNow = (): MediaQueryList => (narrow ??= matchMedia(NARROW));

function subscribe(listener: () => void): () => void {
  const list = narrowNow();
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** Whether the window is as narrow as a phone, or zoomed in as far. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrowNow().matches);
}
