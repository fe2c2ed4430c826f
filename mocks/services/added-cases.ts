import type { CaseRecord } from '@/domain/case';
import type { PolicyAction } from '@/domain/policy-table';
import type { Caller } from '../routes/call';
import { loadCase } from './case-access';
import type { Reading } from './shape';

/** Somebody shares a record of a case's plan with other cases. */
interface ShareCall {
  readonly params: { readonly reference: string };
  readonly body: { readonly sharedWith: readonly string[] };
  readonly caller: Pick<Caller, 'actor'>;
}

/**
 * The cases that a stay or a flight is not shared with yet. Sharing changes what is planned for them
 * as well: whoever does it may do so there.
 *
 * @throws {ProblemError} 404 for a case that is not there, or out of reach.
 */
export async function loadAdded(
  tx: Reading,
  { params, body, caller: { actor } }: ShareCall,
  action: PolicyAction,
  { table, id }: { readonly table: 'stays' | 'legs'; readonly id: string },
): Promise<readonly CaseRecord[]> {
  const { case: own } = await loadCase(tx, actor, action, params.reference);
  const held = await tx.get(table, id);
  const known = new Set(held?.caseId === own.id ? held.sharedWith : []);
  const added: CaseRecord[] = [];
  for (const reference of body.sharedWith.filter((each) => !known.has(each))) {
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    added.push((await loadCase(tx, actor, action, reference)).case);
  }
  return added;
}
