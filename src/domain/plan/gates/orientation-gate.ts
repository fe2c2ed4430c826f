import { orientationState } from '../orientation/orientation-state';
import { failing, type GateRule, PASSED } from './gate-state';

const ORIENTATION_FAULTS = [
  'no-orientation',
  'orientation-topics-open',
  'orientation-documents-open',
] as const;
type OrientationFault = (typeof ORIENTATION_FAULTS)[number];

/** The family has been told what they need, and has the papers (Product reference, §7). */
export const orientationGate: GateRule = ({ case: record, plan: { orientations } }) => {
  const { isDone, openTopics } = orientationState(orientations, record);
  if (isDone) return PASSED;
  if (orientations.length === 0) {
    return failing('office', 'no-orientation' satisfies OrientationFault);
  }
  return openTopics.length > 0
    ? failing('office', 'orientation-topics-open' satisfies OrientationFault)
    : failing('office', 'orientation-documents-open' satisfies OrientationFault);
};
