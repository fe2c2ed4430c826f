import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LoadReason, StageAge } from '@/domain/workload/load-reasons';

/** Why a case weighs more than its stage and urgency say. */
export const LOAD_REASON_WORDS = {
  arriving: msg`Arrives within 14 days`,
  'follow-up-due': msg`Follow-up due`,
  transplant: msg`Transplant`,
  'care-site': msg`Care in a rented home`,
  'large-party': msg`Large party`,
  'unfamiliar-language': msg`Owner does not speak the language`,
} as const satisfies Record<LoadReason, MessageDescriptor>;

/** For how long a case has stood in its stage. */
export const STAGE_AGE_WORDS = {
  '0-7': msg`Up to 7 days`,
  '8-14': msg`8 to 14 days`,
  '15-30': msg`15 to 30 days`,
  '31-up': msg`More than 30 days`,
} as const satisfies Record<StageAge, MessageDescriptor>;
