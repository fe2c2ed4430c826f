import { useQuery } from '@tanstack/react-query';
import { isProblem } from '@/api/errors';
import { caseQueries } from '../case-cache/case-queries';

/**
 * Whether a case that this page has shown is no longer within my reach: another office or campus
 * has taken it over. Its content must not be shown any more; what I typed for it is still mine.
 */
export function useCaseMoved(reference: string): boolean {
  const { data, error } = useQuery({ ...caseQueries.detail(reference), enabled: false });
  return data !== undefined && isProblem(error, 'not-found');
}
