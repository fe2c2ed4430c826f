import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { workingDaysBetween } from '@/domain/calendar/working-time';
import type { CaseRow } from '@/domain/case-row';
import { waitPlaceOf } from '@/domain/move-place';
import { BLOCKED_ON_WORDS, NEXT_ACTION_WORDS } from '../words/blocker-words';
import { wordOf } from '../words/use-word';
import { wordBlockerWhat } from './blocker-what';

/**
 * "Letter of guarantee · sponsor · 6 working days · chase embassy" (Product reference, §4). The age
 * is counted in the working days of where it is waited for, the same in list, detail and export.
 *
 * @param nowMs epoch milliseconds.
 */
export function blockerSentence(
  i18n: I18n,
  row: Pick<CaseRow, 'office' | 'campus' | 'stage' | 'transfer'>,
  blocker: NonNullable<CaseRow['blocker']>,
  nowMs: number,
): string {
  const days = Math.max(
    0,
    workingDaysBetween(waitPlaceOf(row, blocker), Date.parse(blocker.since), nowMs),
  );
  return [
    wordBlockerWhat(i18n, blocker.what),
    // A hold has named already whom it waits for.
    ...(blocker.what.kind === 'hold' ? [] : [wordOf(i18n, BLOCKED_ON_WORDS, blocker.on)]),
    i18n._(msg`${plural(days, { 0: 'today', one: '# working day', other: '# working days' })}`),
    wordOf(i18n, NEXT_ACTION_WORDS, blocker.next),
  ].join(' · ');
}
