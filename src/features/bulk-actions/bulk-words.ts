import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { ApiError } from '@/api/errors';
import type { BulkResult } from '@/contract/bulk';
import type { BulkKind, BulkRun } from '@/data/bulk/bulk-runs';
import { LOCALES } from '@/i18n/locale';
import { shownFormats } from '@/i18n/use-formats';
import { errorSentence } from '@/parts/words/error-words';

/** How many cases a run has changed, as a sentence of its kind. */
export function doneSentence(i18n: I18n, kind: BulkKind, count: number): string {
  switch (kind) {
    case 'claim':
      return i18n._(msg`${plural(count, { one: '# case claimed', other: '# cases claimed' })}`);
    case 'release':
      return i18n._(
        msg`${plural(count, { one: '# case given back to its queue', other: '# cases given back to their queues' })}`,
      );
    case 'assign':
      return i18n._(msg`${plural(count, { one: '# case assigned', other: '# cases assigned' })}`);
    case 'hold':
      return i18n._(
        msg`${plural(count, { one: '# case put on hold', other: '# cases put on hold' })}`,
      );
    case 'ask-records':
      return i18n._(
        msg`${plural(count, { one: 'Records asked for in # case', other: 'Records asked for in # cases' })}`,
      );
    case 'revert':
      return i18n._(msg`${plural(count, { one: '# case undone', other: '# cases undone' })}`);
  }
}

/** Why one case of many was refused, and who stood in the way. */
export function resultSentence(
  i18n: I18n,
  { problem, by, at }: BulkResult,
  personName: (id: string) => string,
  nowMs: number,
): string {
  if (problem === null) return '';
  const code = problem.refusal?.code ?? problem.code;
  const locale = LOCALES.find((each) => each === i18n.locale) ?? 'en';
  const name = by === null ? null : personName(by);
  if (code === 'version-stale' || code === 'changed-since') {
    if (name === null || at === null) {
      return i18n._(msg`Changed since you saw it. Look at it and try again.`);
    }
    const when = shownFormats(locale).relative(Date.parse(at), nowMs);
    return i18n._(msg`${name} has changed it since you saw it (${when}).`);
  }
  if (code === 'invalid') return i18n._(msg`What was entered does not fit this case.`);
  return errorSentence(i18n, new ApiError('changeCases', problem), personName, nowMs);
}

/** Cases of a run that were refused. */
export const refusedOf = ({ results }: BulkRun): readonly BulkResult[] =>
  results.filter(({ problem }) => problem !== null);

export const doneCountOf = ({ results }: BulkRun): number =>
  results.filter(({ problem }) => problem === null).length;
