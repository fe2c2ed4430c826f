import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { coverageWarnings } from '@/domain/plan/money/coverage-warnings';
import { addresses } from '@/parts/addresses';
import { planFactsOf } from '@/parts/case/plan-facts';
import { CoverageWarningBanner } from '@/parts/coverage/coverage-warning-banner';
import { useNow } from '@/ui/time/use-now';

/**
 * On site: that what is planned takes most of the coverage, or that it ends soon, on every section but
 * the one that says it in full (Product reference, §4). Nobody looks into Finance each day to find out.
 */
export function CoverageBand({ detail }: { readonly detail: CaseDetail }) {
  const nowMs = useNow();
  const { pathname, search } = useLocation();
  const { reference, stage } = detail.case;
  const finance = addresses.case(reference, 'finance');
  const isAsked = stage === 'on-site' && pathname !== finance;
  const { data: plan } = useQuery({ ...planQueries.ofCase(reference), enabled: isAsked });
  const warnings =
    isAsked && plan !== undefined ? coverageWarnings(planFactsOf(detail, plan), nowMs) : [];
  return (
    <CoverageWarningBanner warnings={warnings}>
      <Link className="tap" to={{ pathname: finance, search }}>
        <Trans>More under Finance</Trans>
      </Link>
    </CoverageWarningBanner>
  );
}
