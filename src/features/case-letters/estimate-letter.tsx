import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import type { CoverageKind } from '@/domain/plan/money';
import { coveredIn, estimateToSend } from '@/domain/plan/money/covered';
import { serverNow } from '@/lib/server-clock';
import { localDateOf } from '@/lib/zoned-time';
import { financeDeskOf } from '@/reference/finance-desks';
import { clockZoneOf } from '@/reference/place';
import { EmptyState } from '@/ui/empty-state';
import { estimateParts, type EstimateFacts } from './estimate-text';
import { LetterSheet } from './letter-sheet';
import { PlainLetter } from './plain-letter';

/** The newest estimate with deposit instructions: printed, sent by hand, and then logged as sent. */
export function EstimateLetter({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const me = useMe();
  const { case: record, patient } = detail;
  const { reference } = record;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const estimate = estimateToSend(plan.estimates);
  if (estimate === null) {
    return (
      <EmptyState isInSection title={t`No estimate yet`}>
        <Trans>Write the estimate first; the letter is made from it.</Trans>
      </EmptyState>
    );
  }
  const timeZone = clockZoneOf(record.office, record.campus);
  const receivedAs = (...kinds: readonly CoverageKind[]): number => {
    const coverages = plan.coverages.filter(({ kind }) => kinds.includes(kind));
    return coveredIn(estimate.total.currency, coverages).minor;
  };
  const facts: EstimateFacts = {
    reference,
    patient: patient.name,
    recipient: record.caller.name.trim() || null,
    estimate,
    deposited: receivedAs('deposit'),
    guaranteed: receivedAs('authorization', 'guarantee'),
    payer: record.payer,
    desk: financeDeskOf(record.campus),
    on: localDateOf(serverNow(), timeZone),
    signer: me,
  };
  return (
    <PlainLetter
      detail={detail}
      kind="estimate"
      name={t`How the estimate goes out`}
      note={
        <Trans>
          Nothing is sent from here. Once you have sent it, log it; a draft of the estimate is
          marked as sent beside its version.
        </Trans>
      }
      done={t`Letter of the estimate logged as sent`}
      section="finance"
    >
      {(languages) => (
        <LetterSheet
          languages={languages.map(({ locale, i18n }) => ({
            locale,
            parts: estimateParts(i18n, facts),
          }))}
        />
      )}
    </PlainLetter>
  );
}
