import type { LogEntry } from './persistence';

/** An entry that changes nothing. */
export function emptyEntry(sequence: number): LogEntry {
  return { sequence, puts: [], deletes: [], rows: [], deletedRows: [], events: [] };
}
