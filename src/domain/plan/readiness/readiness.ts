import type { GateOfCase, GateState } from '../gates/gate-state';

/** What fails is read first, what asks nothing of anybody last (Product reference, §7). */
const ORDER: readonly GateState['kind'][] = ['failing', 'waived', 'passed', 'not-applicable'];

/** The gates as a screen lists them; among equals in their natural order. */
export const inReadingOrder = (gates: readonly GateOfCase[]): readonly GateOfCase[] =>
  gates.toSorted((one, other) => ORDER.indexOf(one.state.kind) - ORDER.indexOf(other.state.kind));
