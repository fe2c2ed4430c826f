/**
 * A choice of how the screen looks (language, theme, density), kept in this browser. Never anything
 * about a patient: such a key is readable by whoever sits down next.
 */
export interface StoredChoice<T extends string> {
  /** The kept choice, or null where there is none, or storage is shut, or its value is unknown. */
  readonly read: () => T | null;
  readonly write: (value: T) => void;
}

/** One choice among known words, kept in this browser as far as it lets itself; another word reads as none. */
export function storedChoice<T extends string>(key: string, values: readonly T[]): StoredChoice<T> {
  return {
    read: () => {
      try {
        const kept = localStorage.getItem(key);
        return values.find((value) => value === kept) ?? null;
      } catch {
        // Storage may be switched off; the choice then lasts as long as the page.
        return null;
      }
    },
    write: (value) => {
      try {
        localStorage.setItem(key, value);
      } catch {
        // See above: the page goes on with the choice it has.
      }
    },
  };
}
