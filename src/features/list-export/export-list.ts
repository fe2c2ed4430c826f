import type { CaseListRow, CaseSortKey } from '@/contract/case-list';
import type { BeginExport } from '@/contract/export';
import { exportRows, type ExportProgress } from '@/data/exports/export-rows';
import { ensureTemporal } from '@/lib/zoned-time';
import { csvHead, csvRows } from '@/parts/csv/csv-text';
import { CSV_CELLS, type CsvContext } from './csv-cells';

export interface ExportedColumn {
  readonly id: CaseSortKey;
  readonly heading: string;
}

interface ExportListOptions extends Pick<BeginExport, 'filter' | 'sort' | 'references' | 'except'> {
  readonly columns: readonly ExportedColumn[];
  readonly context: CsvContext;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

export interface ListFile {
  readonly parts: readonly string[];
  readonly rows: number;
  /** Rows that left the reader's scope meanwhile. */
  readonly gone: number;
}

/** The rows of a list as the text of a file: the columns shown, in their order, and no others. */
export async function exportList(options: ExportListOptions): Promise<ListFile> {
  const { columns, context, signal, onProgress, ...list } = options;
  await ensureTemporal();
  const parts: string[] = [];
  let rows = 0;
  const gone = await exportRows(
    { ...list, columns: columns.map(({ id }) => id) },
    {
      signal,
      onProgress,
      onBegin: () => {
        parts.splice(0, parts.length, csvHead(columns.map(({ heading }) => heading)));
        rows = 0;
      },
      onRows: (read) => {
        rows += read.length;
        parts.push(csvRows(read.map((row) => cellsOf(row, columns, context))));
      },
    },
  );
  return { parts, rows, gone };
}

const cellsOf = (
  row: CaseListRow,
  columns: readonly ExportedColumn[],
  context: CsvContext,
): readonly string[] => columns.map(({ id }) => CSV_CELLS[id](row, context) ?? '');
