import { describe, expect, it } from 'vitest';
import type { PendingHandOff } from '@/domain/hand-off/hand-off';
import { isElsewhere, leftBehind } from '@/domain/out-of-sight';
import { aCase, aPerson } from '@tests/support/case-builders';

const coordinator = (id: string, ...campuses: ('rochester' | 'arizona')[]) =>
  aPerson({ id, grants: [{ role: 'coordinator', offices: [], campuses }] });
const liaison = aPerson({
  id: 'liaison',
  grants: [{ role: 'liaison', offices: ['peru'], campuses: [] }],
});
const people = [
  coordinator('near', 'rochester'),
  coordinator('far', 'arizona'),
  coordinator('both', 'rochester', 'arizona'),
  liaison,
];
const AT = '2026-11-24T16:00:00.000Z';
const asked = (over: Partial<PendingHandOff>): PendingHandOff => ({
  id: 'h',
  toPerson: null,
  toOffice: null,
  toCampus: null,
  forPerson: null,
  askedAt: AT,
  askedBy: 'liaison',
  ...over,
});
const transfer = {
  toOffice: null,
  toCampus: 'florida',
  reason: 'x',
  askedAt: AT,
  askedBy: 'liaison',
} as const;
/** At Arizona, where it came to from Rochester. */
const CASE = aCase({ office: 'peru', campus: 'arizona', ownerId: 'liaison' });

describe('a case that came to another campus leaves behind', () => {
  it.each([
    ['nothing, where its owner and whoever was asked see it', { transfer }, {}],
    [
      'an owner who does not see it, with all that was asked in that one’s name',
      { ownerId: 'near', transfer, handOff: asked({ askedBy: 'near', toPerson: 'both' }) },
      { ownerId: null, claimedAt: null, transfer: null, handOff: null },
    ],
    ['nothing of an owner whom nobody knows', { ownerId: 'who' }, {}],
    ['nothing of nobody’s', { ownerId: null }, {}],
    [
      'a transfer to where it is',
      { transfer: { ...transfer, toCampus: 'arizona' } },
      { transfer: null },
    ],
    [
      'a transfer to its own office',
      { transfer: { ...transfer, toCampus: null, toOffice: 'peru' } },
      { transfer: null },
    ],
    [
      'a hand-off to whom does not see it',
      { handOff: asked({ toPerson: 'near' }) },
      { handOff: null },
    ],
    ['none to whom does', { handOff: asked({ toPerson: 'both' }) }, {}],
    ['none to a pool of which somebody does', { handOff: asked({ toCampus: 'rochester' }) }, {}],
    [
      'one to a pool of which the sender alone does',
      { ownerId: 'both', handOff: asked({ askedBy: 'both', toCampus: 'rochester' }) },
      { handOff: null },
    ],
  ] as const)('%s', (_what, over, expected) => {
    expect(leftBehind({ ...CASE, ...over }, people)).toEqual(expected);
  });
});

it('a case is elsewhere at another office or campus', () => {
  expect(isElsewhere(CASE, { ...CASE })).toBe(false);
  expect(isElsewhere(CASE, { ...CASE, campus: null })).toBe(true);
  expect(isElsewhere(CASE, { ...CASE, office: 'canada' })).toBe(true);
});
