import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { reportView } from '@/data/cases/report-view';

/** Says once that a case was shown on a page, for its audit trail; a report, not a fetch. */
export function useReportedView(reference: string): void {
  const { mutate } = useMutation(reportView());
  const report = useEffectEvent((shown: string) => mutate({ reference: shown, shownIn: 'page' }));
  useEffect(() => {
    report(reference);
  }, [reference]);
}
