import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Blocker } from '@/domain/blocker';
import { workingDaysBetween } from '@/domain/calendar/working-time';
import { BLOCKED_ON_WORDS, NEXT_ACTION_WORDS } from '../words/blocker-words';
import { wordOf } from '../words/use-word';
import { wordBlockerWhat } from './blocker-what';

/**
 * "Letter of guarantee · sponsor · 6 working days · chase embassy" (Product reference, §4).
 *
 * @param place the place whose working days the age is counted in.
 * @param nowMs epoch milliseconds.
 */
export function blockerSentence(
  i18n: I18n,
  blocker: Blocker,
  place: string,
  nowMs: number,
): string {
  const days = Math.max(0, workingDaysBetween(place, Date.parse(blocker.since), nowMs));
  return [
    wordBlockerWhat(i18n, blocker.what),
    // A hold has named already whom it waits for.
    ...(blocker.what.kind === 'hold' ? [] : [wordOf(i18n, BLOCKED_ON_WORDS, blocker.on)]),
    i18n._(msg`${plural(days, { 0: 'today', one: '# working day', other: '# working days' })}`),
    wordOf(i18n, NEXT_ACTION_WORDS, blocker.next),
  ].join(' · ');
}
