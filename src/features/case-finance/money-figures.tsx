import { Trans, useLingui } from '@lingui/react/macro';
import type { CasePlan } from '@/domain/plan/case-plan';
import {
  countingOf,
  coveredIn,
  lastCoveredOn,
  standingEstimate,
  uncoveredOf,
} from '@/domain/plan/money/covered';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { useNow } from '@/ui/time/use-now';
import styles from './case-finance.module.css';

interface MoneyFiguresProps {
  readonly plan: CasePlan;
  /** In which money nothing is, where there is none yet. */
  readonly usual: string;
  /** The campus's. */
  readonly zone: string;
}

/** Estimate, what covers it, what is left, and until when. */
export function MoneyFigures({ plan, usual, zone }: MoneyFiguresProps) {
  const { t } = useLingui();
  const { money, plainDate, list } = useFormats();
  const estimate = standingEstimate(plan.estimates);
  const currency = estimate?.total.currency ?? usual;
  const covered = coveredIn(currency, plan.coverages);
  // Without an estimate each money stands for itself.
  const others = estimate === null ? covered.otherCurrencies : [];
  const sums = [currency, ...others]
    .map((code) => ({ code, ...coveredIn(code, countingOf(plan)) }))
    .filter(({ minor }, index) => minor > 0 || (index === 0 && others.length === 0));
  const uncovered = uncoveredOf(plan);
  const last = lastCoveredOn(plan, localDateOf(useNow(), zone));
  return (
    <>
      <dl className={styles['figures']}>
        <div>
          <dt>{t`Estimate`}</dt>
          <dd>{estimate === null ? '–' : money(estimate.total.minor, currency)}</dd>
        </div>
        <div>
          <dt>{t`Covered`}</dt>
          <dd>{list(sums.map(({ minor, code }) => money(minor, code)))}</dd>
        </div>
        <div>
          <dt>{t`Not covered`}</dt>
          <dd data-short={(uncovered !== null && uncovered.minor > 0) || undefined}>
            {uncovered === null ? '–' : money(uncovered.minor, currency)}
          </dd>
        </div>
        <div>
          <dt>{t`Covered until`}</dt>
          <dd>{last === null ? '–' : plainDate(last)}</dd>
        </div>
      </dl>
      {estimate !== null && covered.otherCurrencies.length > 0 && (
        <p className="quiet">
          <Trans>
            Coverage in {list(covered.otherCurrencies)} is not added: the estimate is in {currency}.
          </Trans>
        </p>
      )}
    </>
  );
}
