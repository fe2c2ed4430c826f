import { describe, expect, it } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { interpretersGate } from '@/domain/plan/gates/interpreters-gate';
import type { Booking } from '@/domain/plan/interpreter';
import { conflictsOf } from '@/domain/plan/interpreters/conflicts';
import { lacksInterpreter } from '@/domain/plan/interpreters/needed-bookings';
import { aCase, aPatient } from '@tests/support/case-builders';
import { aBooking, anAppointment } from './appointment-builders';

const APPOINTMENT = anAppointment({ needsInterpreter: true, language: 'quc', mode: 'phone' });

const booked = (language: string): Booking =>
  aBooking({ language, mode: 'phone', startAt: APPOINTMENT.startAt, minutes: APPOINTMENT.minutes });

const gateWith = (language: string, appointment = APPOINTMENT) =>
  interpretersGate({
    case: aCase({ stage: 'preparing' }),
    patient: aPatient(),
    plan: { ...EMPTY_PLAN, appointments: [appointment], bookings: [booked(language)] },
  });

describe('the language of an appointment and that of its booking', () => {
  it('stop the departure where they differ, and it is the coordinator’s move', () => {
    expect(gateWith('es')).toMatchObject({
      kind: 'failing',
      on: 'coordinator',
      faults: [{ code: 'interpreter-language', about: [APPOINTMENT.id] }],
    });
  });

  it.each([
    ['the same', 'quc', 'quc'],
    ['a dialect of it', 'ar', 'ar-EG'],
    ['none that anybody has said', 'es', null],
  ])('let it pass where it is %s', (_name, bookedFor, language) => {
    expect(gateWith(bookedFor, { ...APPOINTMENT, language })).toEqual({ kind: 'passed' });
  });

  it('is a conflict also before anybody is offered', () => {
    const facts = { appointment: APPOINTMENT, interpreter: null, taken: [] };
    const kinds = conflictsOf({ ...facts, booking: booked('es') }).map(({ kind }) => kind);
    expect(kinds).toEqual(['language-changed']);
  });
});

describe('an appointment that is near lacks its interpreter', () => {
  const NEAR_MS = Date.parse(APPOINTMENT.startAt) - 47 * 3_600_000;
  const fits = booked('quc');
  it.each<[string, Booking | null, number, boolean]>([
    ['where nobody is booked', null, NEAR_MS, true],
    ['where nobody has said yes', { ...fits, status: 'offered' }, NEAR_MS, true],
    ['where the yes was to another time', { ...fits, minutes: fits.minutes + 30 }, NEAR_MS, true],
    ['where the yes was to another language', booked('es'), NEAR_MS, true],
    ['not where the yes is to what it is now', fits, NEAR_MS, false],
    ['not while there is time to ask', null, NEAR_MS - 2 * 3_600_000, false],
    ['not once it has begun', null, Date.parse(APPOINTMENT.startAt), false],
  ])('%s', (_what, booking, nowMs, isLacking) => {
    expect(lacksInterpreter({ appointment: APPOINTMENT, booking }, nowMs)).toBe(isLacking);
  });
});
