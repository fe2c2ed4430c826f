import type { CaseRecord } from '@/domain/case';
import type { PolicyAction } from '@/domain/policy-table';
import type { Caller } from '../call/call';
import { casesTold, loadCase } from '../command/case-access';
import type { Reading } from '../stored/shape';

/** Somebody shares a record of a case's plan with other cases. */
interface ShareCall {
  readonly params: { readonly reference: string };
  readonly body: { readonly sharedWith: readonly string[] };
  readonly caller: Pick<Caller, 'actor'>;
}

/** With whom a stay or a flight is shared afterwards. */
interface Sharing {
  /** The cases that it is not shared with yet. */
  readonly added: readonly CaseRecord[];
  /** All of them: with those that the person was not told of, who cannot mean to take them out. */
  readonly sharedWith: readonly string[];
}

/**
 * What a sharing that is sent comes to. It changes what is planned for the cases that are added as
 * well: whoever does it may do so there.
 *
 * @throws {ProblemError} 404 for a case that is not there, or out of reach.
 */
export async function loadSharing(
  tx: Reading,
  { params, body, caller: { actor } }: ShareCall,
  action: PolicyAction,
  { table, id }: { readonly table: 'stays' | 'legs'; readonly id: string },
): Promise<Sharing> {
  const { case: own } = await loadCase(tx, actor, action, params.reference);
  const held = await tx.get(table, id);
  const before = held?.caseId === own.id ? held.sharedWith : [];
  const isTold = await casesTold(tx, actor, before);
  const known = new Set(before.filter(isTold));
  const added: CaseRecord[] = [];
  for (const reference of body.sharedWith.filter((each) => !known.has(each))) {
    // One after the other: a transaction is one line of work.
    added.push((await loadCase(tx, actor, action, reference)).case);
  }
  const unseen = before.filter((each) => !isTold(each));
  return { added, sharedWith: [...unseen, ...body.sharedWith] };
}
