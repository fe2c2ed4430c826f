import type { BulkResult } from '@/contract/bulk';
import type { endpoints } from '@/contract/endpoints';
import type { Answer } from '../call/call';

/** What is said of one case of many that is done. */
export const doneOf = (
  reference: string,
  { changeId, detail }: Answer<(typeof endpoints)['claimCase']>,
): BulkResult => ({
  reference,
  problem: null,
  by: null,
  at: null,
  changeId,
  version: detail.case.version,
});
