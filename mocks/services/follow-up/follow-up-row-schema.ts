import { FOLLOW_UP_STATES } from '@/contract/follow-up-list';
import { BLOCKED_ON } from '@/domain/blocker';
import { fold } from '@/domain/fold';
import { FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import { momentOf, type RowSchema } from '../../store/row-schema';
import type { ListedFollowUp } from './listed-follow-up';

/** Digits of the largest amount that the contract takes. */
const AMOUNT_DIGITS = 13;
const MIDDLE = 10 ** (AMOUNT_DIGITS - 1);

/**
 * What amounts are sorted by: the currency first, as 100 of one are neither more nor less than 100
 * of another.
 */
const amountKeyOf = ({ amount, currency }: ListedFollowUp): string | null =>
  amount === null || currency === null
    ? null
    : `${currency} ${String(amount + MIDDLE).padStart(AMOUNT_DIGITS, '0')}`;

/** Columns by which lists of follow-ups are filtered, sorted and searched (Product reference, §10). */
export function followUpRowSchema(personName: (id: string) => string) {
  return {
    version: 1,
    lists: ({ kind }) => [kind],
    searchKey: (row) => row.searchKey,
    columns: {
      kind: { kind: 'choice', of: (row) => row.kind, order: FOLLOW_UP_KINDS },
      state: { kind: 'choice', of: (row) => row.state, order: FOLLOW_UP_STATES },
      isClosed: { kind: 'choice', of: (row) => row.isClosed },
      office: { kind: 'choice', of: (row) => row.office },
      campus: { kind: 'choice', of: (row) => row.campus },
      language: { kind: 'choice', of: (row) => row.language },
      ownerId: { kind: 'choice', of: (row) => row.ownerId, label: (id) => fold(personName(id)) },
      waitingOn: { kind: 'choice', of: (row) => row.waitingOn, order: BLOCKED_ON },
      currency: { kind: 'choice', of: (row) => row.currency },
      onlyFor: { kind: 'choice', of: (row) => row.onlyFor },
      reference: { kind: 'text', of: (row) => row.reference },
      patientName: { kind: 'text', of: (row) => fold(row.patientName) },
      amount: { kind: 'text', of: amountKeyOf },
      dueAt: { kind: 'moment', of: (row) => momentOf(row.dueAt) },
      dueTodayFrom: { kind: 'moment', of: (row) => momentOf(row.dueTodayFrom) },
      pausedSince: { kind: 'moment', of: (row) => momentOf(row.pausedSince) },
      promisePassesAt: { kind: 'moment', of: (row) => momentOf(row.promisePassesAt) },
      promisedOn: { kind: 'moment', of: (row) => momentOf(row.promisedOn) },
      openedAt: { kind: 'moment', of: (row) => momentOf(row.openedAt) },
      agesFrom: { kind: 'moment', of: (row) => momentOf(row.agesFrom) },
      lastChaseAt: { kind: 'moment', of: (row) => momentOf(row.lastChaseAt) },
      // A number, and no moment: sorted and cut by range alike.
      unanswered: { kind: 'moment', of: (row) => row.unansweredChases },
    },
  } as const satisfies RowSchema<ListedFollowUp>;
}

/** A column by its name: what no list has is no condition and no order of one. */
export type FollowUpColumn = keyof ReturnType<typeof followUpRowSchema>['columns'];
