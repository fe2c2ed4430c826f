import { call } from '@/api/call';
import { followUpListEndpoints } from '@/contract/endpoints/follow-up-lists';
import type { BeginFollowUpExport, FollowUpListRow } from '@/contract/follow-up-list';
import type { ExportSource } from './export-rows';

const { beginFollowUpExport, readFollowUpExport } = followUpListEndpoints;

/** Lists of follow-ups to take along. */
export const FOLLOW_UP_EXPORT: ExportSource<BeginFollowUpExport, FollowUpListRow> = {
  begin: (body, idempotencyKey, signal) =>
    call(beginFollowUpExport, { body, idempotencyKey }, { signal }),
  read: (exportId, query, signal) =>
    call(readFollowUpExport, { params: { exportId }, query }, { signal }),
};
