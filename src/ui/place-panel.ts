const GAP = 4;
const EDGE = 8;

/**
 * Puts a panel of the top layer beside the control that opened it: under it where there is room, else
 * above; from the control's inline start (or end), and always inside the window.
 */
export function placePanel(panel: HTMLElement, opener: Element, align: 'start' | 'end'): void {
  const anchor = opener.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  const isRtl = getComputedStyle(panel).direction === 'rtl';
  const fromLeft = (align === 'start') !== isRtl;

  const wanted = fromLeft ? anchor.left : anchor.right - width;
  const left = Math.max(EDGE, Math.min(wanted, innerWidth - width - EDGE));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const fits = below + height <= innerHeight - EDGE || above < EDGE;
  const top = fits ? Math.max(EDGE, Math.min(below, innerHeight - height - EDGE)) : above;

  // Physical, because these are measured pixels of the window, not a layout.
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}
