import { findBuilding } from '@/reference/buildings';
import { findCampus } from '@/reference/campuses';
import { findSpecialty } from '@/reference/specialties';
import { isTooFarAhead } from '../planned-dates';
import type { AppointmentDetails, AppointmentSlot } from './appointment-command';

/** Fields that cannot be as they were said, each with the code that a form words. */
export type AppointmentFaults = Readonly<
  Record<string, 'required' | 'unknown-place' | 'not-a-choice' | 'in-the-past' | 'too-far-ahead'>
>;

/** When and where; `at` is the moment in which it is said. */
export function slotFaults(slot: AppointmentSlot, at: string): AppointmentFaults {
  const { campus, building, startAt } = slot;
  return {
    ...(findCampus(campus) === undefined && { campus: 'unknown-place' }),
    ...(findBuilding(building)?.campus !== campus && { building: 'unknown-place' }),
    ...(Date.parse(startAt) <= Date.parse(at) && { startAt: 'in-the-past' }),
    ...(isTooFarAhead(startAt, at) && { startAt: 'too-far-ahead' }),
  };
}

/** What it is and what it needs. */
export function detailFaults(details: AppointmentDetails): AppointmentFaults {
  const { specialty, needsInterpreter, language, mode } = details;
  return {
    ...(specialty !== null &&
      findSpecialty(specialty) === undefined && { specialty: 'not-a-choice' }),
    ...(needsInterpreter && language === null && { language: 'required' }),
    ...(needsInterpreter && mode === null && { mode: 'required' }),
  };
}

/** Without an interpreter nobody speaks a language. */
export function settledDetails<D extends AppointmentDetails>(details: D): D {
  return details.needsInterpreter ? details : { ...details, language: null, mode: null };
}
