import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { LETTERS } from '@/domain/letters/letter-kinds';
import { actorOf, can } from '@/domain/policy';
import type { LetterKind } from '@/domain/vocabulary';
import { addresses } from '@/parts/addresses';
import { Banner } from '@/ui/banner';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { LETTER_VIEWS } from './letter-views';

interface CaseLetterProps {
  readonly detail: CaseDetail;
  readonly kind: LetterKind;
}

/** A letter at its own address: made from the case, never typed. */
export function CaseLetter({ detail, kind }: CaseLetterProps) {
  const { i18n } = useLingui();
  const { search } = useLocation();
  const actor = actorOf(useMe());
  const { case: record } = detail;
  const canMake = record.stage !== 'closed' && can(actor, 'letter.make', record);
  const { title, section, back, lack, View } = LETTER_VIEWS[kind];
  const to = { pathname: addresses.case(record.reference, section), search };
  const isPossible = canMake && LETTERS[kind].lack(record) === null;
  return (
    <section className="stack" aria-labelledby="letter-title">
      <div className="page-head no-print">
        <h2 id="letter-title">{i18n._(title)}</h2>
        <Link to={to}>{i18n._(back)}</Link>
      </div>
      {isPossible && record.disclosure.patientUnaware && LETTERS[kind].tellsOfCare && (
        <div className="no-print">
          <Banner tone="warning">
            <Trans>
              The patient does not know the diagnosis, and what this letter names may tell it: see
              to it that only those read it who may know.
            </Trans>
          </Banner>
        </div>
      )}
      {isPossible ? (
        <WidgetBoundary name={i18n._(title)}>
          <Suspense fallback={<SkeletonRows count={8} />}>
            <View detail={detail} />
          </Suspense>
        </WidgetBoundary>
      ) : (
        <EmptyState isInSection title={i18n._(title)}>
          {i18n._(lack)}
        </EmptyState>
      )}
    </section>
  );
}
