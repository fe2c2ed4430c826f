/** What surrounds an element, the nearest first. */
export function ancestorsOf({ parentElement }: Element): readonly HTMLElement[] {
  return parentElement === null ? [] : [parentElement, ...ancestorsOf(parentElement)];
}

/**
 * Where the focus was lost because what had it left the page: gives it to what opened that, if it is
 * still there or has been drawn anew, else to what stands nearby now. Does nothing while something has the
 * focus.
 *
 * @param around what surrounded the one that left, the nearest first; some of it may have left too
 */
export function focusNear(around: readonly HTMLElement[], opener: Element | null = null): void {
  if (document.activeElement !== document.body) return;
  const before = opener instanceof HTMLElement && opener !== document.body ? opener : null;
  const home = before?.isConnected === true ? before : nearIn(around, before);
  home?.focus({ preventScroll: home.tabIndex === -1 });
}

function nearIn(
  around: readonly HTMLElement[],
  opener: HTMLElement | null,
): HTMLElement | undefined {
  for (const one of around.filter(({ isConnected }) => isConnected)) {
    // A row whose form has stood in its place has its button again, as another element.
    const again = opener && drawnAnew(opener, one);
    if (again) return again;
    // The part of the page that takes the focus itself: nothing beyond it belongs there.
    if (one.getAttribute('tabindex') === '-1') return one;
    const near =
      one.querySelector<HTMLElement>('button[data-variant=primary], [data-find]') ??
      one.querySelector<HTMLElement>('button, a[href]');
    if (near !== null) return near;
  }
  return undefined;
}

/** What does the same by its name, which is all that it still has in common with the one that left. */
function drawnAnew(opener: HTMLElement, place: HTMLElement): HTMLElement | undefined {
  const nameOf = (one: HTMLElement) => one.ariaLabel ?? one.textContent;
  return [...place.querySelectorAll<HTMLElement>(opener.localName)].find(
    (one) => nameOf(one) === nameOf(opener),
  );
}
