import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';

/** Rows beyond the screen that are there already when the wheel turns. */
const BEYOND = 6;
/** They come when what is seen stands: drawn with it, they would hold it up. */
const BEYOND_AFTER_MS = 400;
/** Until the place of the rows is measured: what the eye falls on first stands a moment earlier. */
const FIRST_HEIGHT = 480;
/** The same for a list that one comes back to, whose row in hand may be the last on screen. */
const USUAL_HEIGHT = 800;

interface RowWindowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height of every row in pixels. */
  readonly rowHeight: number;
  /** Which list it is: another one begins at its own place. */
  readonly listId: string;
  /** Where this list was scrolled to before, in pixels; undefined where it was never seen. */
  readonly initialOffset: number | undefined;
  /** Told which rows a scroll brings, the first and the last, before they are drawn. */
  readonly onSeen: (first: number, last: number) => void;
  /** So many from the first are in the page whatever is seen of them; undefined on a screen. */
  readonly whole: number | undefined;
}

interface View {
  /** Pixels scrolled to, whole rows. */
  readonly offset: number;
  readonly height: number;
  readonly beyond: number;
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
  const { scroller, count, rowHeight, listId } = options;
  const isNew = options.initialOffset === undefined;
  const initialOffset = options.initialOffset ?? 0;
  const [view, setView] = useState<View>({
    offset: initialOffset,
    height: isNew ? FIRST_HEIGHT : USUAL_HEIGHT,
    beyond: isNew ? 0 : BEYOND,
  });
  const [shownId, setShownId] = useState(listId);
  if (shownId !== listId) {
    setShownId(listId);
    setView({ ...view, offset: initialOffset, beyond: initialOffset > 0 ? BEYOND : 0 });
  }

  /** What is seen now; null where it is drawn already. Tells of it: what is not here yet is asked for. */
  const seenNow = (beyond: number): View | null => {
    const element = scroller.current;
    if (element === null) return null;
    // A scroll within one row shows no other.
    const offset = Math.floor(element.scrollTop / rowHeight) * rowHeight;
    const height = element.clientHeight;
    if (view.offset === offset && view.height === height && view.beyond === beyond) return null;
    const next = { offset, height, beyond };
    if (options.whole === undefined) options.onSeen(...rowsOf(next, count, rowHeight));
    return next;
  };
  const look = (beyond: number): void => {
    const next = seenNow(beyond);
    if (next !== null) setView(next);
  };
  // To scroll, or only to ask how far, is to lay out the page once more.
  const scrolledTo = useRef(0);
  const begin = useEffectEvent(() => {
    if (scrolledTo.current !== initialOffset) scroller.current?.scrollTo({ top: initialOffset });
  });
  useLayoutEffect(() => begin(), [listId]);
  const lookAgain = useEffectEvent(look);
  // Where nothing is drawn beyond the screen; after the next scroll the wait begins anew.
  const bareAt = view.beyond === 0 ? view.offset : null;
  useEffect(() => {
    if (bareAt === null) return undefined;
    const timer = setTimeout(() => lookAgain(BEYOND), BEYOND_AFTER_MS);
    return () => clearTimeout(timer);
  }, [listId, bareAt]);
  const measure = useEffectEvent(() => {
    const less = view.height - (scroller.current?.clientHeight ?? 0);
    // With a little less room the rows that are there are enough.
    if (less < 0 || less > BEYOND * rowHeight) look(view.beyond);
  });
  useEffect(() => {
    if (scroller.current === null) return undefined;
    // Tells of the first height as well.
    const observer = new ResizeObserver(() => measure());
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller]);

  const [first, last] =
    options.whole === undefined ? rowsOf(view, count, rowHeight) : [0, options.whole - 1];
  return {
    indexes: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index),
    onScroll: () => {
      const top = scroller.current?.scrollTop ?? 0;
      scrolledTo.current = top;
      // To where the rows are drawn already: another list has begun.
      if (Math.floor(top / rowHeight) * rowHeight === view.offset) return;
      // Before the browser paints what it has scrolled to.
      if (Math.abs(top - view.offset) <= view.height + BEYOND * rowHeight) {
        flushSync(() => look(BEYOND));
        return;
      }
      // So far away no row stays. In the frame, and not at once: first the question for the rows goes
      // out. Rows beyond the screen come when it rests.
      const next = seenNow(0);
      if (next !== null) requestAnimationFrame(() => flushSync(() => setView(next)));
    },
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

/** The first and the last row of a view. */
function rowsOf({ offset, height, beyond }: View, count: number, rowHeight: number) {
  const first = Math.min(Math.floor(offset / rowHeight), count - 1) - beyond;
  const last = Math.ceil((offset + height) / rowHeight) + beyond;
  return [Math.max(0, first), Math.min(count - 1, last)] as const;
}
