import type { Appointment, AppointmentStatus } from '../appointment';
import { spanOf } from '../appointments/appointment-command';
import type { CalendarEvent } from './ics';

/** What of an appointment is said in words; in the language of whoever reads the file. */
export type EventTexts = Pick<CalendarEvent, 'summary' | 'location' | 'description'>;

const STATUSES: Readonly<Record<AppointmentStatus, CalendarEvent['status']>> = {
  offered: 'TENTATIVE',
  moved: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  done: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/**
 * The appointments as events of a calendar. Cancelled ones are among them: a calendar that has them
 * takes them away. Sequence is the record's version, which rises with undo as well.
 */
export function itineraryEvents(
  appointments: readonly Appointment[],
  textsOf: (appointment: Appointment) => EventTexts,
): readonly CalendarEvent[] {
  return appointments
    .toSorted((one, other) => Date.parse(one.startAt) - Date.parse(other.startAt))
    .map((appointment) => {
      const [startMs, endMs] = spanOf(appointment);
      return {
        uid: `${appointment.id}@international-center`,
        sequence: appointment.version,
        startMs,
        endMs,
        status: STATUSES[appointment.status],
        ...textsOf(appointment),
      };
    });
}
