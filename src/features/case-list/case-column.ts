import type { I18n } from '@lingui/core';
import {
  CASE_SORT_KEYS,
  type CaseListRow,
  type CaseSortKey,
  countedFor,
  type RowExtra,
} from '@/contract/case-list';
import type { PresenceEntry } from '@/data/presence/use-presence';
import type { Formats } from '@/i18n/use-formats';
import type { ColumnSet } from '@/parts/list-kit/column-choice';
import type { ListColumn } from '@/parts/list-kit/table-columns';

/** What every cell is given. */
export interface CellContext {
  readonly i18n: I18n;
  readonly formats: Formats;
  /** Epoch milliseconds by the server's clock. */
  readonly nowMs: number;
  /** What was searched for; its hits are marked. */
  readonly query: string | undefined;
  readonly personName: (id: string) => string;
  /** Other people who have the case open, by reference. */
  readonly presence: ReadonlyMap<string, readonly PresenceEntry[]>;
  /** The address of the case, carrying the list it was opened from. */
  readonly caseAddress: (row: Pick<CaseListRow, 'reference'>) => string;
}

/** The columns are what the server sorts by. */
export const CASE_COLUMN_IDS = CASE_SORT_KEYS;
export type CaseColumnId = CaseSortKey;

/** A column of the lists of cases. */
export type CaseColumn = ListColumn<CaseListRow, CellContext>;

/** What a list shows before anybody has chosen. */
const DEFAULT_COLUMNS: readonly CaseColumnId[] = [
  'reference',
  'patient',
  'language',
  'specialty',
  'campus',
  'urgency',
  'stage',
  'due',
  'blocker',
  'owner',
  'arrival',
];

/**
 * What the two lines of a card show, whatever columns were chosen for the table. The sort column
 * takes the blocker's place.
 */
export function cardColumns(sortedBy: CaseColumnId): readonly CaseColumnId[] {
  const isThere = ['patient', 'due', 'reference', 'owner'].includes(sortedBy);
  return ['patient', 'due', 'reference', isThere ? 'blocker' : sortedBy, 'owner'];
}

/** What rows must hold for these columns that they do not by themselves. */
export function extraFor(columns: readonly CaseColumnId[], sort: string): RowExtra[] | undefined {
  const extra = countedFor(columns, sort);
  return extra.length > 0 ? extra : undefined;
}

/** What a list of cases can show; the headings come with the cells (`columns/case-columns.ts`). */
export const CASE_COLUMN_SET = {
  ids: CASE_COLUMN_IDS,
  usual: DEFAULT_COLUMNS,
  fixed: 'reference',
} as const satisfies Omit<ColumnSet<CaseColumnId>, 'heading'>;
