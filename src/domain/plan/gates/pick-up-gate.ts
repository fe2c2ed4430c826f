import { grownSince } from '../lodging/beds-needed';
import { failing, type GateRule, PASSED } from './gate-state';

/**
 * Somebody meets the party where it lands, all of it, or they have said that they need nobody (§7). Whoever has
 * joined since it was arranged may find no seat in the car.
 */
export const pickUpGate: GateRule = ({ case: record, plan: { trips } }) => {
  const { pickUp, pickUpFor } = trips[0] ?? { pickUp: 'open', pickUpFor: null };
  // On campus nobody is waited for any more.
  const isGrown = record.stage !== 'on-site' && grownSince({ partySize: pickUpFor }, record) > 0;
  if (pickUp === 'arranged' && isGrown) return failing('office', 'pick-up-grown');
  if (pickUp === 'arranged' || pickUp === 'declined') return PASSED;
  return failing('office', pickUp === 'moved' ? 'pick-up-moved' : 'pick-up-open');
};
