import { OPEN_STAGES } from '../stage/open-stages';

/** What takes time and comes to an end: until the family is reached, and each stage. */
export const TIMED_STEPS = ['first-contact', ...OPEN_STAGES] as const;
export type TimedStep = (typeof TIMED_STEPS)[number];
