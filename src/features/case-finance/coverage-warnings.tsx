import { Trans } from '@lingui/react/macro';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { type CoverageWarning, coverageWarnings } from '@/domain/plan/money/coverage-warnings';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus } from '@/parts/names';
import { financeDeskOf } from '@/reference/finance-desks';
import { DialLink } from '@/parts/phone/dial-link';
import { Banner } from '@/ui/banner';
import { useNow } from '@/ui/time/use-now';

/** While the patient is on site: coverage that runs out, and whom to ask. */
export function CoverageWarnings({ facts }: { readonly facts: PlanFacts }) {
  const locale = useLocale();
  const warnings = coverageWarnings(facts, useNow());
  if (warnings.length === 0) return null;
  const desk = financeDeskOf(facts.case.campus);
  return (
    <Banner tone="warning">
      {warnings.map((warning) => (
        <div key={warning.kind}>
          <Warning warning={warning} />
        </div>
      ))}
      <div className="row">
        <span>
          <Trans>Finance desk, {nameOfCampus(desk.campus, locale)}:</Trans>
        </span>
        <DialLink number={desk.phone} />
        <a href={`mailto:${desk.email}`} dir="ltr" className="tap">
          {desk.email}
        </a>
      </div>
    </Banner>
  );
}

function Warning({ warning }: { readonly warning: CoverageWarning }) {
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
