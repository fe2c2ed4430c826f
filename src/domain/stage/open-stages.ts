import { STAGES, type Stage } from '../vocabulary';

/** Every stage but the last. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'closed');

/** Stages before the patient has arrived. */
export const BEFORE_ARRIVAL: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('on-site'));

/** Stages in which the lead specialty has accepted and the others may still answer. */
export const AFTER_ACCEPTANCE: readonly Stage[] = STAGES.slice(
  STAGES.indexOf('clearance'),
  STAGES.indexOf('follow-up'),
);
