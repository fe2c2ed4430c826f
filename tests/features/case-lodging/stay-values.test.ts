import { beforeAll, expect, it } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import type { Stay } from '@/domain/plan/lodging';
import { lodgingFactsOf } from '@/features/case-lodging/lodging-facts';
import {
  newStay,
  readStay,
  valuesNear,
  valuesOfProvider,
} from '@/features/case-lodging/stay-values';
import { ensureTemporal } from '@/lib/zoned-time';
import { providersOf } from '@/reference/lodging-providers';
import { aCase, aPatient } from '@tests/support/case-builders';
import { anAppointment } from '@tests/domain/plan/appointment-builders';
import { aStay } from '@tests/domain/plan/lodging/stay-builders';

beforeAll(ensureTemporal);

/** Rochester on the second and fourth, Jacksonville on the seventh: home on the eighth. */
const TRIP = [
  ['rochester', '2026-12-02'],
  ['rochester', '2026-12-04'],
  ['florida', '2026-12-07'],
] as const;

const factsWith = (
  stays: readonly Stay[],
  trip: readonly (readonly [string, string])[] = TRIP,
  campus: string | null = 'rochester',
) =>
  lodgingFactsOf({
    case: aCase({ campus }),
    patient: aPatient(),
    plan: {
      ...EMPTY_PLAN,
      stays,
      appointments: trip.map(([at, on], index) =>
        anAppointment({ id: `a${index}`, campus: at, startAt: `${on}T17:00:00.000Z` }),
      ),
    },
  });

const first = aStay({ checkInOn: '2026-12-01', checkOutOn: '2026-12-05' });

it.each<readonly [string, () => ReturnType<typeof factsWith>, readonly string[]]>([
  [
    'near the first campus, as long as nights may be slept there',
    () => factsWith([]),
    ['rochester', '2026-12-01', '2026-12-06'],
  ],
  [
    'near the campus of the first night without',
    () => factsWith([{ ...first, checkOutOn: '2026-12-06' }]),
    ['florida', '2026-12-06', '2026-12-08'],
  ],
  [
    'for a night that is booked near another campus',
    () => factsWith([{ ...first, checkOutOn: '2026-12-08' }]),
    ['florida', '2026-12-06', '2026-12-08'],
  ],
  [
    'for nights on the way near the one that they leave',
    () => factsWith([first]),
    ['rochester', '2026-12-05', '2026-12-06'],
  ],
  [
    'for all nights of one campus',
    () => factsWith([], [['london', '2026-12-02']]),
    ['london', '2026-12-01', '2026-12-03'],
  ],
  [
    'near the case’s campus while no night is known',
    () => factsWith([], [], 'arizona'),
    ['arizona', '', ''],
  ],
  [
    'in Rochester while nobody knows the campus',
    () => factsWith([], [], null),
    ['rochester', '', ''],
  ],
])('an offer begins %s', (_what, facts, expected) => {
  const { campus, checkInOn, checkOutOn } = newStay(facts());
  expect([campus, checkInOn, checkOutOn]).toEqual(expected);
});

it('tells campuses apart where there is more than one, of the trip or of what is booked', () => {
  const one = [['rochester', '2026-12-02']] as const;
  const away = aStay({ campus: 'florida' });
  expect([
    factsWith([first], one).isCampusTold,
    factsWith([first]).isCampusTold,
    factsWith([away], one).isCampusTold,
    factsWith([{ ...away, status: 'option' }], one).isCampusTold,
    factsWith([{ ...away, status: 'cancelled' }], one).isCampusTold,
  ]).toEqual([false, true, true, true, false]);
});

it('takes along to another campus what was typed, and not a house or minutes of the one before', () => {
  const begun = { ...newStay(factsWith([])), name: 'Their cousin', minutesToCampus: '20' };
  expect(valuesNear('florida', begun)).toEqual({ campus: 'florida', minutesToCampus: '' });
  const [house] = providersOf('london');
  if (house === undefined) throw new Error('London has no house');
  const filled = { ...begun, ...valuesOfProvider(house) };
  expect(readStay(filled)).toMatchObject({ ok: true, fields: { campus: 'london' } });
  expect(valuesNear('florida', filled)).toEqual({
    campus: 'florida',
    minutesToCampus: '',
    name: '',
    address: '',
  });
});
