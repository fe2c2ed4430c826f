import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ApiError } from '@/api/errors';
import type { BulkResult } from '@/contract/bulk';
import { localeOf } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { errorSentence } from './error-words';

type Result = Pick<BulkResult, 'problem' | 'by' | 'at'>;

/** Why one of many was refused, and who stood in the way. */
export function resultSentence(
  i18n: I18n,
  { problem, by, at }: Result,
  personName: (id: string) => string,
  nowMs: number,
): string {
  if (problem === null) return '';
  const code = problem.refusal?.code ?? problem.code;
  const locale = localeOf(i18n.locale);
  const name = by === null ? null : personName(by);
  if (code === 'version-stale' || code === 'changed-since') {
    if (name === null || at === null) {
      return i18n._(msg`Changed since you saw it. Look at it and try again.`);
    }
    const when = formatsOf(locale).ago(Date.parse(at), nowMs);
    return i18n._(msg`${name} has changed it since you saw it (${when}).`);
  }
  if (code === 'invalid') return i18n._(msg`What was entered does not fit this case.`);
  return errorSentence(i18n, new ApiError('changeCases', problem), personName, nowMs);
}
