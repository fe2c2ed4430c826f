import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CaseRow } from '@/domain/case-row';
import { comingArrival } from '@/domain/stage/arrival';
import { localeOf } from '@/i18n/locale';
import { shownFormats } from '@/i18n/use-formats';

/**
 * What is left to do about an open case that nothing blocks: to move it on, and of a ready one to wait
 * for the day of arrival, then to write it down.
 *
 * @param nowMs epoch milliseconds.
 */
export function unblockedSentence(
  i18n: I18n,
  row: Pick<CaseRow, 'stage' | 'campus' | 'arrivalOn'>,
  nowMs: number,
): string {
  const coming = comingArrival(row, nowMs);
  if (coming === null) return i18n._(msg`Nothing blocks it; move it on`);
  const date = shownFormats(localeOf(i18n.locale)).plainDate(coming.on);
  return coming.isDue
    ? i18n._(msg`Ready; the arrival was planned for ${date}: record it`)
    : i18n._(msg`Ready; arrives ${date}`);
}
