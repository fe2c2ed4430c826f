import { type RefObject, useEffect, useRef } from 'react';

/** The entry that had the focus last. */
interface Held {
  readonly entry: Element;
  readonly place: number;
}

/**
 * Whoever works through a list by keyboard goes on with the next entry once the one that had the focus
 * is done and gone, whatever of it was pressed. Who went elsewhere stays there.
 *
 * @param list what holds the entries, each with one link that begins it (`data-entry`)
 * @param items the entries; another array is another state of the list
 */
export function useGoOn(list: RefObject<HTMLElement | null>, items: readonly unknown[]): void {
  const held = useRef<Held | null>(null);
  useEffect(() => {
    const { current: here } = list;
    const note = ({ target }: FocusEvent): void => {
      const entries = [...(here?.children ?? [])];
      const place = entries.findIndex((one) => target instanceof Element && one.contains(target));
      const entry = entries[place];
      held.current = entry === undefined ? null : { entry, place };
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [list, items]);
  useEffect(() => {
    const { current: gone } = held;
    if (document.activeElement !== document.body || gone === null || gone.entry.isConnected) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    all[Math.min(gone.place, all.length - 1)]?.focus({ preventScroll: true });
  }, [list, items]);
}
