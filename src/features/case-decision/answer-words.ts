import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Answer } from './answer-values';

export const ANSWER_VERBS = {
  accepted: msg`Accept`,
  declined: msg`Decline`,
  'more-information': msg`Ask for more information`,
} as const satisfies Record<Answer, MessageDescriptor>;
