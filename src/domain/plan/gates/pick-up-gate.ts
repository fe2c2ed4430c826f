import { failing, type GateRule, PASSED } from './gate-state';

/** Somebody meets the party at the airport, or they have said that they need nobody (§7). */
export const pickUpGate: GateRule = ({ plan: { trips } }) =>
  trips.some(({ pickUp }) => pickUp !== 'open') ? PASSED : failing('office', 'pick-up-open');
