import type { InterpreterNeed } from '@/domain/arrivals/demand';
import { isVisit, type VisitTime } from '@/domain/arrivals/visits';
import type { CaseRecord } from '@/domain/case';
import { reachOf } from '@/domain/plan/interpreters/conflicts';
import { IntervalIndex } from '@/domain/plan/interpreters/interval-index';
import { type NeededBooking, neededBookings } from '@/domain/plan/interpreters/needed-bookings';
import {
  isLive,
  type Span,
  spanOf,
  takenBy,
  type TakenTime,
} from '@/domain/plan/interpreters/taken-time';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import type { BookingSource, CaseTimes } from './booking-source';
import { EventFollower, type FollowerTiming } from '../following/event-follower';
import type { Reading } from '../stored/shape';

/** So few are read at once, in the request that needs them. */
const READ_AT_ONCE = 3_000;

interface Entry {
  readonly interpreterId: string;
  readonly time: TakenTime;
}

/** An appointment that needs an interpreter, with what stands for it. */
export type IndexedNeed = InterpreterNeed & NeededBooking;
/** What a count over all cases must look at again. */
export interface ChangedCases {
  /** Everything is: the data was laid again, or nobody has asked before. */
  readonly isAnew: boolean;
  readonly ids: ReadonlySet<string>;
}
export type TakenLook = (interpreterId: string, within: Span) => readonly TakenTime[];
export type VisitLook = (campus: string, within: Span) => readonly VisitTime[];
export type NeedLook = (campus: string, within: Span) => readonly IndexedNeed[];

/** What one case has in the index. */
interface Held {
  readonly taken: readonly Entry[];
  readonly needs: readonly IndexedNeed[];
  readonly visits: readonly PlacedVisit[];
}

interface PlacedVisit extends VisitTime {
  readonly campus: string;
}

/**
 * The time that each interpreter's bookings take, the appointments of each campus that need one, and
 * those of trips that are another campus's, over all cases. It is made some seconds after the first
 * rows were answered, or when it is needed sooner, and follows the event log from then on (see
 * `EventFollower`): whatever an event tells of, the bookings of its case are read as they stand.
 *
 * Lives beside the store, not in it: a database would answer from an index over interpreter and
 * time, and from one over campus and time.
 */
export class BookingIndex {
  readonly #follower: EventFollower<BookingSource>;
  #taken = new Map<string, IntervalIndex<TakenTime>>();
  #needed = new Map<string, IntervalIndex<IndexedNeed>>();
  #visits = new Map<string, IntervalIndex<PlacedVisit>>();
  #ofCase = new Map<string, Held>();
  #changed = new Set<string>();
  #isAnew = true;

  constructor(timing: FollowerTiming<BookingSource>) {
    this.#follower = new EventFollower(timing, {
      readAtOnce: READ_AT_ONCE,
      begin: () => this.#begin(),
      read: (source, number) => {
        const times = source.timesAt(number);
        if (times !== null) this.#replace(times);
      },
      follow: async (tx, caseId) => {
        const record = await tx.get('cases', caseId);
        const times = record === null ? null : await timesOf(tx, record);
        this.#replace(times ?? { ...NO_TIMES, caseId });
      },
    });
  }

  /** Resolves when every case has been read. Not for the inside of a transaction. */
  ready(): Promise<void> {
    return this.#follower.ready();
  }

  /**
   * The bookings of any interpreter that touch a stretch of time, as of this transaction.
   *
   * @throws {ProblemError} 503 while the index of a large world is still being made.
   */
  async at(tx: Reading): Promise<TakenLook> {
    await this.#follower.at(tx);
    return (interpreterId, within) => this.#taken.get(interpreterId)?.within(within) ?? [];
  }

  /** The needs of a campus that touch a stretch of time. @throws {ProblemError} 503, as there. */
  async needsAt(tx: Reading): Promise<NeedLook> {
    await this.#follower.at(tx);
    return (campus, within) => this.#needed.get(campus)?.within(within) ?? [];
  }

  /**
   * Appointments at a campus of trips that are another's, that touch a stretch of time.
   *
   * @throws {ProblemError} 503, as there.
   */
  async visitsAt(tx: Reading): Promise<VisitLook> {
    await this.#follower.at(tx);
    return (campus, within) => this.#visits.get(campus)?.within(within) ?? [];
  }

  /** Whether everything must be looked at, as of the last look. */
  get isAnew(): boolean {
    return this.#isAnew;
  }

  /**
   * The cases of which a booking, or one so near that it may be in the way, has changed since this
   * was asked the last time, as of the last look. There is one who asks: `createConflictedCases`,
   * and whoever takes them must have done with them before anybody else is let in.
   */
  takeChanged(): ChangedCases {
    const taken = { isAnew: this.#isAnew, ids: this.#changed };
    this.#changed = new Set();
    this.#isAnew = false;
    return taken;
  }

  /** The needs of one case, as of the last look. */
  needsOf(caseId: string): readonly IndexedNeed[] {
    return this.#ofCase.get(caseId)?.needs ?? [];
  }

  #begin(): void {
    this.#taken = new Map();
    this.#needed = new Map();
    this.#visits = new Map();
    this.#ofCase = new Map();
    this.#changed = new Set();
    this.#isAnew = true;
  }

  #replace({ caseId, campus, language, appointments, bookings }: CaseTimes): void {
    const before = this.#ofCase.get(caseId);
    for (const { interpreterId, time } of before?.taken ?? []) {
      this.#taken.get(interpreterId)?.remove(time);
    }
    for (const need of before?.needs ?? []) this.#needed.get(need.campus)?.remove(need);
    for (const visit of before?.visits ?? []) this.#visits.get(visit.campus)?.remove(visit);
    const taken = bookings.flatMap((booking): readonly Entry[] =>
      booking.interpreterId !== null && isLive(booking)
        ? [{ interpreterId: booking.interpreterId, time: takenBy(booking) }]
        : [],
    );
    const needs = neededBookings({ appointments, bookings }).map(
      ({ appointment, booking }): IndexedNeed => ({
        ...spanOf(appointment),
        id: appointment.id,
        caseId,
        campus: appointment.campus,
        language: appointment.language ?? booking?.language ?? language ?? 'en',
        appointment,
        booking,
      }),
    );
    const visits = appointments
      .filter((appointment) => isVisit(appointment, campus))
      .map((appointment): PlacedVisit => {
        const { id, campus: at } = appointment;
        return { ...spanOf(appointment), id, caseId, campus: at };
      });
    for (const { interpreterId, time } of taken) indexOf(this.#taken, interpreterId).add(time);
    for (const need of needs) indexOf(this.#needed, need.campus).add(need);
    for (const visit of visits) indexOf(this.#visits, visit.campus).add(visit);
    this.#noteChanged(caseId, [...(before?.taken ?? []), ...taken]);
    if (taken.length + needs.length + visits.length === 0) this.#ofCase.delete(caseId);
    else this.#ofCase.set(caseId, { taken, needs, visits });
  }

  /** Notes a case, and those whose bookings its own met or meet now. */
  #noteChanged(caseId: string, times: readonly Entry[]): void {
    this.#changed.add(caseId);
    for (const { interpreterId, time } of times) {
      const near = this.#taken.get(interpreterId)?.within(reachOf(time)) ?? [];
      for (const other of near) this.#changed.add(other.caseId);
    }
  }
}

const NO_TIMES = { campus: null, language: null, appointments: [], bookings: [] };

/** As the case stands in this transaction; null where nothing is planned for it. */
async function timesOf(tx: Reading, record: CaseRecord): Promise<CaseTimes | null> {
  if (!PLANNED_STAGES.has(record.stage)) return null;
  const ofCase = { index: 'case', value: record.id };
  const appointments = await tx.list('appointments', ofCase);
  const bookings = await tx.list('bookings', ofCase);
  const isUnnamed = appointments.some(
    ({ language, needsInterpreter }) => needsInterpreter && !language,
  );
  const patient = isUnnamed ? await tx.get('patients', record.patientId) : null;
  const { id: caseId, campus } = record;
  return { caseId, campus, language: patient?.language ?? null, appointments, bookings };
}

function indexOf<T extends Span & { readonly id: string }>(
  indexes: Map<string, IntervalIndex<T>>,
  key: string,
): IntervalIndex<T> {
  let index = indexes.get(key);
  if (index === undefined) {
    index = new IntervalIndex();
    indexes.set(key, index);
  }
  return index;
}
