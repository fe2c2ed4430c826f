import Papa from 'papaparse';
import { safeCell } from '@/domain/csv/safe-cell';

/** Spreadsheets take a file for UTF-8 only where it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The first line of a file, and then part by part its rows; parts are simply put together. */
export function csvHead(headings: readonly string[]): string {
  return BYTE_ORDER_MARK + csvRows([headings]);
}

/** Lines of a file (RFC 4180): every cell quoted, none of them a formula. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map(safeCell));
  return `${Papa.unparse(cells, { quotes: true, newline: '\r\n' })}\r\n`;
}
