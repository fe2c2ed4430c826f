import { itineraryProgressOf, unconfirmedOf } from '../appointments/itinerary';
import { failing, type GateRule, PASSED } from './gate-state';

const ITINERARY_FAULTS = ['no-appointments', 'appointments-unconfirmed'] as const;
type ItineraryFault = (typeof ITINERARY_FAULTS)[number];

/**
 * The caller has agreed to every appointment (Product reference, §7). Where none is offered it is the
 * move of whoever may offer one (§9).
 */
export const itineraryGate: GateRule = ({ plan }) => {
  if (itineraryProgressOf(plan.appointments).itineraryConfirmed) return PASSED;
  const open = unconfirmedOf(plan.appointments);
  return open.length === 0
    ? failing('coordinator', 'no-appointments' satisfies ItineraryFault)
    : failing('caller', 'appointments-unconfirmed' satisfies ItineraryFault, {
        about: open.map(({ id }) => id),
      });
};
