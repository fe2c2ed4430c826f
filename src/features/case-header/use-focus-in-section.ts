import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { focusSection } from '@/parts/case/focus-section';

/**
 * Whoever comes to a case or goes to a section goes on from there: it takes the focus, unless
 * something in it has it already. Otherwise a keyboard would have rail, bar and all sections before
 * what it came for. A case that is opened is seen from its beginning, where it says whose it is, by
 * when, and what must be known before a call; only who goes to another section of it is brought there.
 * A document that has just been loaded begins at its beginning.
 */
export function useFocusInSection(): RefObject<HTMLDivElement | null> {
  const { pathname, key } = useLocation();
  const shown = useRef(key === 'default' ? pathname : null);
  const section = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = section;
    if (shown.current === pathname || current === null) return;
    const isOpened = shown.current === null;
    shown.current = pathname;
    const { activeElement } = document;
    if (activeElement !== current && current.contains(activeElement)) return;
    if (isOpened) {
      current.focus({ preventScroll: true });
      // What scrolls stays while pages come and go, where the one before was left.
      current.closest('main')?.scrollTo({ top: 0 });
    } else focusSection();
  }, [pathname]);
  return section;
}
