import type { OperationId } from '@/contract/endpoints';
import type { Caller } from '../routes/call';
import type { AuditService } from './audit-service';
import type { createRunningExports } from './running-exports';
import type { Writing } from './shape';

interface Begun {
  readonly caller: Caller;
  readonly now: string;
  readonly nowMs: number;
  readonly operationId: OperationId;
  readonly filter: object;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string }[];
  readonly total: number;
  /** Rows were named, or some of the list were left out. */
  readonly isSelection: boolean;
}

/**
 * Fixes which rows are taken along, and leaves one audit line of it: names of filters alone, as a
 * value may be what somebody typed about a patient.
 *
 * @returns the id under which the rows are read.
 */
export async function beginExport(
  tx: Writing,
  running: ReturnType<typeof createRunningExports>,
  audit: AuditService,
  { caller, now, nowMs, operationId, filter, columns, rows, total, isSelection }: Begun,
): Promise<string> {
  const by = caller.actor.id;
  const rowIds = rows.map((row) => row.id);
  const id = running.begin({ personId: by, rowIds, columns }, nowMs);
  await audit.note(tx, {
    at: now,
    by,
    action: 'exported',
    operationId,
    caseId: null,
    exported: { rows: total, filters: Object.keys(filter), columns: [...columns], isSelection },
  });
  return id;
}
