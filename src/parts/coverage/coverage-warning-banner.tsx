import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CoverageWarning } from '@/domain/plan/money/coverage-warnings';
import { useFormats } from '@/i18n/use-formats';
import { Banner } from '@/ui/banner';

interface CoverageWarningBannerProps {
  readonly warnings: readonly CoverageWarning[];
  /** What to do about them. */
  readonly children: ReactNode;
}

/** What runs out while the patient is on site, a sentence each; nothing where nothing does. */
export function CoverageWarningBanner({ warnings, children }: CoverageWarningBannerProps) {
  if (warnings.length === 0) return null;
  return (
    <Banner tone="warning">
      {warnings.map((warning) => (
        <div key={warning.kind}>
          <Sentence of={warning} />
        </div>
      ))}
      {children}
    </Banner>
  );
}

function Sentence({ of: warning }: { readonly of: CoverageWarning }) {
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
