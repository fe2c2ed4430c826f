import { useEffect, useState } from 'react';

/** What a screen holds beside a heading. */
const AT_FIRST = 20;
/** So few that drawing them is over before anybody notices. */
const STEP = 10;
const AT_MOST_MS = 500;

/**
 * For rows of which a page may have hundreds: how many of them to draw. What fills the screen at once, the
 * others piece by piece as the browser rests, so that no press waits for rows that nobody sees. As many as
 * were drawn once are drawn at once from then on: who comes back finds the place where the page stood.
 *
 * @returns a hook for the lists of one kind, which takes how many rows there are
 */
export function growing(): (total: number) => number {
  let drawnOnce = AT_FIRST;
  return function useGrowing(total) {
    const [drawn, setDrawn] = useState(drawnOnce);
    useEffect(() => {
      drawnOnce = Math.max(drawnOnce, drawn);
      if (drawn >= total) return undefined;
      const grow = (): void => setDrawn(drawn + STEP);
      if (!('requestIdleCallback' in globalThis)) {
        const timer = setTimeout(grow);
        return () => clearTimeout(timer);
      }
      const handle = requestIdleCallback(grow, { timeout: AT_MOST_MS });
      return () => cancelIdleCallback(handle);
    }, [drawn, total]);
    return Math.min(drawn, total);
  };
}
