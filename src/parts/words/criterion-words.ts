import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { UrgencyCriterion } from '@/domain/urgency-criteria';

/** By what a request is urgent, soon or routine, as it is asked on the telephone. */
export const CRITERION_WORDS = {
  'in-hospital-now': msg`in a hospital now, waiting for a transfer`,
  'life-or-organ-at-risk': msg`life, sight, a limb or an organ at risk`,
  'worsening-daily': msg`worse from day to day`,
  'treatment-interrupted': msg`a treatment that must go on has stopped or ends`,
  'new-cancer': msg`cancer newly found or suspected`,
  'treatment-window': msg`the next step of a treatment is due within weeks`,
  'symptoms-growing': msg`pain or symptoms that grow`,
  'physician-asks': msg`the home physician asks for a date within weeks`,
  'stable-condition': msg`a known condition that does not change`,
  'second-opinion': msg`a second opinion`,
  'planned-procedure': msg`a planned procedure`,
  'check-up': msg`a check-up`,
} as const satisfies Record<UrgencyCriterion, MessageDescriptor>;
