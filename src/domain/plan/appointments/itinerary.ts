import { MINUTE_MS } from '@/lib/spans';
import type { ItineraryStop } from '../../itinerary-stop';
import type { Appointment } from '../appointment';

/** Those that the family has to come to, or has come to, in the order of their times. */
export function itineraryOf(appointments: readonly Appointment[]): readonly Appointment[] {
  return appointments
    .filter(({ status }) => status !== 'cancelled')
    .toSorted(
      (one, other) =>
        Date.parse(one.startAt) - Date.parse(other.startAt) || (one.id < other.id ? -1 : 1),
    );
}

/** When it ends, in epoch milliseconds. */
export const endMsOf = ({ startAt, minutes }: Pick<Appointment, 'startAt' | 'minutes'>): number =>
  Date.parse(startAt) + minutes * MINUTE_MS;

/** Those whose time the caller has not agreed to yet. */
export function unconfirmedOf(appointments: readonly Appointment[]): readonly Appointment[] {
  return itineraryOf(appointments).filter(
    ({ status }) => status === 'offered' || status === 'moved',
  );
}

/** When and where they are, as a case's record keeps them. */
export const stopsOf = (appointments: readonly Appointment[]): readonly ItineraryStop[] =>
  itineraryOf(appointments).map(({ startAt, campus }) => ({ startAt, campus }));

/** What a case's progress says of its appointments (Product reference, §4, §7). */
export interface ItineraryProgress {
  readonly itineraryConfirmed: boolean;
  readonly firstAppointmentAt: string | null;
}

/** It is confirmed when something is left of it and nothing waits for the caller's yes. */
export function itineraryProgressOf(appointments: readonly Appointment[]): ItineraryProgress {
  const [first] = itineraryOf(appointments);
  return {
    itineraryConfirmed: first !== undefined && unconfirmedOf(appointments).length === 0,
    firstAppointmentAt: first?.startAt ?? null,
  };
}
