export interface Listeners {
  /** Calls back at each change from now on. @returns ends that */
  readonly add: (listener: () => void) => () => void;
  /** Calls back all. */
  readonly tell: () => void;
}

/** Those who are called back when something changes that is kept outside React. */
export function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: () => {
      for (const listener of all) listener();
    },
  };
}
