import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CaseDetail } from '@/contract/case';
import { handOffQueries } from '@/data/hand-offs/hand-off-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { useMe } from '@/data/session/use-me';
import { handOffSenderRefusal } from '@/domain/hand-off/decide-hand-off';
import { handOffState } from '@/domain/hand-off/hand-off';
import { factsOf } from '@/parts/case/case-facts';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { useNow } from '@/ui/time/use-now';
import { WidgetBoundary } from '@/ui/widget-boundary';
import entries from '@/parts/entries.module.css';
import { HandOffEntry } from './hand-off-entry';
import { HandOffForm } from './hand-off-form';
import { PendingHandOff } from './pending-hand-off';

/** The section in which a case changes hands: what waits, a new hand-off, and all there were. */
export function CaseHandOff({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  return (
    <section className="stack" data-gap="24" aria-labelledby="hand-off-title">
      <h2 id="hand-off-title">
        <Trans>Hand-off</Trans>
      </h2>
      <WidgetBoundary name={t`Hand-off`}>
        <Suspense fallback={<SkeletonRows count={6} />}>
          <HandOffs detail={detail} />
        </Suspense>
      </WidgetBoundary>
    </section>
  );
}

function HandOffs({ detail }: { readonly detail: CaseDetail }) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const nowMs = useNow();
  const personName = usePersonName();
  const { case: record } = detail;
  const { items } = useSuspenseQuery(handOffQueries.ofCase(record.reference)).data;
  const people = useSuspenseQuery(peopleQueries.directory()).data;
  const pending = items.find((each) => handOffState(each, record.handOff) === 'pending');
  const earlier = items.filter((each) => each !== pending);
  const refusal =
    record.handOff === null
      ? handOffSenderRefusal({ ...factsOf(detail, me.id, nowMs), people })
      : null;
  return (
    <>
      {pending && <PendingHandOff detail={detail} handOff={pending} />}
      {record.handOff === null && refusal === null && (
        // What another hand-off left behind does not begin the next.
        <HandOffForm key={items.length} detail={detail} people={people} />
      )}
      {refusal !== null && (
        <p className="quiet">
          <Trans>Whoever owns the case hands it over.</Trans>{' '}
          {refusalSentence(i18n, refusal, personName)}
        </p>
      )}
      {items.length === 0 && refusal !== null && (
        <EmptyState isInSection title={t`Never handed over`}>
          <Trans>With its summary, open tasks, promises and risks a case changes hands here.</Trans>
        </EmptyState>
      )}
      {earlier.length > 0 && (
        <section className="stack" aria-labelledby="hand-off-history">
          <h3 id="hand-off-history">
            <Trans>Earlier hand-offs</Trans>
          </h3>
          <ol className={entries['list']}>
            {earlier.map((handOff) => (
              <HandOffEntry key={handOff.id} handOff={handOff} record={record} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
