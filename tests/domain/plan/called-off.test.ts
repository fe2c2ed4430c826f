import { beforeAll, expect, test } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import { calledOff, stillBooked } from '@/domain/plan/called-off';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import type { Stage } from '@/domain/vocabulary';
import { anAppointment } from './appointment-builders';
import { aStay } from './lodging/stay-builders';

beforeAll(ensureTemporal);

const AT = '2026-11-30T16:00:00.000Z';
const campus = 'rochester' as const;
const plan = {
  ...EMPTY_PLAN,
  appointments: [
    anAppointment({ id: 'ahead' }),
    anAppointment({ id: 'over', startAt: '2026-11-29T16:00:00.000Z', status: 'confirmed' }),
    anAppointment({ id: 'gone', status: 'cancelled', cancelReason: 'No need' }),
  ],
  stays: [
    aStay({ id: 'own' }),
    aStay({ id: 'slept', checkInOn: '2026-11-20', checkOutOn: '2026-11-25' }),
    aStay({ id: 'lent', sharedWith: ['IC-2026-000002'] }),
    aStay({ id: 'borrowed', sharedFrom: { reference: 'IC-2026-000002', stayId: 'x' } }),
  ],
};
const idsIn = (stage: Stage): readonly string[] => {
  const { appointments, bookings, stays } = stillBooked({ stage, campus }, plan, AT);
  return [...appointments, ...bookings, ...stays].map(({ id }) => id);
};

test('what lies ahead is called off, and not what a linked case still uses', () => {
  expect(idsIn('preparing')).toEqual(['ahead', 'own']);
  expect(calledOff({ campus }, 'preparing', plan, AT)).toEqual([
    {
      table: 'appointments',
      id: 'ahead',
      record: expect.objectContaining({ status: 'cancelled' }),
    },
    { table: 'stays', id: 'own', record: expect.objectContaining({ status: 'cancelled' }) },
  ]);
});

test('a family on site keeps its beds, and a case that is home again its next visit', () => {
  expect(idsIn('on-site')).toEqual(['ahead']);
  expect(idsIn('follow-up')).toEqual([]);
});
