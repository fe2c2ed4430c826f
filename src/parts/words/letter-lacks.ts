import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LetterLack } from '@/domain/letters/letter-kinds';

/** Why a letter cannot be made, as its own page and a refusal say it. */
export const LETTER_LACK_WORDS = {
  'nothing-to-ask': msg`There is nothing to ask for: the checklist is complete, or the case is closed.`,
  'no-appointments': msg`There is no appointment to print: none is offered yet, or the case is closed.`,
  'not-accepted': msg`Nobody can be invited: the lead specialty has not accepted, or the case is closed.`,
  'nobody-to-invite': msg`Nobody needs an invitation: every visa for the campus is granted, or none is needed.`,
  'no-estimate': msg`There is no estimate to send: none is asked for yet, or the case is closed.`,
} as const satisfies Record<LetterLack, MessageDescriptor>;
