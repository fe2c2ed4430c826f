import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Leg } from '@/domain/plan/travel';
import { decideLeg } from '@/domain/plan/travel/edit-travel';
import { isOverlapping } from '@/domain/plan/travel/leg-cover';
import { decideShareLeg } from '@/domain/plan/travel/share-leg';
import { hiddenLeg, mirrorOfLeg, sharedLegRefusal } from '@/domain/plan/travel/shared-leg';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { aLeg } from './leg-builders';
import { TRAVEL_NOW } from './travel-builders';

beforeAll(() => ensureTemporal());

const OTHER = 'IC-2026-000777';
const owner = aCase({ stage: 'preparing', links: [{ kind: 'family', reference: OTHER }] });
const relative = aCase({ id: 'case-2', reference: OTHER, stage: 'preparing' });
const along = (legs: readonly Leg[] = [], stage = relative.stage) => ({
  case: { ...relative, stage },
  plan: { legs },
});
const codeOf = (shared: ReturnType<typeof decideShareLeg>): string | null =>
  shared.ok ? null : shared.refusal.code;
const share = (
  added: readonly ReturnType<typeof along>[],
  held = aLeg(),
  record = owner,
): string | null =>
  codeOf(
    decideShareLeg(
      { case: record },
      held,
      added.map((each) => each.case.reference),
      added,
    ),
  );
const mirror = mirrorOfLeg(aLeg(), 'IC-2026-004217', {
  id: 'leg-2',
  version: 1,
  caseId: 'case-2',
  travellerIds: ['patient'],
  services: [],
});

describe('a flight that two cases of a family share', () => {
  it.each([
    ['with a linked case', share([along()]), null],
    ['with a stranger', share([along()], aLeg(), { ...owner, links: [] }), 'not-linked'],
    ['with a case that is closed', share([along([], 'closed')]), 'wrong-stage'],
    ['with a party that sits elsewhere then', share([along([aLeg({ id: 'x' })])]), 'legs-overlap'],
    ['that is cancelled', share([along()], aLeg({ status: 'cancelled' })), 'leg-cancelled'],
    ['from where it is not changed', share([along()], mirror), 'leg-of-other-case'],
    [
      'no more, whatever has become of the case',
      share([], aLeg(), { ...owner, stage: 'closed' }),
      null,
    ],
  ])('%s', (_what, code, expected) => {
    expect(code).toBe(expected);
  });

  it('says there who sits in it, and nothing else', () => {
    const facts = { case: relative, plan: { legs: [mirror] }, at: TRAVEL_NOW };
    const seats = decideLeg(facts, { ...mirror, services: ['wheelchair'] }, true);
    expect(seats.ok).toBe(true);
    const changes: readonly Partial<Leg>[] = [
      { number: '9' },
      { departAt: '2026-12-03T04:30:00.000Z' },
      { status: 'cancelled' },
      { to: 'JAX' },
      { sharedWith: [OTHER] },
    ];
    for (const change of changes) {
      expect(sharedLegRefusal(mirror, { ...mirror, ...change })?.code).toBe('leg-of-other-case');
    }
    expect(hiddenLeg(mirror)).toEqual({
      ...mirror,
      sharedFrom: { reference: null, legId: 'leg-1' },
    });
  });

  it('is moved to no time at which somebody who flies along sits elsewhere', () => {
    const runs = rounds(300, 3_000);
    const facts = { case: owner, plan: { legs: [aLeg({ sharedWith: [OTHER] })] }, at: TRAVEL_NOW };
    const at = (hours: number): string =>
      new Date(Date.parse('2026-12-03T00:00:00.000Z') + hours * 3_600_000).toISOString();
    const hour = fc.integer({ min: 0, max: 40 });
    const flight = fc.record({
      from: hour,
      long: fc.integer({ min: 1, max: 9 }),
      who: fc.subarray(['patient', 'm1'], { minLength: 1 }),
      status: fc.constantFrom('planned' as const, 'booked' as const, 'cancelled' as const),
    });
    const seats = fc.subarray(['patient', 'm1']);
    fc.assert(
      fc.property(flight, seats, fc.array(flight, { maxLength: 4 }), (wanted, aboard, others) => {
        const { from, long, status } = wanted;
        const times = { departAt: at(from), arriveAt: at(from + long) };
        const next = aLeg({ sharedWith: [OTHER], status, ...times });
        const there = { ...mirror, travellerIds: aboard };
        const legs = others.map((each, index) =>
          aLeg({
            id: `o${index}`,
            departAt: at(each.from),
            arriveAt: at(each.from + each.long),
            travellerIds: each.who,
            status: each.status,
          }),
        );
        const isTaken = legs.some(
          (each) =>
            each.status !== 'cancelled' && isOverlapping(each, { ...times, travellerIds: aboard }),
        );
        const decided = decideLeg(facts, next, true, [
          { reference: OTHER, plan: { legs: [...legs, there] } },
        ]);
        const refusal = { code: 'legs-overlap-along', reference: OTHER };
        expect(decided).toEqual(
          isTaken && status !== 'cancelled' ? { ok: false, refusal } : { ok: true, leg: next },
        );
      }),
      { numRuns: runs },
    );
    figure('shared flights that are moved against two at a time', runs, 0);
  });

  it('never seats anybody in two flights at a time', () => {
    const runs = rounds(300, 3_000);
    const hour = fc.integer({ min: 0, max: 40 });
    const at = (hours: number): string =>
      new Date(Date.parse('2026-12-03T00:00:00.000Z') + hours * 3_600_000).toISOString();
    const flight = fc.tuple(hour, fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(flight, fc.array(flight, { maxLength: 4 }), ([from, long], others) => {
        const held = aLeg({ departAt: at(from), arriveAt: at(from + long) });
        const legs = others.map(([start, length], index) =>
          aLeg({ id: `o${index}`, departAt: at(start), arriveAt: at(start + length) }),
        );
        const isFree = !legs.some((each) => isOverlapping(each, held));
        expect(share([along(legs)], held)).toBe(isFree ? null : 'legs-overlap');
      }),
      { numRuns: runs },
    );
    figure('shared flights against two at a time', runs, 0);
  });
});
