import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Appointment } from '@/domain/plan/appointment';
import { overlap, spanOf } from '@/domain/plan/appointments/appointment-command';
import {
  type AppointmentFacts,
  decideAppointment,
} from '@/domain/plan/appointments/decide-appointment';
import { EMPTY_PLAN, planAfter } from '@/domain/plan/case-plan';
import { gatesOf } from '@/domain/plan/gates/gate-rules';
import { impactOf } from '@/domain/plan/impact/impact-of';
import type { Booking } from '@/domain/plan/interpreter';
import { progressOf } from '@/domain/plan/progress';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient, aReview } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { anAppointment } from './appointment-builders';

const AT = '2026-11-24T16:00:00.000Z';
const accepted = aReview({ decision: 'accepted', decidedAt: AT, decidedBy: 'person-1' });

beforeAll(() => ensureTemporal());

function facts(
  appointments: readonly Appointment[],
  other: Partial<AppointmentFacts['case']> = {},
  bookings: readonly Booking[] = [],
): AppointmentFacts {
  const record = aCase({ stage: 'preparing', reviews: [accepted], ...other });
  return {
    case: record,
    patient: aPatient(),
    plan: { ...EMPTY_PLAN, appointments, bookings },
    at: AT,
  };
}
const slotOf = ({ startAt, minutes, campus, building, room }: Appointment) => ({
  startAt,
  minutes,
  campus,
  building,
  room,
});
const refusalOf = (decision: ReturnType<typeof decideAppointment>): unknown =>
  !decision.ok && 'refusal' in decision ? decision.refusal.code : null;

/** The booking that stands for the appointment as it is. */
const bookingOf = (appointment: Appointment): Booking => ({
  id: 'booking-1',
  version: 1,
  caseId: appointment.caseId,
  appointmentId: appointment.id,
  interpreterId: 'interpreter-1',
  language: 'es',
  mode: 'in-person',
  wishedSex: null,
  campus: appointment.campus,
  building: appointment.building,
  startAt: appointment.startAt,
  minutes: appointment.minutes,
  status: 'confirmed',
  requestedAt: AT,
  isLateCancel: false,
  reason: null,
  kept: [],
});

describe('what may be done to an appointment', () => {
  const confirmed = anAppointment({ status: 'confirmed' });
  const to = { ...slotOf(confirmed), startAt: '2026-12-09T15:00:00.000Z' };

  it.each([
    [{ stage: 'closed' as const }, 'case-closed'],
    [{ reviews: [aReview()] }, 'not-accepted'],
    [{ stage: 'follow-up' as const }, 'wrong-stage'],
    [{ stage: 'clearance' as const }, null],
    [{ stage: 'on-site' as const }, null],
  ])('a case with %o answers %s', (other, code) => {
    const decision = decideAppointment(facts([confirmed], other), {
      type: 'move',
      id: confirmed.id,
      to,
    });
    expect(refusalOf(decision)).toBe(code);
  });

  it.each([
    ['confirmed', to, 'moved'],
    ['offered', to, 'offered'],
    ['moved', to, 'moved'],
    // Another room of the same hour asks nobody again.
    ['confirmed', { ...slotOf(confirmed), room: '9-100' }, 'confirmed'],
  ] as const)('one that is %s and moved to %o is then %s', (status, slot, then) => {
    const held = anAppointment({ status });
    const decision = decideAppointment(facts([held]), { type: 'move', id: held.id, to: slot });
    expect(decision.ok && decision.writes.map(({ record }) => record)).toEqual([
      { ...held, ...slot, status: then },
    ]);
  });

  it.each(['done', 'cancelled'] as const)('one that is %s is left as it is', (status) => {
    const held = anAppointment({ status });
    for (const command of [
      { type: 'move', id: held.id, to },
      { type: 'cancel', id: held.id, reason: 'The clinic is closed' },
      { type: 'finish', id: held.id },
    ] as const) {
      expect(refusalOf(decideAppointment(facts([held]), command))).toBe('appointment-over');
    }
  });

  it('may begin in the minute in which another ends', () => {
    const after = { ...slotOf(confirmed), startAt: '2026-12-08T16:00:00.000Z' };
    const next = { ...anAppointment({ id: 'next' }), ...after };
    const decision = decideAppointment(facts([confirmed]), {
      type: 'offer',
      id: 'next',
      appointment: next,
    });
    expect(decision.ok).toBe(true);
  });

  it('overlaps exactly where a minute is shared, whatever stands in the plan', () => {
    const count = rounds(300, 10_000);
    const minute = fc.integer({ min: 0, max: 600 });
    const length = fc.integer({ min: 5, max: 180 });
    const from = Date.parse('2026-12-08T14:00:00Z');
    const at = (start: number, minutes: number): Appointment =>
      anAppointment({
        id: `appointment-${String(start)}-${String(minutes)}`,
        startAt: new Date(from + start * 60_000).toISOString(),
        minutes,
        status: 'confirmed',
      });
    const minutesOf = (each: Appointment): ReadonlySet<number> => {
      const [start, end] = spanOf(each);
      return new Set(Array.from({ length: (end - start) / 60_000 }, (_, i) => start + i * 60_000));
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(minute, length), { maxLength: 5 }),
        minute,
        length,
        (all, s, l) => {
          const held = all.map(([start, minutes], index) => ({
            ...at(start, minutes),
            id: `held-${String(index)}`,
          }));
          const mine = at(s, l);
          const wanted = held.some((each) =>
            [...minutesOf(each)].some((ms) => minutesOf(mine).has(ms)),
          );
          expect(held.some((each) => overlap(each, mine))).toBe(wanted);
          const decision = decideAppointment(facts(held), {
            type: 'offer',
            id: 'new',
            appointment: mine,
          });
          expect(decision.ok).toBe(!wanted);
        },
      ),
      { numRuns: count },
    );
    figure('overlaps ≡ shared minutes', count, 0);
  });
});

describe('what a move breaks', () => {
  const held = anAppointment({ status: 'confirmed', needsInterpreter: true });
  const moveTo = (slot: Partial<Appointment>, of = facts([held], {}, [bookingOf(held)])) => {
    const to = { ...slotOf(held), ...slot };
    const decision = decideAppointment(of, { type: 'move', id: held.id, to });
    if (!decision.ok) throw new Error('refused');
    return impactOf(of, decision.writes);
  };

  it('another hour strays from its booking and needs the caller’s yes', () => {
    const { astray, broken } = moveTo({ startAt: '2026-12-08T18:00:00.000Z' });
    expect(astray.map(({ id }) => id)).toEqual(['booking-1']);
    expect(broken.find(({ gate }) => gate === 'itinerary-confirmed')).toMatchObject({
      on: 'caller',
      faults: [{ code: 'appointments-unconfirmed', about: [held.id] }],
    });
  });

  it('another room breaks nothing; in another building the interpreter is to be asked again', () => {
    expect(moveTo({ room: '9-100' })).toMatchObject({ astray: [], broken: [], losesReady: false });
    const { astray, broken } = moveTo({ building: 'rochester-river' });
    expect(astray).toHaveLength(1);
    expect(broken.map(({ gate }) => gate)).toEqual(['interpreters-confirmed']);
  });

  it('tells only what is new, and that "ready" is lost', () => {
    const other = anAppointment({
      id: 'other',
      status: 'offered',
      startAt: '2026-12-10T15:00:00.000Z',
    });
    const { broken } = moveTo({ startAt: '2026-12-08T18:00:00.000Z' }, facts([held, other]));
    const itinerary = broken.find(({ gate }) => gate === 'itinerary-confirmed');
    expect(itinerary?.faults.flatMap(({ about }) => about)).toEqual([held.id]);
    const ready = facts([held], { stage: 'ready' });
    expect(moveTo({ startAt: '2026-12-08T18:00:00.000Z' }, ready).losesReady).toBe(true);
  });

  it('is nothing where the move is taken back, for any plan and any move', () => {
    const count = rounds(100, 3_000);
    const status = fc.constantFrom('offered', 'confirmed', 'moved', 'cancelled', 'done');
    const plan = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 20 }), status), { minLength: 1, maxLength: 5 })
      .map((all) =>
        all.map(([day, is], index) =>
          anAppointment({
            id: `appointment-${String(index)}`,
            status: is as Appointment['status'],
            startAt: new Date(Date.parse('2026-12-01T15:00:00Z') + day * 86_400_000).toISOString(),
          }),
        ),
      );
    let moved = 0;
    fc.assert(
      fc.property(plan, fc.integer({ min: 25, max: 40 }), (appointments, day) => {
        const of = facts(appointments, {}, appointments.map(bookingOf));
        const [first] = appointments;
        if (first === undefined) return;
        const startAt = new Date(Date.parse('2026-12-01T15:00:00Z') + day * 86_400_000);
        const to = { ...slotOf(first), startAt: startAt.toISOString() };
        const decision = decideAppointment(of, { type: 'move', id: first.id, to });
        if (!decision.ok) return;
        moved += 1;
        const next = { ...of, plan: planAfter(of.plan, decision.writes) };
        const back = decision.writes.map((write) => ({ ...write, record: first }));
        // Both directions tell the same gates, one as broken and one as mended.
        const there = impactOf(of, decision.writes);
        const home = impactOf(next, back as typeof decision.writes);
        expect(home.astray).toEqual([]);
        expect(home.broken).toEqual([]);
        for (const gate of home.mended) {
          expect(there.broken.map((each) => each.gate)).toContain(gate);
        }
        const restored = { ...of, plan: planAfter(next.plan, back as typeof decision.writes) };
        expect(gatesOf(restored)).toEqual(gatesOf(of));
        expect(progressOf(restored, AT)).toEqual(progressOf(of, AT));
      }),
      { numRuns: count },
    );
    figure('moves and back', moved, 0);
  });
});
