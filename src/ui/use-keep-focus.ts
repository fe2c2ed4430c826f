import { useEffect } from 'react';
import { ancestorsOf, focusNear } from './focus-near';

interface Held {
  readonly element: Element;
  readonly around: readonly HTMLElement[];
  /** Of the page that it stood on. */
  readonly pathname: string;
}

/**
 * A keyboard goes on from where it is. What had the focus and is gone once it was pressed, as the
 * button that accepts a hand-off, leaves it to what stands nearby; where another page has come, to
 * that page's title. Whoever knows better goes first: a dialog or form to what opened it, a case to its
 * section. Rows of a long list come and go while one scrolls; they leave it where it is, and a row that
 * stays keeps it.
 */
export function useKeepFocus(mainId: string): void {
  useEffect(() => {
    const main = document.querySelector<HTMLElement>(`#${CSS.escape(mainId)}`);
    if (main === null) return undefined;
    let held: Held | null = null;
    const keep = ({ target }: FocusEvent): void => {
      held =
        target instanceof Element && main.contains(target)
          ? { element: target, around: ancestorsOf(target), pathname: location.pathname }
          : null;
    };
    const observer = new MutationObserver(() => {
      if (held === null || held.element.isConnected) return;
      const { around, pathname } = held;
      held = null;
      const isNewPage = pathname !== location.pathname;
      const isInList = around.some((one) => one.hasAttribute('aria-rowcount'));
      // As the button that claims it, which its owner has taken the place of.
      const row = isInList ? around.find((one) => one.role === 'row') : undefined;
      if (!isNewPage && isInList && row?.isConnected !== true) return;
      // After a form that knows what opened it; and what a new page focuses, it does in an effect.
      if (!isNewPage) queueMicrotask(() => focusNear(row ? [row] : around));
      else requestAnimationFrame(() => focusTitle(main));
    });
    document.addEventListener('focusin', keep);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', keep);
      observer.disconnect();
    };
  }, [mainId]);
}

function focusTitle(main: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  const title = main.querySelector('h1') ?? main;
  if (!title.hasAttribute('tabindex')) title.tabIndex = -1;
  title.focus({ preventScroll: true });
}
