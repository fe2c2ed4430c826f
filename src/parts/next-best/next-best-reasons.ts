import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NextBest } from '@/contract/case-list';
import type { Formats } from '@/i18n/use-formats';
import { wordOf } from '@/parts/words/use-word';

const REASON_WORDS = {
  overdue: msg`its clock has run out`,
  'due-today': msg`it is due today`,
  'due-next': msg`its clock runs out first`,
  urgent: msg`it is urgent`,
  soon: msg`it is wanted soon`,
  mine: msg`it is yours`,
  unclaimed: msg`nobody has claimed it`,
  'call-window-open': msg`the family can be called now`,
  'speaks-my-language': msg`you speak their language`,
  'hold-review-due': msg`its hold is to be reviewed`,
  'on-duty': msg`you are on duty for it`,
  'nobody-on-duty': msg`nobody is on duty for it`,
} as const satisfies Record<NextBest['reasons'][number], MessageDescriptor>;

/** Why a request is the next one, the weightiest first. */
export const reasonsInWords = (
  i18n: I18n,
  reasons: NextBest['reasons'],
  list: Formats['list'],
): string => list(reasons.map((reason) => wordOf(i18n, REASON_WORDS, reason)));
