import { useEffect } from 'react';

/** Sets the title of the tab. Never patient data: titles reach histories and window lists. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
