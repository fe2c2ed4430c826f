import { describe, expect, it, test } from 'vitest';
import { decideLeg } from '@/domain/plan/travel/edit-travel';
import { flightsLeft, flightsToCancel, flightsNotTaken } from '@/domain/plan/travel/flights-left';
import type { Outcome } from '@/domain/vocabulary';
import { aCase } from '@tests/support/case-builders';
import { aLeg } from './leg-builders';

const CLOSED_AT = '2026-12-05T12:00:00.000Z';
const ahead = { departAt: '2026-12-12T05:30:00.000Z', arriveAt: '2026-12-12T12:10:00.000Z' };
const flown = aLeg({ id: 'flown' });
const out = aLeg({ id: 'out', ...ahead });
const home = aLeg({ id: 'home', direction: 'back', ...ahead });
const wife = aLeg({ id: 'wife', direction: 'back', travellerIds: ['m1'], ...ahead });
const off = aLeg({ id: 'off', status: 'cancelled', ...ahead });

test.each([
  ['nobody has set out', false, false, [out, home, wife, off], ['home', 'out', 'wife']],
  ['a patient dies before they set out', false, true, [out, home, wife], ['home', 'out', 'wife']],
  ['they are there and fly home', true, false, [flown, home, wife], []],
  ['they are on the way and fly home', false, false, [flown, home, wife], []],
  ['a patient dies there and the others fly home', true, true, [flown, home, wife], ['home']],
  ['they are there and another way out is booked', true, false, [flown, out, home], ['out']],
  [
    'they only meant to fly when it ended',
    false,
    false,
    [aLeg({ status: 'planned' }), home],
    ['home'],
  ],
] as const)('nobody takes a flight where %s', (_name, hasArrived, hasDied, legs, expected) => {
  const left = flightsNotTaken({ hasArrived, hasDied }, legs, CLOSED_AT);
  expect(left.map(({ id }) => id)).toEqual(expected);
});

const closedAs = (outcome: Outcome) =>
  aCase({
    stage: 'closed',
    closing: { outcome, reason: null, alternative: null, closedAt: CLOSED_AT, closedBy: 'p1' },
  });

describe('the flights of a closed case', () => {
  const legs = [out, home];
  it.each(['withdrawn', 'patient-died'] as const)('are not taken after %s', (outcome) => {
    expect(flightsLeft(closedAs(outcome), legs).map(({ id }) => id)).toEqual(['home', 'out']);
  });

  it('are taken while the case is open', () => {
    expect(flightsLeft(aCase({ stage: 'preparing' }), legs)).toEqual([]);
  });

  it('are to be cancelled with the airline until they have left', () => {
    const record = closedAs('patient-died');
    const at = (iso: string) => flightsToCancel(record, legs, Date.parse(iso)).length;
    expect([at(CLOSED_AT), at('2026-12-13T00:00:00.000Z')]).toEqual([2, 0]);
    const planned = legs.map((leg) => ({ ...leg, status: 'planned' as const }));
    expect(flightsToCancel(record, planned, Date.parse(CLOSED_AT))).toEqual([]);
  });
});

describe('what can still be said of a flight when the case is closed', () => {
  const record = closedAs('patient-died');
  const decided = (held: typeof out, over: Partial<typeof out>) =>
    decideLeg(
      { case: record, plan: { legs: [flown, held] }, at: CLOSED_AT },
      { ...held, ...over },
      true,
    );

  it('is that the airline has the ticket back, and nothing else with it', () => {
    expect(decided(out, { status: 'cancelled', number: '999' })).toEqual({
      ok: true,
      leg: { ...out, status: 'cancelled' },
    });
  });

  it.each([
    ['another number', out, { number: '999' }],
    ['what was flown', flown, { status: 'cancelled' }],
    [
      'what another family flies as well',
      { ...out, sharedWith: ['IC-2026-000002'] },
      { status: 'cancelled' },
    ],
    [
      'what is changed in another case',
      { ...out, sharedFrom: { reference: 'IC-2026-000002', legId: 'x' } },
      { status: 'cancelled' },
    ],
  ] as const)('is not %s', (_name, held, over) => {
    expect(decided(held, over)).toMatchObject({ ok: false, refusal: { code: 'wrong-stage' } });
  });
});
