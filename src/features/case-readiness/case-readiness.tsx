import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { gatesOf } from '@/domain/plan/gates/gate-rules';
import { GATED_STAGES } from '@/domain/plan/gates/gate-state';
import { isComing } from '@/domain/plan/progress';
import { inReadingOrder } from '@/domain/plan/readiness/readiness';
import { planFactsOf } from '@/parts/case/plan-facts';
import entries from '@/parts/entries.module.css';
import { EmptyState } from '@/ui/empty-state';
import { GateRow } from './gate-row';

/** The section of readiness: what stops the departure, why, whose move it is, and the way there. */
export function CaseReadiness({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record } = detail;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(record.reference));
  const isJudged = GATED_STAGES.has(record.stage);
  const isPlanned = isComing(record.stage);
  const gates = inReadingOrder(gatesOf(planFactsOf(detail, plan)));
  const failing = gates.filter(({ state }) => state.kind === 'failing').length;
  return (
    <section className="stack" aria-labelledby="readiness-title">
      <div className="page-head">
        <h2 id="readiness-title">
          <Trans>Readiness</Trans>
        </h2>
        {isPlanned && (
          <span className="quiet">
            {plural(failing, {
              0: 'No gate fails',
              one: '# gate fails',
              other: '# gates fail',
            })}
          </span>
        )}
      </div>
      {!isPlanned && (
        <EmptyState isInSection title={t`No gate is judged now`}>
          <Trans>Gates decide about a departure, from acceptance until the arrival.</Trans>
        </EmptyState>
      )}
      {isPlanned && !isJudged && (
        <p className="quiet">
          <Trans>
            From preparing on, every gate must pass or be waived; coverage is needed before that, to
            leave clearance.
          </Trans>
        </p>
      )}
      {isPlanned && (
        <ol className={entries['list']} aria-label={t`Gates`}>
          {gates.map((each) => (
            <GateRow key={each.gate} detail={detail} gate={each.gate} state={each.state} />
          ))}
        </ol>
      )}
    </section>
  );
}
