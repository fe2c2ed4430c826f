import { call } from '@/api/call';
import type { PickedCases } from '@/contract/bulk';
import type { CaseFilter } from '@/contract/case-list';
import { bulkEndpoints } from '@/contract/endpoints/bulk';

/** Every case that a filter matches now, with its version. Asked in the moment of acting. */
export const pickCases = (filter: CaseFilter): Promise<PickedCases> =>
  call(bulkEndpoints.pickCases, { query: filter });
