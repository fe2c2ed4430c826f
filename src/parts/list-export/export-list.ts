import { exportRows, type ExportProgress, type ExportSource } from '@/data/exports/export-rows';
import { ensureTemporal } from '@/lib/zoned-time';
import type { CsvContext } from './csv-context';
import { csvHead, csvRows } from '../csv/csv-text';

export interface ExportedColumn<Id extends string> {
  readonly id: Id;
  readonly heading: string;
}

/** Each column of a list as a cell of a file: words in the reader's language, dates as ISO. */
export type CsvCells<Id extends string, Row> = Readonly<
  Record<Id, (row: Row, context: CsvContext) => string | null>
>;

/** A list that is taken along, as it is on screen. */
export interface ExportedList<Body, Row, Id extends string> {
  readonly source: ExportSource<Body, Row>;
  readonly body: Body;
  readonly columns: readonly ExportedColumn<Id>[];
  readonly cells: CsvCells<Id, Row>;
}

interface ExportOptions {
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
export async function exportList<Body, Row, Id extends string>(
  { source, body, columns, cells }: ExportedList<Body, Row, Id>,
  { context, signal, onProgress }: ExportOptions,
): Promise<ListFile> {
  await ensureTemporal();
  const parts: string[] = [];
  let rows = 0;
  const gone = await exportRows(source, body, {
    signal,
    onProgress,
    onBegin: () => {
      parts.splice(0, parts.length, csvHead(columns.map(({ heading }) => heading)));
      rows = 0;
    },
    onRows: (read) => {
      rows += read.length;
      parts.push(
        csvRows(read.map((row) => columns.map(({ id }) => cells[id](row, context) ?? ''))),
      );
    },
  });
  return { parts, rows, gone };
}
