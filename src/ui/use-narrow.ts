import { useSyncExternalStore } from 'react';

/** Under this width rows of a table become cards; the style sheets say the same. */
const NARROW = '(width < 720px)';

function subscribe(listener: () => void): () => void {
  const narrow = matchMedia(NARROW);
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the window is as narrow as a phone, or zoomed in as far. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}
