import { beforeAll, expect, it } from 'vitest';
import type { Stay } from '@/domain/plan/lodging';
import { firstNightElsewhere } from '@/domain/plan/travel/entry-address';
import { travelChecks } from '@/domain/plan/travel/travel-checks';
import type { Stage } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aStay } from '../lodging/stay-builders';
import { aTrip, travelling } from './travel-builders';

beforeAll(ensureTemporal);

const GIVEN = '410 Riverside Way, Jacksonville';

/** A party that sleeps its first night on the third of December, in these places. */
const facts = (
  entryAddress: string | null,
  stays: readonly Partial<Stay>[],
  stage: Stage = 'preparing',
) =>
  travelling({
    case: { stage },
    plan: {
      trips: [aTrip({ entryAddress })],
      stays: stays.map((stay, at) => aStay({ campus: 'florida', id: `stay-${at}`, ...stay })),
    },
  });

const HERE = { name: 'Riverside Suites', address: '410 Riverside Way' };
const LATER = { checkInOn: '2026-12-05', checkOutOn: '2026-12-11' };
const THERE = { name: 'Harbor House', address: '12 Palm Street' };

it.each([
  ['as it was given', GIVEN, [HERE], null],
  ['with the name of the house', 'Riverside Suites, 410 Riverside Way', [HERE], null],
  ['in other letters', '410 RIVERSIDE WAY', [HERE], null],
  ['of which the street alone was given', 'Riverside Way 410', [HERE], null],
  ['another place', GIVEN, [THERE], 'Harbor House'],
  ['another number of the street', '412 Riverside Way', [HERE], 'Riverside Suites'],
  ['one of two places', GIVEN, [THERE, HERE], null],
  ['only offered', GIVEN, [{ ...THERE, status: 'option' as const }], null],
  ['cancelled', GIVEN, [{ ...THERE, status: 'cancelled' as const }], null],
  ['not booked yet, only a later one', GIVEN, [{ ...THERE, ...LATER }], null],
  [
    'another place, where the one given comes later',
    GIVEN,
    [THERE, { ...HERE, ...LATER }],
    THERE.name,
  ],
  ['of a linked case that one may not see', GIVEN, [{ name: '', address: '' }], null],
  ['nowhere yet', GIVEN, [], null],
  ['asked of nobody yet', null, [THERE], null],
])('the first night is %s', (_, given, stays, elsewhere) => {
  expect(firstNightElsewhere(facts(given, stays))?.name ?? null).toBe(elsewhere);
  const told = travelChecks(facts(given, stays), '2026-11-24').filter(
    ({ code }) => code === 'entry-address',
  );
  expect(told).toMatchObject(elsewhere === null ? [] : [{ gate: null, about: ['patient'] }]);
});

it.each([
  ['clearance', true],
  ['ready', true],
  ['on-site', false],
  ['follow-up', false],
] as const)('in the stage %s somebody is still asked for it: %s', (stage, isTold) => {
  expect(firstNightElsewhere(facts(GIVEN, [THERE], stage)) !== null).toBe(isTold);
});
