import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { BookingStatus, ConflictKind } from '@/domain/plan/interpreter';
import type { InterpreterFault } from '@/domain/plan/gates/interpreters-gate';

export const BOOKING_STATUS_WORDS = {
  requested: msg({ context: 'booking', message: 'Asked for' }),
  offered: msg({ context: 'booking', message: 'Offered' }),
  confirmed: msg({ context: 'booking', message: 'Confirmed' }),
  declined: msg({ context: 'booking', message: 'Declined' }),
  cancelled: msg({ context: 'booking', message: 'Cancelled' }),
} as const satisfies Record<BookingStatus, MessageDescriptor>;

/** Why two things do not go together. */
export const CONFLICT_WORDS = {
  overlap: msg`Booked twice`,
  'walking-buffer': msg`Too little time to walk`,
  language: msg`Does not speak the language`,
  mode: msg`Not in this way`,
  'off-shift': msg`Off shift`,
  'appointment-moved': msg`Appointment has moved`,
  'language-changed': msg`Appointment is in another language`,
  'none-booked': msg`Nobody booked`,
} as const satisfies Record<ConflictKind, MessageDescriptor>;

/** Why the gate of interpreters fails. */
export const INTERPRETER_FAULT_WORDS = {
  'interpreter-none-booked': msg`No interpreter is booked`,
  'interpreter-moved': msg`The appointment has moved since the interpreter was booked`,
  'interpreter-language': msg`The appointment is in another language than the interpreter is booked for`,
  'interpreter-unconfirmed': msg`The interpreter is not confirmed`,
} as const satisfies Record<InterpreterFault, MessageDescriptor>;
