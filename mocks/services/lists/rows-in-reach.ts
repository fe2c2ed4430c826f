import type { CaseRow } from '@/domain/case-row';
import { can, type Actor } from '@/domain/policy';
import type { Reading } from '../stored/shape';

/** The rows of the cases that these belong to and that this person may read, by the case's id. */
export async function rowsInReach(
  tx: Reading,
  actor: Actor,
  ofCases: readonly { readonly caseId: string }[],
): Promise<ReadonlyMap<string, CaseRow>> {
  const seen = new Map<string, CaseRow>();
  for (const id of new Set(ofCases.map(({ caseId }) => caseId))) {
    // One after the other: a transaction is one line of work.
    const row = await tx.getRow(id);
    if (row !== null && can(actor, 'case.read', row)) seen.set(id, row);
  }
  return seen;
}
