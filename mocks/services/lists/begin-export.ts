import type { OperationId } from '@/contract/endpoints';
import type { Caller } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import type { createRunningExports } from './running-exports';
import type { Writing } from '../stored/shape';

interface Begun {
  readonly caller: Caller;
  readonly now: string;
  readonly nowMs: number;
  readonly operationId: OperationId;
  /** What was asked for; some of the list may be left out. */
  readonly body: {
    readonly filter: object;
    readonly columns: readonly string[];
    readonly except?: unknown;
  };
  /** Rows that were named. */
  readonly chosen: unknown;
  readonly rows: readonly { readonly id: string }[];
  readonly total: number;
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
  { caller, now, nowMs, operationId, body, chosen, rows, total }: Begun,
): Promise<string> {
  const { filter, columns, except } = body;
  const isSelection = chosen !== undefined || except !== undefined;
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
