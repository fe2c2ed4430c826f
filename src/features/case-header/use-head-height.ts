import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells the page how tall the head of a case is that stays in sight, so that the focus is never
 * scrolled to a place under it: its lines wrap, and what waits for an answer adds to them. Told to
 * those that ask for it, the scroller and what stays in sight on either side of the page: the property
 * does not inherit (case-frame.module.css), else the whole page would be styled anew after its first
 * paint.
 */
export function useHeadHeight(): RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = head;
    const scroller = current?.closest('main');
    const sections = current?.nextElementSibling;
    const side = current?.parentElement?.lastElementChild;
    if (!current || !scroller) return undefined;
    const askers = [scroller, sections, side].filter((one) => one instanceof HTMLElement);
    const observer = new ResizeObserver(() => {
      const height = `${String(current.offsetHeight)}px`;
      for (const asker of askers) asker.style.setProperty('--case-head', height);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return head;
}
