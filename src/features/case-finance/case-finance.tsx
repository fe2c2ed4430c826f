import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { LETTERS } from '@/domain/letters/letter-kinds';
import { moneyStageRefusal } from '@/domain/plan/money/edit-money';
import { coverageStrip } from '@/domain/plan/money/coverage-strip';
import { usualCurrency } from '@/domain/plan/money/usual-currency';
import { actorOf, can } from '@/domain/policy';
import { addresses } from '@/parts/addresses';
import { NothingYet } from '@/parts/case/nothing-yet';
import { planFactsOf } from '@/parts/case/plan-facts';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { CoverageForm } from './coverage-form';
import { CoverageStripView } from './coverage-strip-view';
import { CoverageTable } from './coverage-table';
import { CoverageWarnings } from './coverage-warnings';
import { EstimateForm } from './estimate-form';
import { EstimateTable } from './estimate-table';
import { MoneyFigures } from './money-figures';

/** The section of finance: what it will cost, who covers it, and what lies outside of that. */
export function CaseFinance({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const facts = planFactsOf(detail, plan);
  const { search } = useLocation();
  const actor = actorOf(useMe());
  const mayEdit = can(actor, 'coverage.edit', record);
  const canEdit = mayEdit && moneyStageRefusal(record) === null;
  const zone = placeOf(campusPlaceOf(record.campus)).timeZone;
  const strip = coverageStrip(facts.plan);
  const currency = usualCurrency(record, plan);
  return (
    <section className="stack" data-gap="24" aria-labelledby="finance-title">
      <div className="page-head">
        <h2 id="finance-title">
          <Trans>Finance</Trans>
        </h2>
        {!mayEdit && (
          <span className="quiet">
            <Trans>Coordinators of the campus enter estimates and coverage.</Trans>
          </span>
        )}
      </div>
      <CoverageWarnings facts={facts} />
      <MoneyFigures plan={facts.plan} usual={currency} zone={zone} />
      <Part
        title={t`Estimates`}
        verb={canEdit ? t`New estimate` : null}
        form={(onDone) => (
          <EstimateForm reference={reference} currency={currency} onDone={onDone} />
        )}
      >
        {plan.estimates.length === 0 ? (
          <NothingYet record={record} title={t`No estimate yet`}>
            <Trans>What the visit will cost stands here, version by version.</Trans>
          </NothingYet>
        ) : (
          <>
            <EstimateTable
              reference={reference}
              estimates={plan.estimates}
              canEdit={canEdit}
              zone={zone}
            />
            {can(actor, 'letter.make', record) && LETTERS.estimate.lack(record) === null && (
              <Link
                className="tap"
                to={{ pathname: addresses.case(reference, 'letters/estimate'), search }}
              >
                <Trans>Letter with deposit instructions</Trans>
              </Link>
            )}
          </>
        )}
      </Part>
      <Part
        title={t`Coverage`}
        verb={canEdit ? t`Ask for coverage` : null}
        form={(onDone) => (
          <CoverageForm reference={reference} coverage={null} currency={currency} onDone={onDone} />
        )}
      >
        {plan.coverages.length === 0 ? (
          <NothingYet record={record} title={t`Nothing covers this visit yet`}>
            <Trans>Deposits, authorizations and letters of guarantee stand here.</Trans>
          </NothingYet>
        ) : (
          <CoverageTable reference={reference} coverages={plan.coverages} canEdit={canEdit} />
        )}
      </Part>
      {strip !== null && <CoverageStripView strip={strip} />}
    </section>
  );
}

interface PartProps {
  readonly title: string;
  /** What opens the form; null where nobody may. */
  readonly verb: string | null;
  readonly form: (onDone: () => void) => ReactNode;
  readonly children: ReactNode;
}

function Part({ title, verb, form, children }: PartProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="stack" aria-label={title}>
      <div className="page-head">
        <h3>{title}</h3>
        {verb !== null && (
          <span className="spread">
            <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {verb}
            </Button>
          </span>
        )}
      </div>
      {isOpen && <Suspense>{form(() => setIsOpen(false))}</Suspense>}
      {children}
    </section>
  );
}
