import { useLayoutEffect, type RefObject } from 'react';

/** Marks what stays at the foot of the screen and is operated there: `data-foot`. */
const FEET = '[data-foot]';

/** The part of a rectangle that counts here. */
type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * How far a stack at the foot of the screen must be lifted to stand over none of the feet, in pixels.
 * One beside it, or higher than the stack reaches, does not count.
 */
export function liftOver(stack: Box, feet: readonly Box[], screenHeight: number): number {
  const height = stack.bottom - stack.top;
  let lift = 0;
  // From below, so that one that stands upon another is met at the height that the first has led to.
  for (const foot of feet.toSorted((one, other) => other.bottom - one.bottom)) {
    const isBeside = foot.right <= stack.left || foot.left >= stack.right;
    const isAbove = foot.bottom <= screenHeight - lift - height;
    if (!isBeside && !isAbove && foot.bottom > foot.top) {
      lift = Math.max(lift, screenHeight - foot.top);
    }
  }
  return lift;
}

/** Keeps a fixed stack above whatever is operated at the foot of the screen, as long as it is shown. */
export function useClearOfFeet(ref: RefObject<HTMLElement | null>, isShown: boolean): void {
  useLayoutEffect(() => {
    const { current: stack } = ref;
    if (stack === null || !isShown) return undefined;
    let frame = 0;
    const place = (): void => {
      // In a dialog only its own: nothing of the page behind is operated meanwhile.
      const around = stack.closest('dialog') ?? document;
      const feet = [...around.querySelectorAll(FEET)].map((foot) => foot.getBoundingClientRect());
      const lift = liftOver(stack.getBoundingClientRect(), feet, innerHeight);
      stack.style.setProperty('--lift', `${String(lift)}px`);
    };
    const placeSoon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    place();
    // A foot comes with a selection, grows with what it answers, and moves with what it sticks to.
    const observer = new MutationObserver(placeSoon);
    observer.observe(document.body, { childList: true, subtree: true });
    addEventListener('resize', placeSoon);
    addEventListener('scroll', placeSoon, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener('resize', placeSoon);
      removeEventListener('scroll', placeSoon, { capture: true });
    };
  }, [ref, isShown]);
}
