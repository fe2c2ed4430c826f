import type { CaseRow } from '@/domain/case-row';
import { cameBack } from '@/domain/hand-off/came-back';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { can } from '@/domain/policy';
import { transferCameBack } from '@/domain/transfer-came-back';
import type { ReturnedTransfer } from '@/domain/turned-down';
import type { Gathering } from './my-day-found';

/** What of a case came back, and nobody has taken up since. */
export interface CaseReturns {
  readonly handOff?: HandOffRecord;
  readonly transfer?: ReturnedTransfer;
}

/**
 * Hand-offs and transfers that came back and that nobody has taken up since: of the cases that this
 * person answers for, and those that he or she sent for somebody else.
 *
 * @param answered the cases that are mine, or that I cover.
 * @returns by the case's id.
 */
export async function addReturned(
  gathering: Gathering,
  answered: readonly CaseRow[],
): Promise<ReadonlyMap<string, CaseReturns>> {
  const { found } = gathering;
  const returns = new Map<string, CaseReturns>();
  for (const row of await concerned(gathering, answered)) {
    // One after the other: a transaction is one line of work.
    const handOff = await handOffOf(gathering, row);
    const transfer = await transferOf(gathering, row);
    if (handOff !== null) found.add(row, 'hand-off-returned');
    if (transfer !== null) found.add(row, 'transfer-returned');
    if (handOff === null && transfer === null) continue;
    returns.set(row.id, {
      ...(handOff === null ? {} : { handOff }),
      ...(transfer === null ? {} : { transfer }),
    });
  }
  return returns;
}

/** The cases whose returns are this person's to know of, each once. */
async function concerned(
  { tx, caller: { actor } }: Gathering,
  answered: readonly CaseRow[],
): Promise<Iterable<CaseRow>> {
  const rows = new Map(answered.map((row) => [row.id, row]));
  const sent = [
    ...(await tx.list('handOffs', { index: 'returnedTo', value: actor.id })),
    ...(await tx.listEvents({ index: 'transferReturned', value: actor.id })),
  ];
  for (const { caseId } of sent) {
    const row = rows.has(caseId) ? null : await tx.getRow(caseId);
    if (row !== null && can(actor, 'case.read', row)) rows.set(caseId, row);
  }
  return rows.values();
}

const newestFirst = (row: CaseRow) =>
  ({ index: 'case', value: row.id, order: 'descending' }) as const;

async function handOffOf(
  { tx, caller: { actor } }: Gathering,
  row: CaseRow,
): Promise<HandOffRecord | null> {
  if (row.handOff !== null) return null;
  const [newest] = await tx.list('handOffs', { ...newestFirst(row), limit: 1 });
  if (newest?.answer !== 'returned') return null;
  const events = await tx.listEvents(newestFirst(row));
  return cameBack({ case: row, handOff: newest, events, me: actor.id });
}

async function transferOf(
  { tx, caller: { actor } }: Gathering,
  row: CaseRow,
): Promise<ReturnedTransfer | null> {
  if (row.transfer !== null) return null;
  // Whether there was one at all; the case's body is looked at only then.
  const [answer] = await tx.listEvents({ index: 'transferReturned', value: row.id, limit: 1 });
  const record = answer === undefined ? null : await tx.get('cases', row.id);
  if (record === null) return null;
  const events = await tx.listEvents(newestFirst(row));
  return transferCameBack({ case: record, events, me: actor.id });
}
