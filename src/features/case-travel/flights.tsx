import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { type Leg, LEG_DIRECTIONS, type LegDirection, travellersOf } from '@/domain/plan/travel';
import { connectionsOf } from '@/domain/plan/travel/leg-checks';
import { canGiveBack, flightsLeft } from '@/domain/plan/travel/flights-left';
import { inOrder } from '@/domain/plan/travel/leg-order';
import { canShareLeg } from '@/domain/plan/travel/share-leg';
import type { TravelCheck } from '@/domain/plan/travel/travel-checks';
import { NothingYet } from '@/parts/case/nothing-yet';
import { useOpenForm } from '@/parts/outbox/use-open-form';
import { LEG_DIRECTION_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import styles from './case-travel.module.css';
import { ConnectionLine } from './connection-line';
import { LegForm } from './leg-form';
import { LegRow } from './leg-row';
import { ShareLegForm } from './share-leg-form';

interface FlightsProps {
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
  readonly checks: readonly TravelCheck[];
  readonly canEdit: boolean;
  /** Whether this person may say that a ticket was cancelled, also when the case is closed. */
  readonly canCancel: boolean;
}

/** The flights, way by way, with the changes of planes between them. */
export function Flights({ detail, plan, checks, canEdit, canCancel }: FlightsProps) {
  const { t } = useLingui();
  const word = useWord();
  const { case: record } = detail;
  const [shared, setShared] = useState<string | null>(null);
  const { isAdding, added, isEdited, entryOf, add, edit, close } = useOpenForm({
    reference: record.reference,
    adds: 'addLeg',
    edits: 'editLeg',
    param: 'legId',
    canEdit,
  });
  const legs = inOrder(plan.legs);
  const left = flightsLeft(record, legs);
  const next: LegDirection = legs.some(({ direction }) => direction === 'out') ? 'back' : 'out';
  const leftOf = (leg: Leg) =>
    left.includes(leg) ? { canGiveBack: canCancel && canGiveBack(record, legs, leg) } : null;
  const form = { detail, plan, onDone: close };
  return (
    <section className="stack" data-gap="4" aria-labelledby="travel-flights">
      <div className="row">
        <h3 id="travel-flights">
          <Trans>Flights</Trans>
        </h3>
        {canEdit && !isAdding && (
          <span className="spread">
            <Button size="small" onClick={add}>
              <Trans>Add a flight…</Trans>
            </Button>
          </span>
        )}
      </div>
      {isAdding && (
        <Suspense>
          <LegForm {...form} key={added?.id ?? ''} leg={null} direction={next} opened={added} />
        </Suspense>
      )}
      {legs.length === 0 && !isAdding && (
        <NothingYet record={record} title={t`No flight yet`}>
          <Trans>
            Flights stand here with their local times, who flies, and what the airline must provide.
          </Trans>
        </NothingYet>
      )}
      {LEG_DIRECTIONS.map((direction) => {
        const own = legs.filter((leg) => leg.direction === direction);
        if (own.length === 0) return null;
        const changes = connectionsOf(own, travellersOf(record), direction);
        const title = word(LEG_DIRECTION_WORDS, direction);
        return (
          <section key={direction} aria-label={title}>
            <h4 className={styles['way']}>{title}</h4>
            <ol className={styles['legs']} aria-label={title}>
              {own.map((leg) => (
                <Fragment key={leg.id}>
                  {changes
                    .filter(({ to }) => to.id === leg.id)
                    .map((change) => (
                      <ConnectionLine key={change.from.id} change={change} />
                    ))}
                  <li className={styles['leg']} data-status={leg.status}>
                    {isEdited(leg.id) ? (
                      <Suspense>
                        <LegForm
                          {...form}
                          key={entryOf(leg.id)?.id ?? ''}
                          leg={leg}
                          direction={direction}
                          opened={entryOf(leg.id)}
                        />
                      </Suspense>
                    ) : (
                      <LegRow
                        detail={detail}
                        leg={leg}
                        checks={checks.filter(({ about }) => about.includes(leg.id))}
                        onEdit={canEdit ? () => edit(leg.id) : null}
                        left={leftOf(leg)}
                        onShare={canShareLeg(record, leg) ? () => setShared(leg.id) : null}
                      />
                    )}
                    {canEdit && shared === leg.id && !isEdited(leg.id) && (
                      <Suspense>
                        <ShareLegForm detail={detail} leg={leg} onDone={() => setShared(null)} />
                      </Suspense>
                    )}
                  </li>
                </Fragment>
              ))}
            </ol>
          </section>
        );
      })}
    </section>
  );
}
