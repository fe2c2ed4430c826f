import type { I18n } from '@lingui/core';
import {
  FOLLOW_UP_SORT_KEYS,
  type FollowUpListRow,
  type FollowUpSortKey,
} from '@/contract/follow-up-list';
import type { FollowUpKind } from '@/domain/vocabulary';
import type { Formats } from '@/i18n/use-formats';
import type { ColumnSet } from '@/parts/list-kit/column-choice';
import type { ListColumn } from '@/parts/list-kit/table-columns';

/** What every cell is given. */
export interface CellContext {
  readonly i18n: I18n;
  readonly formats: Formats;
  /** Epoch milliseconds by the server's clock. */
  readonly nowMs: number;
  /** IANA zone of the reader: in it our own doings are dated, and none lies in the future. */
  readonly zone: string;
  /** What was searched for; its hits are marked. */
  readonly query: string | undefined;
  readonly personName: (id: string) => string;
  readonly addressOf: (row: FollowUpListRow) => string;
}

/** A column of the lists of follow-ups. */
export type FollowUpColumn = ListColumn<FollowUpListRow, CellContext>;

/** What a list shows before anybody has chosen. */
const USUAL: readonly FollowUpSortKey[] = [
  'reference',
  'patient',
  'state',
  'due',
  'waitingOn',
  'owner',
  'age',
  'lastChase',
  'promised',
  'language',
];
const USUAL_OF_MONEY: readonly FollowUpSortKey[] = [
  'reference',
  'patient',
  'state',
  'due',
  'amount',
  'waitingOn',
  'owner',
  'age',
  'lastChase',
  'promised',
];

/** Only bills and claims are about money. */
export const isOfMoney = (kind: FollowUpKind): boolean =>
  kind === 'billing' || kind === 'insurance';

/** The columns of one of the four lists; the headings come with the cells. */
export const followUpColumnSet = (
  kind: FollowUpKind,
): Omit<ColumnSet<FollowUpSortKey>, 'heading'> => ({
  ids: FOLLOW_UP_SORT_KEYS,
  usual: isOfMoney(kind) ? USUAL_OF_MONEY : USUAL,
  fixed: 'reference',
});
