import { call } from '@/api/call';
import type { CaseListRow } from '@/contract/case-list';
import { exportEndpoints } from '@/contract/endpoints/exports';
import type { BeginExport } from '@/contract/export';
import type { ExportSource } from './export-rows';

const { beginExport, readExport } = exportEndpoints;

/** Lists of cases to take along. */
export const CASE_EXPORT: ExportSource<BeginExport, CaseListRow> = {
  begin: (body, idempotencyKey, signal) => call(beginExport, { body, idempotencyKey }, { signal }),
  read: (exportId, query, signal) => call(readExport, { params: { exportId }, query }, { signal }),
};
