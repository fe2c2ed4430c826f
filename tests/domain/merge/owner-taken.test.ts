import { expect, test } from 'vitest';
import { mergedCases, ownerTaken } from '@/domain/case-merge/merge-cases';
import { putBack } from '@/domain/case-merge/unmerge';
import { aCase, aPatient, aPerson } from '@tests/support/case-builders';

const AT = '2026-11-24T16:00:00.000Z';
const coordinator = (id: string, campus: 'rochester' | 'arizona') =>
  aPerson({ id, grants: [{ role: 'coordinator', offices: [], campuses: [campus] }] });
const people = [
  coordinator('gabriela', 'rochester'),
  coordinator('near', 'rochester'),
  coordinator('far', 'arizona'),
];
const into = aCase({ id: 'into', ownerId: null, campus: 'rochester', stage: 'records' });
const other = aCase({
  id: 'other',
  reference: 'IC-2026-000002',
  ownerId: 'gabriela',
  campus: 'rochester',
  stage: 'contacting',
});

test.each([
  ['the other’s owner, where nobody answers for it', into, other, 'gabriela'],
  ['its own owner, where it has one', { ...into, ownerId: 'near' }, other, null],
  [
    'the other’s, where its own sees it no more on the campus that it has then',
    { ...into, campus: 'arizona', ownerId: 'near' },
    { ...other, ownerId: 'far' },
    'far',
  ],
  ['nobody, where nobody answers for either', into, { ...other, ownerId: null }, null],
  ['nobody, where that person may not', into, { ...other, ownerId: 'far' }, null],
  ['whoever may on the campus that it has then', { ...into, campus: 'arizona' }, other, null],
] as const)('the surviving case is taken over by %s', (_what, one, two, expected) => {
  expect(ownerTaken({ into: one, other: two }, people)).toBe(expected);
});

test('who answers for the other answers for both, and for the other alone once they are parted', () => {
  const patient = aPatient();
  const sides = { into: { case: into, patient }, other: { case: other, patient } };
  const { into: survivor, intoFields } = mergedCases({ ...sides, at: AT, by: 'ruth', people }, {});
  expect(survivor).toMatchObject({ ownerId: 'gabriela', claimedAt: AT });
  expect(putBack(survivor, intoFields).record).toMatchObject({ ownerId: null, claimedAt: null });
  // Given to somebody else meanwhile, it stays there, and is named.
  const given = putBack({ ...survivor, ownerId: 'far' }, intoFields);
  expect(given.record.ownerId).toBe('far');
  expect(given.left).toContain('ownerId');
});

test('whoever answers for it and sees it no more on the chosen campus answers for it no more', () => {
  const patient = aPatient();
  const owned = { ...into, ownerId: 'near' };
  const moved = { ...other, ownerId: null, campus: 'arizona' as const };
  const sides = { into: { case: owned, patient }, other: { case: moved, patient } };
  const chosen = { campus: 'other' } as const;
  const { into: survivor, intoFields } = mergedCases(
    { ...sides, at: AT, by: 'ruth', people },
    chosen,
  );
  expect(survivor).toMatchObject({ campus: 'arizona', ownerId: null, claimedAt: null });
  expect(putBack(survivor, intoFields).record).toMatchObject({ ownerId: 'near' });
});

test('a request that somebody had spoken for is begun, as if that one had claimed it', () => {
  const patient = aPatient();
  const fresh = aCase({ ...into, stage: 'new', firstContactAt: null });
  const spoken = { ...other, firstContactAt: '2026-11-20T16:00:00.000Z' };
  const sides = { into: { case: fresh, patient }, other: { case: spoken, patient } };
  const { into: survivor } = mergedCases({ ...sides, at: AT, by: 'ruth', people }, {});
  expect(survivor).toMatchObject({ stage: 'contacting', ownerId: 'gabriela' });
});
