import { useEffect } from 'react';

/** Fetches the files of a case's page at leisure: from a list one opens a case. */
export function useCaseAhead(isIdle: boolean): void {
  useEffect(() => {
    if (!isIdle) return;
    for (const file of [import('./case-page'), import('./case-overview-page')]) {
      // Whoever opens a case is told, and it is fetched anew then.
      file.catch(() => undefined);
    }
  }, [isIdle]);
}
