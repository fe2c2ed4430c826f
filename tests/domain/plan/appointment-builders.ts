import type { Appointment } from '@/domain/plan/appointment';

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
