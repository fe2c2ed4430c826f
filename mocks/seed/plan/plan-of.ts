import type { CasePlan } from '@/domain/plan/case-plan';
import type { Person } from '@/domain/case';
import type { MadeCase } from '../cases';
import type { Ground } from '../ground';
import { appointmentsPart } from './appointments-part';
import { moneyPart } from './money-part';
import { documentsPart } from './documents-part';
import { bookingsPart } from './bookings-part';
import { entryAddressPart } from './entry-address-part';
import { followUpsPart } from './follow-ups-part';
import { legsPart } from './legs-part';
import { papersPart } from './papers-part';
import { lodgingPart } from './lodging-part';
import { orientationPart } from './orientation-part';
import { sharedLegsPart, sharedStaysPart } from './shared-parts';
import { tasksPart } from './tasks-part';
import { laidBy, type PlanPart, planGroundOf } from './plan-ground';

/** The parts in the order in which they rest on each other. */
const PARTS: readonly PlanPart[] = [
  appointmentsPart,
  bookingsPart,
  moneyPart,
  // Flights first: the other parts of a journey follow its days.
  legsPart,
  sharedLegsPart,
  papersPart,
  // After whatever says when the party comes and leaves.
  lodgingPart,
  sharedStaysPart,
  // Once it is laid where they sleep.
  entryAddressPart,
  orientationPart,
  documentsPart,
  followUpsPart,
  // The last: it follows what the others have laid.
  tasksPart,
];

/**
 * The plan of a seeded case. It says what the case's `progress` says: which gates fail and on whom,
 * the first appointment, whether coverage and itinerary stand; a test holds both together.
 */
export function seededPlanOf(
  ground: Ground,
  made: MadeCase,
  people: readonly Person[] = [],
): CasePlan {
  return laidBy(PARTS, planGroundOf(ground, made, people));
}

/** Appointments and interpreter bookings alone: asked of very many cases. */
export function seededTimesOf(
  ground: Ground,
  made: MadeCase,
): Pick<CasePlan, 'appointments' | 'bookings'> {
  return laidBy(PARTS.slice(0, PARTS.indexOf(bookingsPart) + 1), planGroundOf(ground, made));
}

/** What was promised after the visit alone, with the money that it rests on: for lists of them. */
export function seededFollowUpsOf(
  ground: Ground,
  made: MadeCase,
  people: readonly Person[],
): CasePlan['followUps'] {
  const { life } = made;
  if (life.dischargedAtMs === null && life.followUps.length === 0) return [];
  const of = planGroundOf(ground, made, people);
  return laidBy([appointmentsPart, moneyPart, followUpsPart], of).followUps;
}
