import { expect, test } from 'vitest';
import type { ListView } from '@/contract/view';
import type { RoleGrant } from '@/domain/case';
import { actorOf } from '@/domain/policy';
import { isQueueOpen, isViewOpen } from '@/parts/list-links';
import { aPerson } from '@tests/support/case-builders';

const actor = (grant: Partial<RoleGrant> & Pick<RoleGrant, 'role'>) =>
  actorOf(aPerson({ grants: [{ offices: [], campuses: [], ...grant }] }));
const LIAISON = actor({ role: 'liaison', offices: ['peru'] });
const SUPERVISOR = actor({ role: 'supervisor' });

test.for([
  ['all', true, true],
  ['peru', true, true],
  ['india', false, true],
  ['atlantis', false, false],
  ['', false, false],
] as const)(
  'a queue is there for whoever reads it, and only if there is such an office: %s',
  ([office, liaison, supervisor]) => {
    expect(isQueueOpen(office, LIAISON)).toBe(liaison);
    expect(isQueueOpen(office, SUPERVISOR)).toBe(supervisor);
  },
);

test('a view is there while its queue is; one of follow-ups is everybody’s', () => {
  const saved = { id: 'v', version: 1, name: 'Mine', filter: {} } as const;
  const viewOf = (office: string): ListView => ({
    ...saved,
    office,
    sort: 'due',
    columns: ['due'],
  });
  expect(isViewOpen(viewOf('all'), LIAISON)).toBe(true);
  expect(isViewOpen(viewOf('peru'), LIAISON)).toBe(true);
  expect(isViewOpen(viewOf('india'), LIAISON)).toBe(false);
  const followUps = { ...saved, list: 'follow-ups', kind: 'report' } as const;
  expect(isViewOpen({ ...followUps, sort: 'due', columns: ['due'] }, LIAISON)).toBe(true);
});
