import type { CaseRecord } from '@/domain/case';
import type { CasePlan } from '@/domain/plan/case-plan';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import { lifeOf } from '../../seed/life';
import { seededTimesOf } from '../../seed/plan/plan-of';
import type { World } from '../../seed/world';

/** What of a case's plan takes interpreters' time, or needs it. */
export interface CaseTimes extends Pick<CasePlan, 'appointments' | 'bookings'> {
  readonly caseId: string;
  /** The case's own: what lies at another is a visit there. */
  readonly campus: CaseRecord['campus'];
  /** The patient's, for an appointment that names none. */
  readonly language: string | null;
}

/** The seed's appointments and bookings, case by case: one object per laying. */
export interface BookingSource {
  readonly size: number;
  /** Null for a case that has none which count. */
  readonly timesAt: (number: number) => CaseTimes | null;
}

const sources = new WeakMap<World, BookingSource>();

/** Only cases between acceptance and home have bookings that count. */
export function bookingSourceOf(world: World | null): BookingSource | null {
  if (world === null) return null;
  const known = sources.get(world);
  if (known !== undefined) return known;
  const source: BookingSource = {
    size: world.size,
    timesAt: (number) => {
      // The life alone says the stage; the case is made for the few that need it.
      if (!PLANNED_STAGES.has(lifeOf(world.ground, number).stage)) return null;
      const made = world.madeCase(number);
      if (made === null) return null;
      const { appointments, bookings } = seededTimesOf(world.ground, made);
      const { id: caseId, campus } = made.caseRecord;
      return { caseId, campus, language: made.patient.language, appointments, bookings };
    },
  };
  sources.set(world, source);
  return source;
}
