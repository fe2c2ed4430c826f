import { checksumOfText } from './checksum';
import type { LogEntry, StorageHeader } from './persistence';
import { StorageProblem } from './storage-problem';

/** One line of a stored log: a checksum and one JSON value. */

const SUM_LENGTH = 8;

export type LogLine =
  | { readonly header: StorageHeader }
  | { readonly state: LogEntry }
  /** Ends the snapshot that a file begins with. */
  | { readonly end: 'snapshot' }
  | { readonly entry: LogEntry };

export function encodeLine(line: LogLine): string {
  const json = JSON.stringify(line);
  return `${checksumOfText(json).toString(16).padStart(SUM_LENGTH, '0')} ${json}`;
}

/** Throws `StorageProblem` corrupt for a line that does not match its checksum. */
export function decodeLine(text: string, name: string): LogLine {
  const json = text.slice(SUM_LENGTH + 1);
  if (Number.parseInt(text.slice(0, SUM_LENGTH), 16) !== checksumOfText(json)) {
    throw new StorageProblem('corrupt', `${name} does not match its checksum`);
  }
  return JSON.parse(json) as LogLine;
}
