import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Rows beyond the screen that are there already when the wheel turns. */
const BEYOND = 6;
/** Until the place of the rows is measured. */
const USUAL_HEIGHT = 800;

interface RowWindowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height of every row in pixels. */
  readonly rowHeight: number;
  /** Where it was scrolled to before, in pixels. */
  readonly initialOffset: number;
}

export interface RowWindow {
  /** Indexes of the rows that are in the page. */
  readonly indexes: readonly number[];
  readonly onScroll: () => void;
  /** Scrolls as little as it takes to show a row whole. */
  readonly show: (index: number) => void;
}

/**
 * Which rows of a long list are in the page. All are of one height, so that a division tells; a list
 * whose rows have to be measured would need a virtualizer.
 */
export function useRowWindow(options: RowWindowOptions): RowWindow {
  const { scroller, count, rowHeight, initialOffset } = options;
  const [view, setView] = useState({ offset: initialOffset, height: USUAL_HEIGHT });

  const look = (): void => {
    const element = scroller.current;
    if (element === null) return;
    // A scroll within one row shows no other.
    const offset = Math.floor(element.scrollTop / rowHeight) * rowHeight;
    const height = element.clientHeight;
    setView((before) =>
      before.offset === offset && before.height === height ? before : { offset, height },
    );
  };
  const begin = useEffectEvent(() => {
    scroller.current?.scrollTo({ top: initialOffset });
  });
  useLayoutEffect(() => begin(), []);
  const lookAgain = useEffectEvent(look);
  useEffect(() => {
    if (scroller.current === null) return undefined;
    // Tells of the first height as well.
    const observer = new ResizeObserver(() => lookAgain());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);

  const first = Math.max(0, Math.min(Math.floor(view.offset / rowHeight), count - 1) - BEYOND);
  const last = Math.min(count - 1, Math.ceil((view.offset + view.height) / rowHeight) + BEYOND);
  return {
    indexes: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
    // Before the browser paints what it has scrolled to.
    onScroll: () => flushSync(look),
    show: (index) => {
      const element = scroller.current;
      if (element === null) return;
      const top = index * rowHeight;
      const head = element.querySelector('thead')?.offsetHeight ?? 0;
      const bottom = top + rowHeight + head - element.clientHeight;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (bottom > element.scrollTop) element.scrollTo({ top: bottom });
    },
  };
}
