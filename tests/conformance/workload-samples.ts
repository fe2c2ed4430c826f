import type { CaseListRow } from '@/contract/case-list';
import type { PersonWire } from '@/contract/person';
import { seesCase } from '@/domain/hand-off/receivers';
import { isCarrier } from '@/domain/workload/teams';
import type { Sample } from './sample';
import { type Client, peopleOf } from './client';
import type { Target } from './target';

/** Everybody who may answer for the case and does not. */
export const othersFor = (row: CaseListRow, people: readonly PersonWire[]): readonly PersonWire[] =>
  people.filter(
    (person) => person.id !== row.ownerId && isCarrier(person) && seesCase(person, row),
  );

/** Two people who may answer for the case and do not. */
export function receiversOf(
  row: CaseListRow,
  people: readonly PersonWire[],
): readonly [PersonWire, PersonWire] {
  const [one, two] = othersFor(row, people);
  if (one === undefined || two === undefined) throw new Error('Nobody could take the case');
  return [one, two];
}

/** A request of each POST of workload, and another body of it. */
export async function workloadSample(
  id: string,
  client: Client,
  target: Target,
): Promise<Sample | null> {
  if (id !== 'assignCase' && id !== 'applyRebalance') return null;
  const [row] = await client.rows('owner=anybody&campus=rochester&stage=records');
  if (row === undefined) throw new Error('No case that somebody has');
  const [one, two] = receiversOf(row, await peopleOf(target));
  if (id === 'assignCase') {
    return {
      path: `/api/cases/${row.reference}/assign`,
      body: { to: one.id },
      otherBody: { to: two.id },
      ifMatch: row.version,
    };
  }
  const { reference, version } = row;
  return {
    path: '/api/workload/rebalance',
    body: { moves: [{ reference, version, to: one.id }] },
    otherBody: { moves: [{ reference, version, to: two.id }] },
  };
}
