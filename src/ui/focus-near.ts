/** What surrounds an element, the nearest first. */
export function ancestorsOf({ parentElement }: Element): readonly HTMLElement[] {
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)];
}

/**
 * Where the focus was lost because what had it left the page: gives it to what opened that, if it is
 * still there, else to what stands nearby now. Does nothing while something has the focus.
 *
 * @param around what surrounded the one that left, the nearest first; some of it may have left too
 */
export function focusNear(around: readonly HTMLElement[], opener: Element | null = null): void {
  if (document.activeElement !== document.body) return;
  const isThere = opener !== document.body && opener?.isConnected;
  const home = opener instanceof HTMLElement && isThere ? opener : nearIn(around);
  home?.focus({ preventScroll: home.tabIndex === -1 });
}

function nearIn(around: readonly HTMLElement[]): HTMLElement | undefined {
  for (const one of around.filter(({ isConnected }) => isConnected)) {
    // The part of the page that takes the focus itself: nothing beyond it belongs there.
    if (one.getAttribute('tabindex') === '-1') return one;
    const near =
      one.querySelector<HTMLElement>('button[data-variant=primary], [data-find]') ??
      one.querySelector<HTMLElement>('button, a[href]');
    if (near !== null) return near;
  }
  return undefined;
}
