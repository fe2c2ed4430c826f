import { call } from '@/api/call';
import { isProblem } from '@/api/errors';
import type { CaseListRow } from '@/contract/case-list';
import { exportEndpoints } from '@/contract/endpoints/exports';
import { MAX_EXPORT_WINDOW, type BeginExport } from '@/contract/export';
import { newId } from '@/lib/new-id';

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

interface Options {
  readonly signal: AbortSignal;
  readonly onBegin: () => void;
  readonly onRows: (rows: readonly CaseListRow[]) => void;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Begun again so often where the server has forgotten the export, as after a restart. */
const ATTEMPTS = 2;

/**
 * Reads all rows of a list as it is now, window by window.
 *
 * @returns how many rows left the reader's scope while they were read.
 * @throws the signal's reason when it is called off, else as `call` does.
 */
export async function exportRows(
  body: BeginExport,
  { signal, onBegin, onRows, onProgress }: Options,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      onBegin();
      // oxlint-disable-next-line no-await-in-loop -- a second attempt follows the first
      return await attemptExport(body, { signal, onRows, onProgress });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isProblem(error, 'not-found')) throw error;
    }
  }
}

async function attemptExport(
  body: BeginExport,
  { signal, onRows, onProgress }: Omit<Options, 'onBegin'>,
): Promise<number> {
  const { beginExport, readExport } = exportEndpoints;
  const begun = await call(beginExport, { body, idempotencyKey: newId() }, { signal });
  const { id, total } = begun;
  let gone = 0;
  onProgress({ done: 0, total });
  for (let offset = 0; offset < total; offset += MAX_EXPORT_WINDOW) {
    const query = { offset, limit: MAX_EXPORT_WINDOW };
    // oxlint-disable-next-line no-await-in-loop -- window after window
    const window = await call(readExport, { params: { exportId: id }, query }, { signal });
    gone += window.gone;
    onRows(window.items);
    onProgress({ done: Math.min(total, offset + MAX_EXPORT_WINDOW), total });
  }
  return gone;
}
