import { expect, test } from 'vitest';
import { pickUpBack, pickUpFollowing } from '@/domain/plan/travel/pick-up-follows';
import type { Leg, PickUp } from '@/domain/plan/travel';
import type { Stage } from '@/domain/vocabulary';
import { aLeg } from './leg-builders';
import { aTrip } from './travel-builders';

const ONWARD = aLeg({
  id: 'onward',
  from: 'ATL',
  to: 'JAX',
  departAt: '2026-12-03T14:00:00.000Z',
  arriveAt: '2026-12-03T15:20:00.000Z',
});
const WAY = [aLeg(), ONWARD];

const following = (
  after: readonly Leg[],
  { before = WAY, pickUp = 'arranged', stage = 'preparing' } = {} as {
    readonly before?: readonly Leg[];
    readonly pickUp?: PickUp;
    readonly stage?: Stage;
  },
) =>
  pickUpFollowing({ stage }, { legs: before }, { legs: after, trips: [aTrip({ pickUp })] })?.pickUp;

test.for<readonly [string, readonly Leg[]]>([
  ['lands later', [aLeg(), { ...ONWARD, arriveAt: '2026-12-03T16:00:00.000Z' }]],
  ['lands at another airport', [aLeg(), { ...ONWARD, to: 'MCO' }]],
  ['has no seat any more', [aLeg(), { ...ONWARD, travellerIds: ['m1'] }]],
  ['is cancelled', WAY.map((leg) => ({ ...leg, status: 'cancelled' as const }))],
])('the patient %s: whoever meets them does not know', ([, after]) => {
  expect(following(after)).toBe('moved');
});

test.for<readonly [string, ReturnType<typeof following>]>([
  ['nothing of the landing changes', following([aLeg({ number: '152' }), ONWARD])],
  [
    'the first flight leaves earlier',
    following([aLeg({ departAt: '2026-12-03T05:00:00.000Z' }), ONWARD]),
  ],
  ['the way home changes', following([...WAY, aLeg({ id: 'home', direction: 'back' })])],
  ['it was arranged before a flight was booked', following(WAY, { before: [] })],
  ['nobody is to meet them', following([aLeg()], { pickUp: 'declined' })],
  ['nobody meets them yet', following([aLeg()], { pickUp: 'open' })],
  ['they are on campus', following([aLeg()], { stage: 'on-site' })],
])('nothing follows where %s', ([, found]) => {
  expect(found).toBeUndefined();
});

const LATER = [aLeg(), { ...ONWARD, arriveAt: '2026-12-03T16:00:00.000Z' }];
/** A flight of their own behind the one that is put back. */
const ON_FROM_THERE = aLeg({
  id: 'own',
  from: 'JAX',
  to: 'MCO',
  departAt: '2026-12-03T18:00:00.000Z',
  arriveAt: '2026-12-03T19:00:00.000Z',
});

test.for<readonly [string, readonly Leg[], readonly Leg[], PickUp, PickUp | undefined]>([
  ['the landing comes back', LATER, WAY, 'moved', 'arranged'],
  [
    'they fly on from there',
    [...LATER, ON_FROM_THERE],
    [...WAY, ON_FROM_THERE],
    'moved',
    undefined,
  ],
  ['it was arranged anew', LATER, WAY, 'arranged', undefined],
  ['nobody is to meet them any more', LATER, WAY, 'declined', undefined],
])('undone, where %s', ([, before, legs, pickUp, after]) => {
  expect(pickUpBack({ legs: before }, { legs, trips: [aTrip({ pickUp })] })?.pickUp).toBe(after);
});
