import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells the page how tall the head of a case is that stays in sight, so that the focus is never
 * scrolled to a place under it: its lines wrap, and what waits for an answer adds to them. Told to the
 * two that ask for it, the scroller and the sections beside the page: the property does not inherit
 * (case-frame.module.css), else the whole page would be styled anew after its first paint.
 */
export function useHeadHeight(): RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = head;
    const scroller = current?.closest('main');
    const sections = current?.nextElementSibling;
    if (!current || !scroller || !(sections instanceof HTMLElement)) return undefined;
    const observer = new ResizeObserver(() => {
      const height = `${String(current.offsetHeight)}px`;
      for (const each of [scroller, sections]) each.style.setProperty('--case-head', height);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return head;
}
