import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CoverageWarning } from '@/domain/plan/money/coverage-warnings';
import type { Formats } from '@/i18n/use-formats';

/** What of a coverage runs out, in one sentence of the language of `i18n`. */
export function coverageSentence(
  i18n: I18n,
  warning: CoverageWarning,
  { number, plainDate }: Pick<Formats, 'number' | 'plainDate'>,
): string {
  switch (warning.kind) {
    case 'nothing':
      return i18n._(msg`Nothing covers what is planned.`);
    case 'share':
      return i18n._(msg`What is planned takes ${number(warning.percent)} % of the coverage.`);
    case 'ends':
      return i18n._(msg`The coverage ends on ${plainDate(warning.on)}.`);
  }
}
