import type { Appointment } from '@/domain/plan/appointment';
import type { Booking } from '@/domain/plan/interpreter';

/** An appointment in Rochester; say what matters. */
export const anAppointment = (other: Partial<Appointment> = {}): Appointment => ({
  id: '01930000-0000-7000-8000-000000000001',
  version: 1,
  caseId: '01930000-0000-7000-8000-00000000000a',
  kind: 'consultation',
  specialty: null,
  campus: 'rochester',
  clinic: 'Cardiology clinic',
  building: 'rochester-north',
  room: null,
  startAt: '2026-12-08T15:00:00.000Z',
  minutes: 60,
  needsInterpreter: false,
  language: null,
  mode: null,
  preparation: null,
  status: 'offered',
  cancelReason: null,
  ...other,
});

/** An interpreter who is confirmed for an appointment in Rochester; say what matters. */
export const aBooking = (other: Partial<Booking> = {}): Booking => ({
  id: 'booking-1',
  version: 1,
  caseId: '01930000-0000-7000-8000-00000000000a',
  appointmentId: '01930000-0000-7000-8000-000000000001',
  interpreterId: 'interpreter-1',
  language: 'es',
  mode: 'in-person',
  wishedSex: null,
  campus: 'rochester',
  building: 'rochester-north',
  startAt: '2026-12-08T15:00:00.000Z',
  minutes: 60,
  status: 'confirmed',
  requestedAt: '2026-11-20T15:00:00.000Z',
  isLateCancel: false,
  reason: null,
  kept: [],
  ...other,
});
