import { expect, test } from 'vitest';
import { type CasePlan, EMPTY_PLAN, type PlanTable, type PlanWrite } from '@/domain/plan/case-plan';
import type { Booking } from '@/domain/plan/interpreter';
import type { Task } from '@/domain/plan/task';
import type { GateWaiver } from '@/domain/plan/waiver';
import { undoneRefusal } from '@/domain/plan/undone-plan';
import { aBilling, aReport } from '@tests/support/follow-up-builders';
import { aBooking, anAppointment } from './appointment-builders';
import { aLeg } from './travel/leg-builders';

const NINE = '2026-12-08T15:00:00.000Z';
const LATER = '2026-12-08T20:00:00.000Z';
const appointment = (id: string, over: Parameters<typeof anAppointment>[0] = {}) =>
  anAppointment({ id, startAt: NINE, ...over });
const booking = (id: string, over: Partial<Booking> = {}): Booking =>
  aBooking({
    id,
    appointmentId: 'a',
    interpreterId: null,
    status: 'requested',
    startAt: NINE,
    ...over,
  });
const task = (id: string, dependsOn: readonly string[] = []) => ({ id, dependsOn }) as Task;
const waiver = (id: string) => ({ id, gate: 'fit-to-fly', by: 'someone' }) as GateWaiver;
const ENDED = { at: NINE, by: 'someone', how: 'not-needed', note: null } as const;

const put = (table: PlanTable, record: { readonly id: string }): PlanWrite =>
  ({ table, id: record.id, record }) as PlanWrite;
const gone = (table: PlanTable, id: string): PlanWrite => ({ table, id, record: null });

interface Row {
  readonly name: string;
  readonly plan: Partial<CasePlan>;
  readonly writes: readonly PlanWrite[];
  /** Null: it may be put back so. */
  readonly code: string | null;
}

const TABLE: readonly Row[] = [
  {
    name: 'a cancelled booking beside one that was asked for since',
    plan: {
      appointments: [appointment('a')],
      bookings: [booking('x', { status: 'cancelled' }), booking('y')],
    },
    writes: [put('bookings', booking('x'))],
    code: 'changed-since',
  },
  {
    name: 'a cancelled booking, with the one asked for since declined',
    plan: {
      appointments: [appointment('a')],
      bookings: [booking('x', { status: 'cancelled' }), booking('y', { status: 'declined' })],
    },
    writes: [put('bookings', booking('x'))],
    code: null,
  },
  {
    name: 'an offered appointment for which somebody is booked',
    plan: { appointments: [appointment('a')], bookings: [booking('x')] },
    writes: [gone('appointments', 'a')],
    code: 'changed-since',
  },
  {
    name: 'an offered appointment whose booking was cancelled',
    plan: {
      appointments: [appointment('a')],
      bookings: [booking('x', { status: 'cancelled' })],
    },
    writes: [gone('appointments', 'a')],
    code: null,
  },
  {
    name: 'a cancelled booking of an appointment that is gone',
    plan: { bookings: [booking('x', { status: 'cancelled' })] },
    writes: [put('bookings', booking('x'))],
    code: 'changed-since',
  },
  {
    name: 'a booking that had lost its appointment before',
    plan: { bookings: [booking('x', { status: 'offered' })] },
    writes: [put('bookings', booking('x'))],
    code: null,
  },
  {
    name: 'an appointment moved away, at whose time another was offered',
    plan: { appointments: [appointment('a', { startAt: LATER }), appointment('b')] },
    writes: [put('appointments', appointment('a'))],
    code: 'appointments-overlap',
  },
  {
    name: 'an appointment that was done, beside another at its time',
    plan: { appointments: [appointment('a', { status: 'done' }), appointment('b')] },
    writes: [put('appointments', appointment('a'))],
    code: 'appointments-overlap',
  },
  {
    name: 'an appointment at whose time another was offered and cancelled',
    plan: {
      appointments: [
        appointment('a', { startAt: LATER }),
        appointment('b', { status: 'cancelled' }),
      ],
    },
    writes: [put('appointments', appointment('a'))],
    code: null,
  },
  {
    name: 'an appointment that met another before as well',
    plan: { appointments: [appointment('a', { room: '3-120' }), appointment('b')] },
    writes: [put('appointments', appointment('a'))],
    code: null,
  },
  {
    name: 'two appointments at once that nobody touches',
    plan: { appointments: [appointment('a'), appointment('b')] },
    writes: [put('appointments', appointment('c', { startAt: LATER }))],
    code: null,
  },
  {
    name: 'a cancelled flight at whose time the same person flies another',
    plan: { legs: [aLeg({ id: 'x', status: 'cancelled' }), aLeg({ id: 'y', number: '151' })] },
    writes: [put('legs', aLeg({ id: 'x' }))],
    code: 'legs-overlap',
  },
  {
    name: 'a cancelled flight at whose time another person flies',
    plan: {
      legs: [aLeg({ id: 'x', status: 'cancelled' }), aLeg({ id: 'y', travellerIds: ['m1'] })],
    },
    writes: [put('legs', aLeg({ id: 'x' }))],
    code: null,
  },
  {
    name: 'an ended follow-up beside another of its kind',
    plan: { followUps: [aReport({ id: 'x', ended: ENDED }), aReport({ id: 'y' })] },
    writes: [put('followUps', aReport({ id: 'x' }))],
    code: 'follow-up-known',
  },
  {
    name: 'an ended follow-up beside one of another kind, and an ended one of its own',
    plan: {
      followUps: [
        aReport({ id: 'x', ended: ENDED }),
        aReport({ id: 'y', ended: ENDED }),
        aBilling({ id: 'z' }),
      ],
    },
    writes: [put('followUps', aReport({ id: 'x' }))],
    code: null,
  },
  {
    name: 'an ended waiver beside another of its gate',
    plan: { waivers: [waiver('y')] },
    writes: [put('waivers', waiver('x'))],
    code: 'gate-waived',
  },
  {
    name: 'a task that waited for one which waits for it by now',
    plan: { tasks: [task('x'), task('y', ['x'])] },
    writes: [put('tasks', task('x', ['y']))],
    code: 'task-cycle',
  },
  {
    name: 'an added task for which another waits by now',
    plan: { tasks: [task('x'), task('y', ['x'])] },
    writes: [gone('tasks', 'x')],
    code: 'task-unknown',
  },
  {
    name: 'tasks that wait for each other in a row',
    plan: { tasks: [task('x'), task('y', ['x'])] },
    writes: [put('tasks', task('z', ['y']))],
    code: null,
  },
];

test.each(TABLE)('$name: $code', ({ plan, writes, code }) => {
  expect(undoneRefusal({ ...EMPTY_PLAN, ...plan }, writes)?.code ?? null).toBe(code);
});

test('what stands in the way is named, not what is put back', () => {
  const plan = {
    ...EMPTY_PLAN,
    appointments: [
      appointment('a', { startAt: LATER }),
      appointment('b', { startAt: '2026-12-08T15:30:00.000Z', clinic: 'Neurology clinic' }),
    ],
  };
  expect(undoneRefusal(plan, [put('appointments', appointment('a'))])).toEqual({
    code: 'appointments-overlap',
    startAt: '2026-12-08T15:30:00.000Z',
    campus: 'rochester',
    clinic: 'Neurology clinic',
  });
});
