import type { CampusCode } from '@/reference/codes';
import type { Appointment } from '../plan/appointment';
import type { Span } from '../plan/interpreters/taken-time';

/** An appointment at a campus of a trip that is another campus's. */
export interface VisitTime extends Span {
  /** Of the appointment. */
  readonly id: string;
  readonly caseId: string;
}

/** Whether a trip comes to another campus than its own for this (Product reference, §6). */
export const isVisit = (
  { campus, status }: Pick<Appointment, 'campus' | 'status'>,
  home: CampusCode | null,
): boolean => campus !== home && status !== 'cancelled';

/** What one trip has at a campus that is not its own, from the first appointment to the last. */
export interface Visit extends Span {
  readonly caseId: string;
  readonly appointments: number;
}

/** Appointments by their trips, in the order of the first of each. */
export function visitsOf(times: readonly VisitTime[]): readonly Visit[] {
  const byCase = Map.groupBy(times, ({ caseId }) => caseId);
  return [...byCase]
    .map(([caseId, own]) => ({
      caseId,
      fromMs: Math.min(...own.map(({ fromMs }) => fromMs)),
      toMs: Math.max(...own.map(({ toMs }) => toMs)),
      appointments: own.length,
    }))
    .toSorted((one, other) => one.fromMs - other.fromMs || (one.caseId < other.caseId ? -1 : 1));
}
