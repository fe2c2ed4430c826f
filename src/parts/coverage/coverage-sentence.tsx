import { Trans } from '@lingui/react/macro';
import type { CoverageWarning } from '@/domain/plan/money/coverage-warnings';
import { useFormats } from '@/i18n/use-formats';

/** What of a coverage runs out, in one sentence. */
export function CoverageSentence({ of: warning }: { readonly of: CoverageWarning }) {
  const { plainDate, number } = useFormats();
  switch (warning.kind) {
    case 'nothing':
      return <Trans>Nothing covers what is planned.</Trans>;
    case 'share':
      return <Trans>What is planned takes {number(warning.percent)} % of the coverage.</Trans>;
    case 'ends':
      return <Trans>The coverage ends on {plainDate(warning.on)}.</Trans>;
  }
}
