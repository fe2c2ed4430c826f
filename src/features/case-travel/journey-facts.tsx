import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState, type ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { isMedical } from '@/domain/plan/gates/fitness-gate';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { pickUpGate } from '@/domain/plan/gates/pick-up-gate';
import { partySizeOf } from '@/domain/plan/lodging/beds-needed';
import type { PaperState } from '@/domain/plan/travel';
import { firstNightElsewhere } from '@/domain/plan/travel/entry-address';
import { useFormats } from '@/i18n/use-formats';
import { useOpenedEntry } from '@/parts/outbox/use-opened-entry';
import { PAPER_STATE_WORDS, PICK_UP_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { StatusMark, type StatusState } from '@/ui/status-mark';
import { TripForm } from './trip-form';

interface JourneyFactsProps {
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
  readonly facts: PlanFacts;
  readonly canEdit: boolean;
}

const PAPER_MARKS: Readonly<Record<PaperState, StatusState>> = {
  'not-needed': 'done',
  'to-ask': 'due-today',
  asked: 'waiting',
  received: 'done',
};

/** What the journey has once: fitness to fly, the airline's form, the pick-up, the address. */
export function JourneyFacts({ detail, plan, facts, canEdit }: JourneyFactsProps) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate } = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const [ended, setEnded] = useState<string | null>(null);
  const waiting = useOpenedEntry(detail.case.reference, ({ operationId }) =>
    ['addTrip', 'editTrip'].includes(operationId),
  );
  const entry = waiting?.id === ended ? null : waiting;
  const trip = plan.trips[0] ?? null;
  const usual: PaperState = isMedical(facts) ? 'to-ask' : 'not-needed';
  const paper = (state: PaperState, untilOn: string | null): ReactNode => (
    <>
      <StatusMark state={PAPER_MARKS[state]}>{word(PAPER_STATE_WORDS, state)}</StatusMark>
      {untilOn !== null && (
        <span className="quiet">
          {' '}
          <Trans>valid until {plainDate(untilOn)}</Trans>
        </span>
      )}
    </>
  );
  const pickUp = trip?.pickUp ?? 'open';
  const size = partySizeOf(detail.case);
  const isMet = pickUpGate(facts).kind === 'passed';
  const elsewhere = firstNightElsewhere(facts);
  const isForm = canEdit && (isOpen || entry !== null);
  return (
    <section className="stack" data-gap="4" aria-labelledby="travel-journey">
      <div className="row">
        <h3 id="travel-journey">
          <Trans>On the way</Trans>
        </h3>
        {canEdit && !isForm && (
          <span className="spread">
            <Button
              size="small"
              aria-label={t`Change what is on the way`}
              onClick={() => setIsOpen(true)}
            >
              <Trans>Change</Trans>
            </Button>
          </span>
        )}
      </div>
      {isForm ? (
        <Suspense>
          <TripForm
            key={entry?.id ?? ''}
            detail={detail}
            trip={trip}
            usual={usual}
            opened={entry}
            onDone={() => {
              setIsOpen(false);
              setEnded(entry?.id ?? ended);
            }}
          />
        </Suspense>
      ) : (
        <dl className="facts">
          <div>
            <dt>{t`Certificate of fitness to fly`}</dt>
            <dd>{paper(trip?.fitToFly ?? usual, trip?.fitToFlyUntilOn ?? null)}</dd>
          </div>
          <div>
            <dt>{t`Airline’s form`}</dt>
            <dd>{paper(trip?.airlineForm ?? usual, trip?.airlineFormUntilOn ?? null)}</dd>
          </div>
          <div>
            <dt>{t`Pick-up at the airport`}</dt>
            <dd>
              <StatusMark state={isMet ? 'done' : 'due-today'}>
                {word(PICK_UP_WORDS, pickUp)}
              </StatusMark>
              {pickUp === 'arranged' && trip?.pickUpFor && (
                <span className="quiet">
                  {' '}
                  <Plural value={trip.pickUpFor} one="for # person" other="for # people" />
                  {!isMet && (
                    <>
                      {' · '}
                      <Plural value={size} one="# travels now" other="# travel now" />
                    </>
                  )}
                </span>
              )}
              {trip?.pickUpNote && (
                <div className="quiet">
                  <Bdi>{trip.pickUpNote}</Bdi>
                </div>
              )}
            </dd>
          </div>
          <div>
            <dt>{t`Address for the entry form`}</dt>
            <dd>
              {trip?.entryAddress ? <Bdi>{trip.entryAddress}</Bdi> : '–'}
              {elsewhere !== null && (
                <div>
                  <StatusMark state="paused">
                    <Trans>Look again</Trans>
                  </StatusMark>{' '}
                  <Trans>
                    The first night is booked elsewhere: <Bdi>{elsewhere.name}</Bdi>,{' '}
                    <Bdi>{elsewhere.address}</Bdi>
                  </Trans>
                </div>
              )}
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}
