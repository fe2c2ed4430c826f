import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail, CaseWire } from '@/contract/case';
import { acceptHandOff } from '@/data/hand-offs/accept-hand-off';
import { addresses } from '@/parts/addresses';
import { useMayAnswer } from '@/parts/hand-off/use-answers';
import { useReceiverName } from '@/parts/hand-off/use-receiver-name';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { PersonChip } from '@/parts/people/person-chip';
import { clockPlaceOf } from '@/reference/place';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import { AskedSince } from './asked-since';

type Pending = NonNullable<CaseWire['handOff']>;

/** A hand-off that nobody has answered yet: from whom, to whom, how long, and where it is read. */
export function HandOffBand({ detail: { case: record } }: { readonly detail: CaseDetail }) {
  return record.handOff === null ? null : <PendingBand record={record} handOff={record.handOff} />;
}

interface PendingBandProps {
  readonly record: CaseWire;
  readonly handOff: Pending;
}

function PendingBand({ record, handOff }: PendingBandProps) {
  const { t } = useLingui();
  const { search, pathname } = useLocation();
  const receiverName = useReceiverName();
  const mayAnswer = useMayAnswer(useNow());
  const { told, refused } = useTellOutcome();
  const accepting = useMutation(acceptHandOff());
  const { reference } = record;
  const to = addresses.case(reference, 'hand-off');
  const receiver = receiverName(handOff);
  return (
    <Banner
      actions={
        // Where the package is read it is answered.
        pathname !== to && (
          <span className="row">
            <Link className="button" to={{ pathname: to, search }}>
              <Trans>Read the hand-off</Trans>
            </Link>
            {mayAnswer(handOff) && (
              <Button
                isBusy={accepting.isPending}
                onClick={() => {
                  accepting
                    .mutateAsync({ reference, handOffId: handOff.id })
                    .then(
                      (outcome) => told(reference, outcome, t`${reference} is yours now`),
                      refused,
                    );
                }}
              >
                <Trans>Accept</Trans>
              </Button>
            )}
          </span>
        )
      }
    >
      <strong>
        <Trans>
          <PersonChip id={handOff.askedBy} /> hands this case to {receiver}
        </Trans>
      </strong>{' '}
      {handOff.forPerson !== null && (
        <span>
          <Trans>
            in place of <PersonChip id={handOff.forPerson} />, who is away
          </Trans>{' '}
        </span>
      )}
      <AskedSince
        askedAt={handOff.askedAt}
        place={handOff.toCampus ?? clockPlaceOf(record.office, record.campus)}
      />
    </Banner>
  );
}
