import { failing, type GateRule, PASSED } from './gate-state';

/** Somebody meets the party where it lands, or they have said that they need nobody (§7). */
export const pickUpGate: GateRule = ({ plan: { trips } }) => {
  const pickUp = trips[0]?.pickUp ?? 'open';
  if (pickUp === 'arranged' || pickUp === 'declined') return PASSED;
  return failing('office', pickUp === 'moved' ? 'pick-up-moved' : 'pick-up-open');
};
