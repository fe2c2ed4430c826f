import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { stageRefusal } from '@/domain/plan/lodging/decide-stay';
import { nextHouseToAsk } from '@/domain/plan/lodging/house-rules';
import type { Night } from '@/domain/plan/lodging/nights';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { planFactsOf } from '@/parts/case/plan-facts';
import entries from '@/parts/entries.module.css';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { FamilyHint } from './family-hint';
import { lodgingFactsOf } from './lodging-facts';
import { NeedPanel } from './need-panel';
import { NightStrip } from './night-strip';
import { OptionTable } from './option-table';
import { PastStays } from './past-stays';
import { OfferForm } from './stay-forms';
import { StayEntry } from './stay-entry';

/** The section of lodging: what is needed, the nights, what is booked, and what is offered. */
export function CaseLodging({ detail }: { readonly detail: CaseDetail }) {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  const [isOffering, setIsOffering] = useState(false);
  const { case: record } = detail;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(record.reference));
  const lodging = lodgingFactsOf(planFactsOf(detail, plan));
  const { need, needed, nights, standing, options, past } = lodging;
  const refusal = stageRefusal(detail);
  const canEdit = can(actorOf(useMe()), 'lodging.edit', record) && refusal === null;
  const isNeeded = need?.isNeeded !== false;
  if (refusal !== null && need === null && plan.stays.length === 0) {
    return (
      <section className="stack" aria-labelledby="lodging-title">
        <h2 id="lodging-title">
          <Trans>Lodging</Trans>
        </h2>
        <EmptyState isInSection title={t`No lodging is written down`}>
          {refusalSentence(i18n, refusal, personName)}
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="stack" data-gap="24" aria-labelledby="lodging-title">
      <div className="row">
        <h2 id="lodging-title">
          <Trans>Lodging</Trans>
        </h2>
        {isNeeded ? (
          needed !== null &&
          PLANNED_STAGES.has(record.stage) && (
            <NightsMark nights={nights} askOn={nextHouseToAsk(standing)?.on ?? null} />
          )
        ) : (
          <StatusMark state="done">
            <Trans>No lodging needed</Trans>
          </StatusMark>
        )}
        {canEdit && isNeeded && (
          <span className="spread">
            <Button
              variant={standing.length === 0 && options.length === 0 ? 'primary' : 'secondary'}
              aria-expanded={isOffering}
              onClick={() => setIsOffering(!isOffering)}
            >
              <Trans>Offer a place…</Trans>
            </Button>
          </span>
        )}
      </div>
      {refusal !== null && <p className="quiet">{refusalSentence(i18n, refusal, personName)}</p>}
      <NeedPanel detail={detail} lodging={lodging} canEdit={canEdit} />
      {isOffering && canEdit && (
        <Suspense fallback={<SkeletonRows count={4} />}>
          <OfferForm detail={detail} lodging={lodging} onDone={() => setIsOffering(false)} />
        </Suspense>
      )}
      {isNeeded && needed === null && (
        <p className="quiet">
          <Trans>
            The nights stand here as soon as appointments or flights say when the party comes and
            leaves.
          </Trans>
        </p>
      )}
      {nights.length > 0 && isNeeded && (
        <NightStrip
          nights={nights}
          stays={standing}
          isKnown={needed !== null}
          isCampusTold={lodging.isCampusTold}
        />
      )}
      {isNeeded && nights.some(({ state }) => state === 'gap' || state === 'elsewhere') && (
        <FamilyHint record={record} />
      )}
      {(isNeeded || standing.length > 0) && (
        <section className="stack" data-gap="4" aria-labelledby="stays-title">
          <h3 id="stays-title">
            <Trans>Booked</Trans>
          </h3>
          {standing.length === 0 ? (
            <p className="quiet">
              <Trans>
                Nothing is booked yet: what the family chooses of the options stands here.
              </Trans>
            </p>
          ) : (
            <ul className={entries['list']} aria-labelledby="stays-title">
              {standing.map((stay) => (
                <StayEntry
                  key={stay.id}
                  detail={detail}
                  lodging={lodging}
                  stay={stay}
                  canEdit={canEdit}
                />
              ))}
            </ul>
          )}
        </section>
      )}
      {options.length > 0 && <OptionTable detail={detail} lodging={lodging} canEdit={canEdit} />}
      {past.length > 0 && <PastStays stays={past} />}
    </section>
  );
}

interface NightsMarkProps {
  readonly nights: readonly Night[];
  /** When a house that takes no reservation is to be asked; null where none is. */
  readonly askOn: string | null;
}

/** What the nights say, the gravest first. */
function NightsMark({ nights, askOn }: NightsMarkProps) {
  const { plainDate } = useFormats();
  const count = (state: Night['state']): number =>
    nights.filter((night) => night.state === state).length;
  const [gaps, elsewhere, short] = [count('gap'), count('elsewhere'), count('short')];
  const [open, over] = [count('open'), count('overlap')];
  if (gaps > 0) {
    return (
      <StatusMark state="overdue">
        {plural(gaps, { one: '# night without lodging', other: '# nights without lodging' })}
      </StatusMark>
    );
  }
  if (elsewhere > 0) {
    return (
      <StatusMark state="overdue">
        {plural(elsewhere, {
          one: '# night at another campus',
          other: '# nights at another campus',
        })}
      </StatusMark>
    );
  }
  if (short > 0) {
    return (
      <StatusMark state="overdue">
        {plural(short, { one: '# night with too few beds', other: '# nights with too few beds' })}
      </StatusMark>
    );
  }
  if (open > 0) {
    return (
      <StatusMark state="waiting">
        {plural(open, { one: '# night not confirmed', other: '# nights not confirmed' })}
      </StatusMark>
    );
  }
  if (over > 0) {
    return (
      <StatusMark state="due-today">
        {plural(over, { one: '# night booked twice', other: '# nights booked twice' })}
      </StatusMark>
    );
  }
  if (askOn !== null) {
    return (
      <StatusMark state="on-track">
        <Trans>Every night is covered; the house is to be asked on {plainDate(askOn)}</Trans>
      </StatusMark>
    );
  }
  return (
    <StatusMark state="done">
      <Trans>Every night is covered</Trans>
    </StatusMark>
  );
}
