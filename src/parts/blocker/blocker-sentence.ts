import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { workingDaysBetween } from '@/domain/calendar/working-time';
import type { CaseRow } from '@/domain/case-row';
import { waitPlaceOf } from '@/domain/move-place';
import { localeOf } from '@/i18n/locale';
import { type Formats, shownFormats } from '@/i18n/use-formats';
import { BLOCKED_ON_WORDS, NEXT_ACTION_WORDS } from '../words/blocker-words';
import { wordOf } from '../words/use-word';
import { wordBlockerWhat } from './blocker-what';

/**
 * "Letter of guarantee · sponsor · 6 working days · chase embassy" (Product reference, §4). The age
 * is counted in the working days of where it is waited for, the same in list, detail and export.
 * A stay whose last appointment is to come has none: nothing is late, and its action is for then.
 *
 * @param nowMs epoch milliseconds.
 * @param formats of what goes out in another language than the page's
 */
export function blockerSentence(
  i18n: I18n,
  row: Pick<CaseRow, 'office' | 'campus' | 'stage' | 'transfer'>,
  blocker: NonNullable<CaseRow['blocker']>,
  nowMs: number,
  formats: Formats = shownFormats(localeOf(i18n.locale)),
): string {
  const sinceMs = Date.parse(blocker.since);
  const what = wordBlockerWhat(i18n, blocker, nowMs, formats);
  const next = wordOf(i18n, NEXT_ACTION_WORDS, blocker.next);
  if (blocker.what.kind === 'stay' && sinceMs > nowMs) {
    return [
      what,
      wordOf(i18n, BLOCKED_ON_WORDS, blocker.on),
      i18n._(msg`after the last one ${next}`),
    ].join(' · ');
  }
  const days = workingDaysBetween(waitPlaceOf(row, blocker), sinceMs, nowMs);
  return [
    what,
    // A hold has named already whom it waits for.
    ...(blocker.what.kind === 'hold' ? [] : [wordOf(i18n, BLOCKED_ON_WORDS, blocker.on)]),
    i18n._(msg`${plural(days, { 0: 'today', one: '# working day', other: '# working days' })}`),
    next,
  ].join(' · ');
}
