import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { TRAVEL_STAGES } from '@/domain/plan/travel/edit-travel';
import { travelChecks } from '@/domain/plan/travel/travel-checks';
import { actorOf, can } from '@/domain/policy';
import { localDateOf } from '@/lib/zoned-time';
import { planFactsOf } from '@/parts/case/plan-facts';
import { clockZoneOf } from '@/reference/place';
import { useNow } from '@/ui/time/use-now';
import { Flights } from './flights';
import { JourneyFacts } from './journey-facts';
import { PartyTable } from './party-table';
import { TravelChecks } from './travel-checks';
import { VisaSteps } from './visa-steps';

/** The section of travel: what is missing, who travels with which papers, and by which flights. */
export function CaseTravel({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const nowMs = useNow();
  const { case: record } = detail;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(record.reference));
  const actor = actorOf(useMe());
  const isOpen = TRAVEL_STAGES.includes(record.stage);
  const may = can(actor, 'travel.edit', record);
  const canEdit = isOpen && may;
  const facts = planFactsOf(detail, plan);
  const zone = clockZoneOf(record.office, record.campus);
  const todayOn = localDateOf(nowMs, zone);
  return (
    <section className="stack" data-gap="24" aria-labelledby="travel-title">
      <div className="page-head">
        <h2 id="travel-title">{t({ context: 'section', message: 'Travel' })}</h2>
        {!isOpen && (
          <span className="quiet">
            {record.stage === 'closed' ? (
              <Trans>The case is closed: its journey is planned no further.</Trans>
            ) : (
              <Trans>A journey is planned once the lead specialty has accepted.</Trans>
            )}
          </span>
        )}
      </div>
      {isOpen && <TravelChecks detail={detail} facts={facts} todayOn={todayOn} />}
      <PartyTable detail={detail} plan={plan} facts={facts} canEdit={canEdit} />
      <VisaSteps detail={detail} facts={facts} todayOn={todayOn} canEdit={canEdit} />
      <Flights
        detail={detail}
        plan={plan}
        checks={travelChecks(facts, todayOn)}
        canEdit={canEdit}
        canCancel={may}
      />
      <JourneyFacts detail={detail} plan={plan} facts={facts} canEdit={canEdit} />
    </section>
  );
}
