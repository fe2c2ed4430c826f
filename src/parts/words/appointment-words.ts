import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AppointmentKind, AppointmentStatus } from '@/domain/plan/appointment';
import type { InterpreterMode } from '@/domain/plan/interpreter';

export const APPOINTMENT_KIND_WORDS = {
  consultation: msg`Consultation`,
  test: msg({ context: 'appointment', message: 'Test' }),
  imaging: msg({ context: 'appointment', message: 'Imaging' }),
  procedure: msg`Procedure`,
  surgery: msg`Surgery`,
  therapy: msg`Therapy`,
  education: msg`Education`,
} as const satisfies Record<AppointmentKind, MessageDescriptor>;

export const APPOINTMENT_STATUS_WORDS = {
  offered: msg({ context: 'appointment', message: 'Offered' }),
  confirmed: msg({ context: 'appointment', message: 'Confirmed' }),
  moved: msg({ context: 'appointment', message: 'Moved' }),
  done: msg({ context: 'appointment', message: 'Done' }),
  cancelled: msg({ context: 'appointment', message: 'Cancelled' }),
} as const satisfies Record<AppointmentStatus, MessageDescriptor>;

export const INTERPRETER_MODE_WORDS = {
  'in-person': msg`In person`,
  video: msg`By video`,
  phone: msg`By phone`,
} as const satisfies Record<InterpreterMode, MessageDescriptor>;
