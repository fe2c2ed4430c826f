import { Trans } from '@lingui/react/macro';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { coverageWarnings } from '@/domain/plan/money/coverage-warnings';
import { useLocale } from '@/i18n/use-locale';
import { CoverageWarningText } from '@/parts/coverage/coverage-warning-text';
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
          <CoverageWarningText warning={warning} />
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
