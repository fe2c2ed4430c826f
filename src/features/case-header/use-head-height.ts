import { type RefObject, useEffect, useRef } from 'react';

/**
 * Tells the page how tall the head of a case is that stays in sight, so that the focus is never
 * scrolled to a place under it: its lines wrap, and what waits for an answer adds to them.
 */
export function useHeadHeight(): RefObject<HTMLElement | null> {
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = head;
    const scroller = current?.closest('main');
    if (!current || !scroller) return undefined;
    const observer = new ResizeObserver(() => {
      scroller.style.setProperty('--case-head', `${String(current.offsetHeight)}px`);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return head;
}
