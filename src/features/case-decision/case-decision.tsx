import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { leadOf } from '@/domain/lead-review';
import { actorOf, can } from '@/domain/policy';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { NothingYet } from '@/parts/case/nothing-yet';
import { SpecialtyCard } from './specialty-card';

/** What each specialty answered, and for those who may: the form to record it. */
export function CaseDecision({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record } = detail;
  const mayDecide = can(actorOf(useMe()), 'case.decide', record);
  const lead = leadOf(record.reviews);
  const sorted = record.reviews.toSorted((a, b) => Number(b === lead) - Number(a === lead));
  return (
    <div className="stack" data-gap="24">
      <h2>
        <Trans>Decision</Trans>
      </h2>
      {!mayDecide && (
        <Banner>
          <Trans>
            Coordinators and supervisors record decisions. You see what each specialty answered.
          </Trans>
        </Banner>
      )}
      {record.recordsWaivedReason !== null && (
        <p className="quiet">
          <Trans>
            Reviewed without all records: <Bdi>{record.recordsWaivedReason}</Bdi>
          </Trans>
        </p>
      )}
      {sorted.length === 0 && (
        <NothingYet record={record} title={t`No specialty is asked yet`}>
          <Trans>Choose one in the overview; its decision will stand here.</Trans>
        </NothingYet>
      )}
      {sorted.map((review) => (
        <SpecialtyCard
          key={review.specialty}
          detail={detail}
          review={review}
          isLead={review === lead}
          mayDecide={mayDecide}
        />
      ))}
    </div>
  );
}
