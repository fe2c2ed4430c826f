import { leadOf } from '../../lead-review';
import { failing, type GateRule, PASSED } from './gate-state';

/** The lead specialty has accepted (Product reference, §4, §7). */
export const acceptedGate: GateRule = ({ case: { reviews } }) =>
  leadOf(reviews)?.decision === 'accepted' ? PASSED : failing('specialty', 'lead-not-accepted');
