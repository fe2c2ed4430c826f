import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { EVENT_KINDS } from '@/domain/event-kinds';
import { eventQueries } from '@/data/events/event-queries';
import { useMe } from '@/data/session/use-me';
import { usePeople } from '@/parts/people/use-people';
import { wordOf } from '@/parts/words/use-word';
import { clockPlaceOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { SkeletonRows } from '@/ui/skeleton';
import { WidgetBoundary } from '@/ui/widget-boundary';
import entries from '@/parts/entries.module.css';
import { EVENT_WORDS } from './event-words';
import { TimelineEntry } from './timeline-entry';

/** The section of the timeline: every change of the case, by kind and person. */
export function CaseTimeline({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  return (
    <section className="stack" aria-labelledby="timeline-title">
      <h2 id="timeline-title">
        <Trans>Timeline</Trans>
      </h2>
      <WidgetBoundary name={t`Timeline`}>
        <Suspense fallback={<SkeletonRows count={6} />}>
          <TimelineList detail={detail} />
        </Suspense>
      </WidgetBoundary>
    </section>
  );
}

function TimelineList({ detail }: { readonly detail: CaseDetail }) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const people = usePeople();
  const [kind, setKind] = useState('');
  const [by, setBy] = useState('');
  const { reference, office, campus } = detail.case;
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(
    eventQueries.ofCase(reference),
  );
  const events = data.pages.flatMap((page) => page.items);
  const shown = events.filter(
    (event) => (kind === '' || event.kind === kind) && (by === '' || event.by === by),
  );
  const actors = new Set(events.map((event) => event.by));
  const place = clockPlaceOf(office, campus);
  return (
    <>
      <div className="columns">
        <SelectField
          label={t`Kind of change`}
          placeholder={t`All kinds`}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          options={EVENT_KINDS.map((value) => ({ value, label: wordOf(i18n, EVENT_WORDS, value) }))}
        />
        <SelectField
          label={t`By whom`}
          placeholder={t`Everybody`}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          options={people
            .filter((person) => actors.has(person.id))
            .map((person) => ({ value: person.id, label: person.name }))}
        />
      </div>
      <output className="quiet">
        <Plural value={shown.length} one="# change" other="# changes" />
      </output>
      <ol className={entries['list']}>
        {shown.map((event) => (
          <TimelineEntry
            key={event.id}
            event={event}
            reference={reference}
            place={place}
            meId={me.id}
          />
        ))}
      </ol>
      {hasNextPage && (
        <div>
          <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <Trans>Show earlier changes</Trans>
          </Button>
        </div>
      )}
    </>
  );
}
