import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { ancestorsOf, focusNear } from '@/ui/focus-near';
import { focusSection } from './focus-section';

/**
 * Whoever comes to a case or goes to a section goes on from there: it takes the focus, unless
 * something in it has it already. Otherwise a keyboard would have rail, bar and all sections before
 * what it came for. A document that has just been loaded begins at its beginning. And what is gone
 * once it was pressed, as the button that accepts a hand-off, leaves the focus to what is nearby.
 */
export function useFocusInSection(): RefObject<HTMLDivElement | null> {
  const { pathname, key } = useLocation();
  const shown = useRef(key === 'default' ? pathname : null);
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = section;
    if (shown.current === pathname || current === null) return;
    shown.current = pathname;
    const { activeElement } = document;
    if (activeElement === current || !current.contains(activeElement)) focusSection();
  }, [pathname]);
  useEffect(() => {
    const { current } = section;
    if (current === null) return undefined;
    let held: { readonly element: Element; readonly around: readonly HTMLElement[] } | null = null;
    const keep = (): void => {
      const { activeElement } = document;
      held =
        activeElement !== null && current.contains(activeElement)
          ? { element: activeElement, around: ancestorsOf(activeElement) }
          : null;
    };
    const observer = new MutationObserver(() => {
      if (held === null || held.element.isConnected) return;
      const { around } = held;
      // After a form that knows what opened it.
      queueMicrotask(() => focusNear(around));
    });
    document.addEventListener('focusin', keep);
    observer.observe(current, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', keep);
      observer.disconnect();
    };
  }, []);
  return section;
}
