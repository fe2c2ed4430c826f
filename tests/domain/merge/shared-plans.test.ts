import { describe, expect, it } from 'vitest';
import type { PlanWas } from '@/domain/case-merge/merge-record';
import {
  type SharingCase,
  sharedAfterMerge,
  sharedRefusal,
} from '@/domain/case-merge/shared-plans';
import type { Leg } from '@/domain/plan/travel';
import { mirrorOfLeg } from '@/domain/plan/travel/shared-leg';
import { aCase } from '@tests/support/case-builders';
import { aStay } from '../plan/lodging/stay-builders';
import { aLeg } from '../plan/travel/leg-builders';

const REFERENCES = { into: 'IC-2026-000001', other: 'IC-2026-000002', aunt: 'IC-2026-000003' };
type Name = keyof typeof REFERENCES;

const sharing = (name: Name, legs: readonly Leg[]): SharingCase => ({
  case: aCase({ id: name, reference: REFERENCES[name], party: [] }),
  plan: { legs, stays: [] },
});
const owned = (name: Name, sharedWith: readonly Name[], over: Partial<Leg> = {}): Leg =>
  aLeg({
    id: 'leg',
    caseId: name,
    sharedWith: sharedWith.map((each) => REFERENCES[each]),
    ...over,
  });
const heldBy = (name: Name, source: Leg, of: Name): Leg =>
  mirrorOfLeg(source, REFERENCES[of], {
    id: `leg-of-${name}`,
    version: 1,
    caseId: name,
    travellerIds: ['patient'],
    services: [],
  });

/** The flights of each case after the merge. */
function afterMerge(cases: Readonly<Record<Name, readonly Leg[]>>) {
  const [into, other, aunt] = [
    sharing('into', cases.into),
    sharing('other', cases.other),
    sharing('aunt', cases.aunt),
  ];
  const written: readonly PlanWas[] = sharedAfterMerge({ into, other, relatives: [aunt] }).flat();
  const legsOf = (name: Name): readonly Leg[] =>
    written.reduce<readonly Leg[]>((legs, { caseId, id, after }) => {
      if (caseId !== name) return legs;
      const others = legs.filter((leg) => leg.id !== id);
      return after === null ? others : [...others, after as Leg];
    }, cases[name]);
  return { into: legsOf('into'), other: legsOf('other'), aunt: legsOf('aunt'), written };
}

describe('flights that the closed case shares', () => {
  it('stay one where the surviving case shares them as well', () => {
    const leg = owned('aunt', ['into', 'other']);
    const [mine, gone] = [heldBy('into', leg, 'aunt'), heldBy('other', leg, 'aunt')];
    const { into, other, aunt } = afterMerge({ aunt: [leg], into: [mine], other: [gone] });
    expect([into, other]).toEqual([[mine], []]);
    expect(aunt).toEqual([owned('aunt', ['into'])]);
  });

  it('are no longer shared where the two shared them with each other', () => {
    const leg = owned('into', ['other']);
    const ofInto = afterMerge({ into: [leg], other: [heldBy('other', leg, 'into')], aunt: [] });
    expect([ofInto.into, ofInto.other]).toEqual([[owned('into', [])], []]);

    const theirs = owned('other', ['into', 'aunt'], { travellerIds: ['patient', 'm1'] });
    const { into, other, aunt } = afterMerge({
      other: [theirs],
      into: [{ ...heldBy('into', theirs, 'other'), services: ['wheelchair'] }],
      aunt: [heldBy('aunt', theirs, 'other')],
    });
    // The surviving party sits in it as it did.
    expect(into).toEqual([owned('into', ['aunt'], { services: ['wheelchair'] })]);
    expect(other).toEqual([]);
    expect(aunt).toEqual([heldBy('aunt', theirs, 'into')]);
  });

  it('seat nobody of the surviving party who sits elsewhere then', () => {
    const leg = owned('aunt', ['other']);
    const gone = heldBy('other', leg, 'aunt');
    const elsewhere = aLeg({ id: 'own', caseId: 'into' });
    const { into } = afterMerge({ aunt: [leg], other: [gone], into: [elsewhere] });
    const seated = into.map(({ id, travellerIds }) => [id, travellerIds]);
    expect(seated).toEqual([
      ['own', ['patient']],
      [gone.id, []],
    ]);
  });

  it('that nobody shares with it are left alone', () => {
    const leg = owned('aunt', ['into']);
    const { written } = afterMerge({
      aunt: [leg],
      into: [heldBy('into', leg, 'aunt')],
      other: [aLeg({ id: 'own', caseId: 'other' })],
    });
    expect(written).toEqual([]);
  });
});

describe('two cases stay linked while either shares with the other', () => {
  const plain = { legs: [], stays: [] };
  const flown = (name: Name) => ({ legs: [owned('into', [name])], stays: [] });
  const slept = (name: Name) => ({
    legs: [],
    stays: [aStay({ sharedWith: [REFERENCES[name]] })],
  });

  it.each([
    ['nothing', plain, plain, null],
    ['a flight', flown('other'), plain, { code: 'leg-shared', reference: REFERENCES.into }],
    ['a stay', slept('other'), plain, { code: 'stay-shared', reference: REFERENCES.into }],
    [
      'a flight of the other',
      plain,
      flown('into'),
      { code: 'leg-shared', reference: REFERENCES.other },
    ],
    [
      'a stay of the other',
      plain,
      slept('into'),
      { code: 'stay-shared', reference: REFERENCES.other },
    ],
    ['a flight with a third', flown('aunt'), slept('aunt'), null],
  ] as const)('%s', (_name, one, two, refusal) => {
    const [into, other] = [sharing('into', []), sharing('other', [])];
    expect(sharedRefusal({ ...into, plan: one }, { ...other, plan: two })).toEqual(refusal);
  });
});
