import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail, CaseWire } from '@/contract/case';
import { acceptTransfer } from '@/data/transfers/accept-transfer';
import { draftQueries } from '@/data/drafts/draft-queries';
import { revokeTransfer } from '@/data/transfers/revoke-transfer';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { mayRevokeTransfer } from '@/domain/stage/transfer';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '@/parts/names';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { PersonChip } from '@/parts/people/person-chip';
import { clockPlaceOf } from '@/reference/place';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { AskedSince } from './asked-since';
import { ReturnDialog } from './return-dialog';

type Transfer = NonNullable<CaseWire['transfer']>;

/** A transfer that nobody has answered yet, for both sides: who asks whom, how long, what to do. */
export function TransferBand({ detail }: { readonly detail: CaseDetail }) {
  const { case: record } = detail;
  return record.transfer === null ? null : (
    <PendingBand detail={detail} transfer={record.transfer} />
  );
}

interface PendingBandProps {
  readonly detail: CaseDetail;
  readonly transfer: Transfer;
}

function PendingBand({ detail, transfer }: PendingBandProps) {
  const { t } = useLingui();
  const me = useMe();
  const locale = useLocale();
  const { told, refused } = useTellOutcome();
  const accepting = useMutation(acceptTransfer());
  const revoking = useMutation(revokeTransfer());
  useQuery(draftQueries.mine());
  const [isReturning, setIsReturning] = useState(false);
  const { case: record } = detail;
  const { reference } = record;
  const mayAnswer = can(actorOf(me), 'case.answer-transfer', record);
  const to = nameOfPlace(transfer.toOffice ?? transfer.toCampus ?? '', locale);
  return (
    <>
      <Banner
        actions={
          <span className="row">
            {mayAnswer && (
              <>
                <Button
                  variant={can(actorOf(me), 'case.edit', record) ? 'secondary' : 'primary'}
                  isBusy={accepting.isPending}
                  onClick={() => {
                    accepting
                      .mutateAsync({ seen: record })
                      .then(
                        (outcome) => told(reference, outcome, t`${reference} is yours now`),
                        refused,
                      );
                  }}
                >
                  <Trans>Accept the transfer</Trans>
                </Button>
                <Button onClick={() => setIsReturning(true)}>
                  <Trans>Return…</Trans>
                </Button>
              </>
            )}
            {mayRevokeTransfer(record, me.id) && (
              <Button
                isBusy={revoking.isPending}
                onClick={() => {
                  revoking
                    .mutateAsync({ seen: record })
                    .then((outcome) => told(reference, outcome, t`Transfer taken back`), refused);
                }}
              >
                <Trans>Take back</Trans>
              </Button>
            )}
          </span>
        }
      >
        <strong>
          <Trans>
            <PersonChip id={transfer.askedBy} /> asks {to} to take this case over
          </Trans>
        </strong>{' '}
        <AskedSince askedAt={transfer.askedAt} place={placeOfAnswer(record, transfer)} />
        <div>
          <Bdi>{transfer.reason}</Bdi>
        </div>
      </Banner>
      <Suspense>
        {isReturning && <ReturnDialog detail={detail} onClose={() => setIsReturning(false)} />}
      </Suspense>
    </>
  );
}

/** Whose working days the question ages in: those who must answer it. */
function placeOfAnswer({ campus }: CaseWire, { toOffice, toCampus }: Transfer): string {
  return toOffice === null ? (toCampus ?? '') : clockPlaceOf(toOffice, campus);
}
