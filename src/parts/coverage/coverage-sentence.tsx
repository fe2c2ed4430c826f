import { useLingui } from '@lingui/react/macro';
import type { CoverageWarning } from '@/domain/plan/money/coverage-warnings';
import { useFormats } from '@/i18n/use-formats';
import { coverageSentence } from '../words/coverage-sentence';

/** What of a coverage runs out, in one sentence. */
export function CoverageSentence({ of: warning }: { readonly of: CoverageWarning }) {
  const { i18n } = useLingui();
  return coverageSentence(i18n, warning, useFormats());
}
