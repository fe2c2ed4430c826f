import type { CaseRow } from '@/domain/case-row';
import { cameBack } from '@/domain/hand-off/came-back';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { can } from '@/domain/policy';
import type { Gathering } from './my-day-found';

/**
 * Hand-offs that came back and that nobody has taken up since: of the cases that this person answers
 * for, and those that he or she sent for somebody else.
 *
 * @param answered the cases that are mine, or that I cover.
 * @returns by the case's id.
 */
export async function addReturned(
  { tx, caller, found }: Gathering,
  answered: readonly CaseRow[],
): Promise<ReadonlyMap<string, HandOffRecord>> {
  const { actor } = caller;
  const rows = new Map(answered.map((row) => [row.id, row]));
  for (const { caseId } of await tx.list('handOffs', { index: 'returnedTo', value: actor.id })) {
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    const row = rows.has(caseId) ? null : await tx.getRow(caseId);
    if (row !== null && can(actor, 'case.read', row)) rows.set(caseId, row);
  }
  const returned = new Map<string, HandOffRecord>();
  for (const row of rows.values()) {
    if (row.handOff !== null) continue;
    const ofCase = { index: 'case', value: row.id, order: 'descending' } as const;
    // oxlint-disable-next-line no-await-in-loop
    const [newest] = await tx.list('handOffs', { ...ofCase, limit: 1 });
    if (newest?.answer !== 'returned') continue;
    // oxlint-disable-next-line no-await-in-loop
    const events = await tx.listEvents(ofCase);
    const handOff = cameBack({ case: row, handOff: newest, events, me: actor.id });
    if (handOff === null) continue;
    returned.set(row.id, handOff);
    found.add(row, 'hand-off-returned');
  }
  return returned;
}
