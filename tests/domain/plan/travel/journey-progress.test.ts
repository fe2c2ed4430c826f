import { beforeAll, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { progressOf } from '@/domain/plan/progress';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { anAppointment } from '../appointment-builders';
import { aLeg } from './leg-builders';

const AT = '2026-11-24T16:00:00.000Z';

beforeAll(() => ensureTemporal());

const confirmed = [
  anAppointment({ id: 'a1', startAt: '2026-12-10T15:00:00.000Z', status: 'confirmed' }),
  anAppointment({ id: 'a2', startAt: '2026-12-14T15:00:00.000Z', status: 'confirmed' }),
];
const offered = confirmed.map((each) => ({ ...each, status: 'offered' as const }));

/** What the record says of the journey, by stage and plan. */
function datesOf(
  stage: CaseRecord['stage'],
  plan: Partial<typeof EMPTY_PLAN>,
  held: Partial<CaseRecord['progress']> = {},
) {
  const record = aCase({ stage });
  const facts = {
    case: { ...record, progress: { ...record.progress, ...held } },
    patient: aPatient(),
    plan: { ...EMPTY_PLAN, ...plan },
  };
  const { arrivalOn, departureOn } = progressOf(facts, AT);
  return [arrivalOn, departureOn];
}

it.each<readonly [string, ...Parameters<typeof datesOf>, readonly (string | null)[]]>([
  ['offered only', 'scheduling', { appointments: offered }, {}, [null, null]],
  ['agreed to', 'scheduling', { appointments: confirmed }, {}, ['2026-12-09', '2026-12-15']],
  ['being moved', 'preparing', { appointments: offered }, {}, ['2026-12-09', '2026-12-15']],
  ['nothing left', 'preparing', {}, { arrivalOn: '2026-12-09' }, [null, null]],
  [
    'flights say it',
    'ready',
    { appointments: confirmed, legs: [aLeg({ arriveAt: '2026-12-06T20:00:00.000Z' })] },
    {},
    ['2026-12-06', '2026-12-15'],
  ],
  [
    'an appointment was drawn before the booked flight',
    'preparing',
    { appointments: confirmed, legs: [aLeg({ arriveAt: '2026-12-12T20:00:00.000Z' })] },
    { arrivalOn: '2026-12-12' },
    ['2026-12-09', '2026-12-15'],
  ],
  [
    'once recorded it stays',
    'on-site',
    { appointments: confirmed },
    { arrivalOn: '2026-12-07' },
    ['2026-12-07', '2026-12-15'],
  ],
  [
    'the last that was known',
    'on-site',
    {},
    { arrivalOn: '2026-12-07', departureOn: '2026-12-12' },
    ['2026-12-07', '2026-12-12'],
  ],
  [
    'home again',
    'follow-up',
    { appointments: confirmed },
    { arrivalOn: '2026-12-07', departureOn: '2026-12-12' },
    ['2026-12-07', '2026-12-12'],
  ],
])('when the party comes and leaves: %s', (_name, stage, plan, held, expected) => {
  expect(datesOf(stage, plan, held)).toEqual(expected);
});

it('what a patient on campus comes to is told in its order, and only as long as the stay', () => {
  const dropped = anAppointment({ id: 'a3', status: 'cancelled' });
  const plan = { ...EMPTY_PLAN, appointments: [...confirmed.toReversed(), dropped] };
  const facts = (stage: CaseRecord['stage'], held: Partial<CaseRecord['progress']> = {}) => ({
    case: aCase({ stage, progress: { ...aCase().progress, ...held } }),
    patient: aPatient(),
    plan,
  });
  const itinerary = confirmed.map(({ startAt, campus }) => ({ startAt, campus }));
  expect(progressOf(facts('on-site'), AT).itinerary).toEqual(itinerary);
  expect(progressOf(facts('ready'), AT)).not.toHaveProperty('itinerary');
  expect(progressOf(facts('follow-up', { itinerary }), AT)).not.toHaveProperty('itinerary');
});
