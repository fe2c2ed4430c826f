import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { caseQueries } from '@/data/case-cache/case-queries';

/** The case that the address names; the route's loader has read it. */
export function useShownCase(): CaseDetail {
  return useSuspenseQuery(caseQueries.detail(useParams()['reference'] ?? '')).data;
}
