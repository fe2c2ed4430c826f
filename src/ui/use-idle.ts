import { useEffect, useState } from 'react';

const AT_MOST_MS = 4_000;

/** True once something is there and the browser has nothing better to do; then it stays so. */
export function useIdle(isThere: boolean): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    if (!isThere || isIdle) return undefined;
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(() => setIsIdle(true));
      return () => clearTimeout(timer);
    }
    // A page that never rests gets the rest of itself all the same.
    const handle = requestIdleCallback(() => setIsIdle(true), { timeout: AT_MOST_MS });
    return () => cancelIdleCallback(handle);
  }, [isThere, isIdle]);
  return isIdle;
}

/**
 * As `useIdle`, for the pages of one kind: what one of them had to wait for is there for the next, also
 * when one comes back to it, and stands with its first picture.
 */
export function idleOnce(): (isThere: boolean) => boolean {
  let wasIdle = false;
  return function useIdleOnce(isThere) {
    const isIdle = useIdle(isThere && !wasIdle);
    useEffect(() => {
      wasIdle ||= isIdle;
    }, [isIdle]);
    return wasIdle || isIdle;
  };
}
