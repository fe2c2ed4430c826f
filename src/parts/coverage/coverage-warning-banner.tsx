import type { ReactNode } from 'react';
import type { CoverageWarning } from '@/domain/plan/money/coverage-warnings';
import { Banner } from '@/ui/banner';
import { CoverageSentence } from './coverage-sentence';

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
          <CoverageSentence of={warning} />
        </div>
      ))}
      {children}
    </Banner>
  );
}
