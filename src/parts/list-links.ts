import type { CaseFilter, CaseSort } from '@/contract/case-list';
import type { ListView } from '@/contract/view';
import { type Actor, readsQueue } from '@/domain/policy';
import { findOffice } from '@/reference/offices';
import { addresses } from './addresses';
import { followUpListAddress } from './follow-up-address';
import { caseCodec, DEFAULT_SORT } from './list-address';

/** The address of a list: of an office's queue, or of `all`, with its filter and sort. */
export function listAddress(
  office: string,
  filter: CaseFilter = {},
  sort: CaseSort = DEFAULT_SORT,
): string {
  return addresses.queue(office, caseCodec.serialize({ filter, sort }));
}

/**
 * Whether there is such a queue for this person (Product reference, §9).
 *
 * @param office as an address names it: a code, `all`, or what somebody typed.
 */
export function isQueueOpen(office: string, actor: Actor): boolean {
  return office === 'all' || (findOffice(office) !== undefined && readsQueue(actor, office));
}

/** Whether a view's list is there for this person: its office may have been theirs when they saved it. */
export function isViewOpen(view: ListView, actor: Actor): boolean {
  return view.list === 'follow-ups' || isQueueOpen(view.office, actor);
}

/** The address of a saved view: whoever opens it sees the same list, within their own scope. */
export function viewAddress(view: ListView): string {
  if (view.list === 'follow-ups') {
    const { id, kind, filter, sort, columns } = view;
    return followUpListAddress(kind, { filter, sort, columns, view: id });
  }
  const { id, office, filter, sort, columns } = view;
  return addresses.queue(office, caseCodec.serialize({ filter, sort, columns, view: id }));
}
