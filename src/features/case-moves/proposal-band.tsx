import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { closeCase } from '@/data/cases/close-case';
import { holdCase } from '@/data/cases/hold-case';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { reviewDateIn, USUAL_REVIEW_DAYS } from '@/domain/stage/holds';
import { proposalOf } from '@/domain/stage/proposal';
import { useFormats } from '@/i18n/use-formats';
import { factsOf } from '@/parts/case/case-facts';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import { DismissDialog } from './dismiss-dialog';

/** Where nobody answers: what is proposed, to be done with one press or turned down with a reason. */
export function ProposalBand({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const me = useMe();
  const nowMs = useNow();
  const { plainDate } = useFormats();
  const { told, refused } = useTellOutcome();
  const holding = useMutation(holdCase());
  const closing = useMutation(closeCase());
  const [isDismissing, setIsDismissing] = useState(false);
  const { case: record } = detail;
  const { reference } = record;
  const facts = factsOf(detail, me.id, nowMs);
  const proposal = proposalOf(facts.case, nowMs);
  if (proposal === null || !can(actorOf(me), 'case.hold', record)) return null;
  const { kind, days } = proposal;
  const reviewOn = reviewDateIn(facts, USUAL_REVIEW_DAYS);
  const until = plainDate(reviewOn);
  const accept = (): void => {
    if (kind === 'hold') {
      const reason = t`No answer on ${plural(days, { one: '# working day', other: '# working days' })}`;
      const body = { waitingOn: 'patient', reason, reviewOn } as const;
      holding
        .mutateAsync({ seen: record, body })
        .then((outcome) => told(reference, outcome, t`${reference} is on hold`), refused);
      return;
    }
    const body = { outcome: 'no-response', reason: null, alternative: null } as const;
    closing
      .mutateAsync({ seen: record, body })
      .then((outcome) => told(reference, outcome, t`Closed ${reference}: no response`), refused);
  };
  return (
    <>
      <Banner
        actions={
          <span className="row">
            <Button isBusy={holding.isPending || closing.isPending} onClick={accept}>
              {kind === 'hold' ? (
                <Trans>Put on hold until {until}</Trans>
              ) : (
                <Trans>Close as: no response</Trans>
              )}
            </Button>
            <Button variant="quiet" onClick={() => setIsDismissing(true)}>
              <Trans>Not now…</Trans>
            </Button>
          </span>
        }
      >
        <strong>
          <Trans>
            Nobody has answered on{' '}
            <Plural value={days} one="# working day" other="# working days" />
          </Trans>
        </strong>{' '}
        {kind === 'hold' ? (
          <Trans>A hold on the patient is proposed; the clock then stands still.</Trans>
        ) : (
          <Trans>The hold is past its review, and there is still no answer.</Trans>
        )}
      </Banner>
      <Suspense>
        {isDismissing && (
          <DismissDialog detail={detail} kind={kind} onClose={() => setIsDismissing(false)} />
        )}
      </Suspense>
    </>
  );
}
