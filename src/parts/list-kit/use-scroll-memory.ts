import { useLocation } from 'react-router-dom';

/** Where each list of this tab's history was scrolled to, so that Back finds the same rows. */
const offsets = new Map<string, number>();

export interface ScrollMemory {
  /** Pixels; undefined where the list was never seen. */
  readonly offset: number | undefined;
  readonly note: (offset: number) => void;
}

export function useScrollMemory(): ScrollMemory {
  const { key } = useLocation();
  return {
    offset: offsets.get(key),
    note: (offset) => void offsets.set(key, offset),
  };
}
