import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TimedStep } from '@/domain/report/timed-steps';
import type { Stage } from '@/domain/vocabulary';

/** The word of each stage (Product reference, §4). */
export const STAGE_WORDS = {
  new: msg({ context: 'stage', message: 'New' }),
  contacting: msg({ context: 'stage', message: 'Contacting' }),
  records: msg({ context: 'stage', message: 'Records' }),
  review: msg({ context: 'stage', message: 'Review' }),
  clearance: msg({ context: 'stage', message: 'Clearance' }),
  scheduling: msg({ context: 'stage', message: 'Scheduling' }),
  preparing: msg({ context: 'stage', message: 'Preparing' }),
  ready: msg({ context: 'stage', message: 'Ready' }),
  'on-site': msg({ context: 'stage', message: 'On site' }),
  'follow-up': msg({ context: 'stage', message: 'Follow-up' }),
  closed: msg({ context: 'stage', message: 'Closed' }),
} as const satisfies Record<Stage, MessageDescriptor>;

/** What takes time and comes to an end. */
export const STEP_WORDS = {
  'first-contact': msg`First contact`,
  ...STAGE_WORDS,
} as const satisfies Record<TimedStep, MessageDescriptor>;
