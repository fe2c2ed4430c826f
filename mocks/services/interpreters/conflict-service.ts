import type { interpreterEndpoints } from '@/contract/endpoints/interpreters';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { Booking, Interpreter } from '@/domain/plan/interpreter';
import { type BookingConflict, keptOf, noneBooked } from '@/domain/plan/interpreters/conflicts';
import { fixesOf } from '@/domain/plan/interpreters/fixes';
import { type NeededBooking, neededBookings } from '@/domain/plan/interpreters/needed-bookings';
import { rankInterpreters, type Wanted } from '@/domain/plan/interpreters/rank';
import type { Patient } from '@/domain/case';
import { type Actor, can } from '@/domain/policy';
import { MINUTE_MS } from '@/lib/spans';
import type { Answer, Call } from '../call/call';
import type { BookingIndex, TakenLook } from './booking-index';
import { loadCase } from '../command/case-access';
import { againstBooking } from './open-conflicts';
import { planOf } from '../stored/plan-of';
import { notFound } from '../call/problem-error';
import type { Reading } from '../stored/shape';

type Endpoints = typeof interpreterEndpoints;

const MOST_CANDIDATES = 12;
/** Asked while nobody is offered, so that no index is waited for. */
const NOBODY_TAKEN: TakenLook = () => [];

/** What stands against a booking as of this transaction, across all cases. */
export async function conflictsIn(
  tx: Reading,
  index: BookingIndex,
  booking: Booking,
  appointments: CasePlan['appointments'],
): Promise<readonly BookingConflict[]> {
  const { interpreterId } = booking;
  const appointment = appointments.find(({ id }) => id === booking.appointmentId);
  if (interpreterId === null) return againstBooking({ booking, appointment }, null, NOBODY_TAKEN);
  const interpreter = await tx.get('interpreters', interpreterId);
  return againstBooking({ booking, appointment }, interpreter, await index.at(tx));
}

/** Conflicts, ways out and the finder: what the section of interpreters reads. */
export function createConflictService(index: BookingIndex) {
  return {
    conflicts: async (
      tx: Reading,
      { caller, params }: Call<Endpoints['getConflicts']>,
    ): Promise<Answer<Endpoints['getConflicts']>> => {
      const { actor } = caller;
      const { case: record, patient } = await loadCase(tx, actor, 'case.read', params.reference);
      const plan = await planOf(tx, record.id);
      const look = await index.at(tx);
      const everybody = await tx.list('interpreters');
      const byId = new Map(everybody.map((each) => [each.id, each]));
      const named = new Set<string>();
      const name = (id: string | null): void => void (id !== null && named.add(id));
      const items: ConflictItem[] = [];
      const fixes: Answer<Endpoints['getConflicts']>['fixes'][number][] = [];
      for (const needed of neededBookings(plan)) {
        const { appointment, booking } = needed;
        name(booking?.interpreterId ?? null);
        // One after the other: a transaction is one line of work.
        const found = await againstOf(tx, index, needed, plan);
        for (const conflict of found) {
          items.push({
            ...(await wireOf(tx, actor, conflict)),
            appointmentId: appointment.id,
            bookingId: booking?.id ?? null,
            kept: booking === null ? null : keptOf(booking, conflict),
          });
        }
        const isOpen = found.some((each) => booking === null || keptOf(booking, each) === null);
        if (!isOpen) continue;
        const ways = fixesOf(wantedOf(needed, plan, patient), everybody, look);
        for (const { interpreterId } of ways) name(interpreterId);
        fixes.push({ appointmentId: appointment.id, fixes: ways });
      }
      for (const { interpreterId } of plan.bookings) name(interpreterId);
      const interpreters = [...named].flatMap((id): readonly Interpreter[] => {
        const interpreter = byId.get(id);
        return interpreter === undefined ? [] : [interpreter];
      });
      return { items, fixes, interpreters };
    },

    find: async (
      tx: Reading,
      { caller, params, query }: Call<Endpoints['findInterpreters']>,
    ): Promise<Answer<Endpoints['findInterpreters']>> => {
      const { actor } = caller;
      const { case: record, patient } = await loadCase(
        tx,
        actor,
        'booking.manage',
        params.reference,
      );
      const plan = await planOf(tx, record.id);
      const needed = neededBookings(plan).find(
        ({ appointment }) => appointment.id === params.appointmentId,
      );
      if (needed === undefined) throw notFound();
      const wanted = {
        ...wantedOf(needed, plan, patient),
        mode: query.mode,
        wishedSex: query.wish ?? null,
      };
      const everybody = await tx.list('interpreters');
      const ranked = rankInterpreters(wanted, everybody, await index.at(tx));
      const items = await Promise.all(
        ranked.slice(0, MOST_CANDIDATES).map(async ({ cost: _cost, ...candidate }) => ({
          ...candidate,
          conflicts: await Promise.all(
            candidate.conflicts.map((conflict) => wireOf(tx, actor, conflict)),
          ),
        })),
      );
      return { items };
    },
  };
}

type ConflictItem = Answer<Endpoints['getConflicts']>['items'][number];

const againstOf = async (
  tx: Reading,
  index: BookingIndex,
  { appointment, booking }: NeededBooking,
  { appointments }: CasePlan,
): Promise<readonly BookingConflict[]> =>
  booking === null ? [noneBooked(appointment)] : conflictsIn(tx, index, booking, appointments);

function wantedOf(
  { appointment, booking }: NeededBooking,
  { bookings }: CasePlan,
  patient: Patient,
): Wanted {
  return {
    appointment,
    booking,
    language: appointment.language ?? booking?.language ?? patient.language ?? 'en',
    mode: booking?.mode ?? appointment.mode ?? 'in-person',
    wishedSex: booking?.wishedSex ?? lastWishOf(bookings),
    ofCase: bookings,
  };
}

/** What the patient wished for the last time. */
const lastWishOf = (bookings: readonly Booking[]): Booking['wishedSex'] =>
  bookings.toSorted((one, other) => (one.requestedAt < other.requestedAt ? 1 : -1))[0]?.wishedSex ??
  null;

/**
 * A conflict as this person may see it: of another case in reach its reference, of any other nothing
 * but the time (Product reference, §9).
 */
async function wireOf(tx: Reading, actor: Actor, { kind, facts, others }: BookingConflict) {
  const records = await tx.getMany(
    'cases',
    others.map(({ caseId }) => caseId),
  );
  return {
    kind,
    facts,
    others: others.map(({ fromMs, toMs }, place) => {
      const record = records[place];
      const isSeen = record !== null && record !== undefined && can(actor, 'case.read', record);
      return {
        startAt: new Date(fromMs).toISOString(),
        minutes: Math.round((toMs - fromMs) / MINUTE_MS),
        reference: isSeen ? record.reference : null,
      };
    }),
  };
}
