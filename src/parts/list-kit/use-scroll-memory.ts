import { useLocation } from 'react-router-dom';

/** Where one was in a list. */
export interface Place {
  /** Pixels that it was scrolled by. */
  readonly offset: number;
  /** The row that the keys acted on; -1 for none. */
  readonly active: number;
}

/** Of each list of this tab's history, so that Back finds the same rows and the one it came from. */
const places = new Map<string, Place>();

export interface ScrollMemory {
  /** Undefined where the list was never seen. */
  readonly place: Place | undefined;
  readonly note: (change: Partial<Place>) => void;
}

/** Where a list stood at this entry of the history, for coming back to it. */
export function useScrollMemory(): ScrollMemory {
  const { key } = useLocation();
  return {
    place: places.get(key),
    note: (change) => {
      places.set(key, { offset: 0, active: -1, ...places.get(key), ...change });
    },
  };
}
