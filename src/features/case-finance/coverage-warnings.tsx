import { Trans } from '@lingui/react/macro';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { coverageWarnings } from '@/domain/plan/money/coverage-warnings';
import { useLocale } from '@/i18n/use-locale';
import { CoverageWarningBanner } from '@/parts/coverage/coverage-warning-banner';
import { nameOfCampus } from '@/parts/names';
import { financeDeskOf } from '@/reference/finance-desks';
import { DialLink } from '@/parts/phone/dial-link';
import { useNow } from '@/ui/time/use-now';

/** While the patient is on site: coverage that runs out, and whom to ask. */
export function CoverageWarnings({ facts }: { readonly facts: PlanFacts }) {
  const locale = useLocale();
  const warnings = coverageWarnings(facts, useNow());
  const desk = financeDeskOf(facts.case.campus);
  return (
    <CoverageWarningBanner warnings={warnings}>
      <div className="row">
        <span>
          <Trans>Finance desk, {nameOfCampus(desk.campus, locale)}:</Trans>
        </span>
        <DialLink number={desk.phone} />
        <a href={`mailto:${desk.email}`} dir="ltr" className="tap">
          {desk.email}
        </a>
      </div>
    </CoverageWarningBanner>
  );
}
