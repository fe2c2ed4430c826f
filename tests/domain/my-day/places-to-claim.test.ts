import { expect, it } from 'vitest';
import { placesToClaim } from '@/domain/my-day/places-to-claim';
import type { RoleGrant } from '@/domain/case';

const said = (...grants: RoleGrant[]): readonly string[] =>
  placesToClaim({ grants }).map(({ kind, code }) => `${kind} ${code}`);

const liaison = (...offices: string[]): RoleGrant => ({ role: 'liaison', offices, campuses: [] });
const coordinator = (...campuses: string[]): RoleGrant => ({
  role: 'coordinator',
  offices: [],
  campuses,
});
const supervisor: RoleGrant = { role: 'supervisor', offices: [], campuses: ['rochester'] };

it.each([
  ['a liaison', [liaison('peru')], ['office peru']],
  ['one of two offices', [liaison('quito', 'guayaquil')], ['office quito', 'office guayaquil']],
  ['a coordinator', [coordinator('arizona')], ['campus arizona', 'no-campus direct']],
  [
    'who is both, as in London',
    [liaison('london'), coordinator('london')],
    ['office london', 'campus london', 'no-campus direct'],
  ],
  ['a supervisor, who has the workload', [supervisor], []],
  [
    'a supervisor who coordinates',
    [supervisor, coordinator('florida')],
    ['campus florida', 'no-campus direct'],
  ],
  ['one place by two grants', [liaison('peru'), liaison('peru')], ['office peru']],
])('unclaimed work concerns %s', (_, grants, places) => {
  expect(said(...grants)).toEqual(places);
});
