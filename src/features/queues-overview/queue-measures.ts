import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseFilter, CaseSort, QueueSummary } from '@/contract/case-list';

/** A count of the overview, with the list that holds exactly the rows it counts. */
export interface QueueMeasure {
  readonly key:
    | 'open'
    | 'new'
    | 'unclaimed'
    | 'dueToday'
    | 'overdue'
    | 'holdReviewDue'
    | 'transfersIn';
  readonly heading: MessageDescriptor;
  /** `{count} {what} in {office}` for a screen reader. */
  readonly filter: CaseFilter;
  readonly tone: 'plain' | 'overdue' | 'due-today';
}

export const QUEUE_MEASURES: readonly QueueMeasure[] = [
  {
    key: 'new',
    heading: msg({ context: 'queue', message: 'New' }),
    filter: { stage: ['new'] },
    tone: 'plain',
  },
  { key: 'unclaimed', heading: msg`Unclaimed`, filter: { owner: ['nobody'] }, tone: 'plain' },
  { key: 'dueToday', heading: msg`Due today`, filter: { band: ['due-today'] }, tone: 'due-today' },
  { key: 'overdue', heading: msg`Overdue`, filter: { band: ['overdue'] }, tone: 'overdue' },
  {
    key: 'holdReviewDue',
    heading: msg`Hold to review`,
    filter: { hold: 'review-due' },
    tone: 'plain',
  },
  { key: 'transfersIn', heading: msg`To take over`, filter: { transfer: 'in' }, tone: 'plain' },
  { key: 'open', heading: msg({ context: 'queue', message: 'Open' }), filter: {}, tone: 'plain' },
];

/** The list behind the oldest wait: the new requests, the longest waiting first. */
export const OLDEST_WAIT: { readonly filter: CaseFilter; readonly sort: CaseSort } = {
  filter: { stage: ['new'] },
  sort: 'arrived',
};

export type QueueSortKey = QueueMeasure['key'] | 'oldest' | 'office';
export const QUEUE_SORTS: readonly QueueSortKey[] = [
  'office',
  'new',
  'unclaimed',
  'dueToday',
  'overdue',
  'holdReviewDue',
  'transfersIn',
  'open',
  'oldest',
];

/** Sums of all queues, for the last row. */
export function totalOf(queues: readonly QueueSummary[], key: QueueMeasure['key']): number {
  return queues.reduce((sum, queue) => sum + queue[key], 0);
}

/** The arrival that has waited longest of all queues; ISO instants in UTC sort as text. */
export function oldestOf(queues: readonly QueueSummary[]): string | null {
  return queues
    .map((queue) => queue.oldestWaitSince)
    .filter((since) => since !== null)
    .reduce<string | null>(
      (oldest, since) => (oldest === null || since < oldest ? since : oldest),
      null,
    );
}

/**
 * Queues by a measure, largest first, and by longest wait; ties keep the order of the offices.
 * `null` for the order by office and region.
 */
export function sortedQueues(
  queues: readonly QueueSummary[],
  key: QueueSortKey,
): readonly QueueSummary[] | null {
  if (key === 'office') return null;
  if (key === 'oldest') {
    return queues.toSorted((a, b) =>
      (a.oldestWaitSince ?? '9999').localeCompare(b.oldestWaitSince ?? '9999'),
    );
  }
  return queues.toSorted((a, b) => b[key] - a[key]);
}
