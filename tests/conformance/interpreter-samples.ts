import type { CandidateWire, CaseConflictsWire } from '@/contract/plan/interpreter';
import type { Booking } from '@/domain/plan/interpreter';
import { type NeededBooking, neededBookings } from '@/domain/plan/interpreters/needed-bookings';
import { overlaps, spanOf } from '@/domain/plan/interpreters/taken-time';
import { newIdAt } from '@/lib/new-id';
import { planOf } from './plans';
import type { Client, Sent } from './client';

export const conflictsOf = (client: Client, reference: string): Promise<CaseConflictsWire> =>
  client.get<CaseConflictsWire>(`/api/cases/${reference}/conflicts`);

export interface Found {
  readonly reference: string;
  readonly needed: NeededBooking;
}

/** The appointments that need an interpreter, of the cases of a list. */
async function neededIn(client: Client, query: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { reference } of await client.rows(query)) {
    const plan = await planOf(client, reference);
    found.push(...neededBookings(plan).map((needed) => ({ reference, needed })));
  }
  return found;
}

/** One whose booking stands so. */
export async function bookedIn(
  client: Client,
  status: Booking['status'],
): Promise<Found & { readonly booking: Booking }> {
  for (const found of await neededIn(client, 'stage=preparing')) {
    const { booking } = found.needed;
    if (booking?.status === status) return { ...found, booking };
  }
  throw new Error(`No booking is ${status}`);
}

export type Pair = readonly [Found, Found];

/** Appointments of two cases that lie at one time, for patients of one language. */
export async function sameTimes(client: Client): Promise<readonly Pair[]> {
  const found = [
    ...(await neededIn(client, 'stage=preparing')),
    ...(await neededIn(client, 'stage=on-site')),
  ].filter(({ needed }) => needed.booking !== null);
  const pairs = found.flatMap((one, at) =>
    found
      .slice(at + 1)
      .filter(
        (other) =>
          one.reference !== other.reference &&
          one.needed.booking?.language === other.needed.booking?.language &&
          overlaps(spanOf(one.needed.appointment), spanOf(other.needed.appointment)),
      )
      .map((other): Pair => [one, other]),
  );
  if (pairs.length === 0) throw new Error('No two cases meet at one time');
  return pairs;
}

/** An interpreter who is free for both by video. */
export async function freeForBoth(client: Client, [one, other]: Pair): Promise<string> {
  const isFree = ({ conflicts }: CandidateWire): boolean => conflicts.length === 0;
  const [first, second] = [await candidatesFor(client, one), await candidatesFor(client, other)];
  const ids = new Set(second.filter(isFree).map(({ interpreter }) => interpreter.id));
  const found = first.filter(isFree).find(({ interpreter }) => ids.has(interpreter.id));
  if (found === undefined) throw new Error('Nobody is free for both');
  return found.interpreter.id;
}

/** Books one interpreter for both, the second time with eyes open. */
export async function clash(client: Client, pair: Pair): Promise<void> {
  const interpreterId = await freeForBoth(client, pair);
  for (const { reference, needed } of pair) {
    const { bookings } = await planOf(client, reference);
    const booking = bookings.find(({ id }) => id === needed.booking?.id);
    if (!booking) throw new Error('The booking is gone');
    const offer = { interpreterId, mode: 'video', wishedSex: null, seen: [] as string[] };
    const sent = await onBooking(client, reference, booking, '', offer);
    if (sent.status === 200) continue;
    const { refusal } = sent.json as { refusal?: { conflicts: readonly { facts: string }[] } };
    const seen = refusal?.conflicts.map(({ facts }) => facts) ?? [];
    const again = await onBooking(client, reference, booking, '', { ...offer, seen });
    if (again.status !== 200) throw new Error(again.text);
  }
}

export const candidatesFor = async (
  client: Client,
  { reference, needed }: Found,
  mode = 'video',
): Promise<readonly CandidateWire[]> => {
  const path = `/api/cases/${reference}/appointments/${needed.appointment.id}/interpreters`;
  const { items } = await client.get<{ items: readonly CandidateWire[] }>(`${path}?mode=${mode}`);
  return items;
};

/** Sends a command on a booking with the version that it has. */
export const onBooking = (
  client: Client,
  reference: string,
  booking: Pick<Booking, 'id' | 'version'>,
  rest: string,
  body: unknown,
): Promise<Sent> =>
  client.send(rest === '' ? 'PATCH' : 'POST', bookingPath(reference, booking.id, rest), {
    body,
    ifMatch: booking.version,
  });

const bookingPath = (reference: string, id: string, rest: string): string =>
  `/api/cases/${reference}/bookings/${id}${rest === '' ? '' : `/${rest}`}`;

/** Asks once more for an interpreter of the appointment of this booking. */
export const askedAnew = ({ appointmentId, language }: Booking, nowMs: number) => ({
  id: newIdAt(nowMs),
  appointmentId,
  language,
  mode: 'video',
  wishedSex: null,
  interpreterId: null,
  seen: [],
});

/** A request of each POST of interpreters, and another body of it. */
export async function interpreterSample(id: string, client: Client, nowMs: number) {
  const on = ({ reference, booking }: { reference: string; booking: Booking }, rest: string) => ({
    path: bookingPath(reference, booking.id, rest),
    ifMatch: booking.version,
  });
  switch (id) {
    case 'requestInterpreter': {
      // Whatever stands is cancelled first, so that one can be asked for.
      const found = await bookedIn(client, 'requested');
      const { reference, booking } = found;
      await onBooking(client, reference, booking, 'cancel', { reason: 'Asked anew' });
      const body = askedAnew(booking, nowMs);
      return {
        path: `/api/cases/${reference}/bookings`,
        body,
        otherBody: { ...body, wishedSex: 'female' },
      };
    }
    case 'confirmBooking': {
      const found = await bookedIn(client, 'offered');
      const { items } = await conflictsOf(client, found.reference);
      const seen = items.map(({ facts }) => facts);
      return { ...on(found, 'confirm'), body: { seen }, otherBody: { seen: [...seen, 'x'] } };
    }
    case 'declineBooking':
    case 'cancelBooking':
      return {
        ...on(await bookedIn(client, 'requested'), id === 'cancelBooking' ? 'cancel' : 'decline'),
        body: { reason: 'No time' },
        otherBody: { reason: 'Another' },
      };
    case 'keepConflict': {
      const { reference, booking, kind, facts } = await anOpenConflict(client);
      const body = { kind, facts, reason: 'They agreed' };
      return {
        ...on({ reference, booking }, 'keep'),
        body,
        otherBody: { ...body, reason: 'Another' },
      };
    }
    default:
      return null;
  }
}

/** A conflict of a booking that nobody has kept yet. */
export async function anOpenConflict(
  client: Client,
  fits: (conflict: CaseConflictsWire['items'][number]) => boolean = () => true,
) {
  for (const { reference } of [
    ...(await client.rows('stage=preparing')),
    ...(await client.rows('stage=on-site')),
  ]) {
    const { items } = await conflictsOf(client, reference);
    const open = items.find((each) => each.kept === null && each.bookingId !== null && fits(each));
    if (open === undefined) continue;
    const { bookings } = await planOf(client, reference);
    const booking = bookings.find((each) => each.id === open.bookingId);
    if (booking) return { reference, booking, kind: open.kind, facts: open.facts };
  }
  throw new Error('No booking has such a conflict');
}
