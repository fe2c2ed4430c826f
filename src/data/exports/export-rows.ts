import { isProblem } from '@/api/errors';
import { MAX_EXPORT_WINDOW } from '@/contract/export';
import { newId } from '@/lib/new-id';

export interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** How the rows of one kind of list are taken along. */
export interface ExportSource<Body, Row> {
  /** Fixes which rows, and their order. */
  readonly begin: (
    body: Body,
    idempotencyKey: string,
    signal: AbortSignal,
  ) => Promise<{ readonly id: string; readonly total: number }>;
  readonly read: (
    exportId: string,
    window: { readonly offset: number; readonly limit: number },
    signal: AbortSignal,
  ) => Promise<{ readonly items: readonly Row[]; readonly gone: number }>;
}

interface Options<Row> {
  readonly signal: AbortSignal;
  readonly onBegin: () => void;
  readonly onRows: (rows: readonly Row[]) => void;
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
export async function exportRows<Body, Row>(
  source: ExportSource<Body, Row>,
  body: Body,
  { signal, onBegin, onRows, onProgress }: Options<Row>,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      onBegin();
      // A second attempt follows the first.
      return await attemptExport(source, body, { signal, onRows, onProgress });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isProblem(error, 'not-found')) throw error;
    }
  }
}

async function attemptExport<Body, Row>(
  source: ExportSource<Body, Row>,
  body: Body,
  { signal, onRows, onProgress }: Omit<Options<Row>, 'onBegin'>,
): Promise<number> {
  const { id, total } = await source.begin(body, newId(), signal);
  let gone = 0;
  onProgress({ done: 0, total });
  for (let offset = 0; offset < total; offset += MAX_EXPORT_WINDOW) {
    const window = await source.read(id, { offset, limit: MAX_EXPORT_WINDOW }, signal);
    gone += window.gone;
    onRows(window.items);
    onProgress({ done: Math.min(total, offset + MAX_EXPORT_WINDOW), total });
  }
  return gone;
}
