import { useEffect, useState } from 'react';

/** True once something is there and the browser has nothing better to do; then it stays so. */
export function useIdle(isThere: boolean): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    if (!isThere || isIdle) return undefined;
    if (!('requestIdleCallback' in globalThis)) {
      const timer = setTimeout(() => setIsIdle(true));
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIsIdle(true));
    return () => cancelIdleCallback(handle);
  }, [isThere, isIdle]);
  return isIdle;
}
