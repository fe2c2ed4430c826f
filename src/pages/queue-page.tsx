import { useLingui } from '@lingui/react/macro';
import { Suspense, useCallback, useEffect } from 'react';
import { useParams, type LoaderFunctionArgs, type UIMatch } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import type { CaseFilter, CaseListRow, CaseSort } from '@/contract/case-list';
import { useBulkRuns } from '@/data/bulk/use-bulk-runs';
import { type CaseListKey, caseQueries } from '@/data/case-cache/case-queries';
import { loadList } from '@/data/lists/load-list';
import { sessionQueries } from '@/data/session/session-queries';
import { useMe } from '@/data/session/use-me';
import { type Actor, actorOf, readsQueue } from '@/domain/policy';
import { CASE_COLUMN_SET, type CaseColumnId, extraFor } from '@/features/case-list/case-column';
import { CaseList } from '@/features/case-list/case-list';
import { CASE_COLUMNS } from '@/features/case-list/columns/case-columns';
import { NextBestButton } from '@/features/case-list/next-best-button';
import { useChosenColumns } from '@/features/case-list/use-case-columns';
import { addresses } from '@/parts/addresses';
import { caseCodec, forReader } from '@/parts/list-address';
import { shownColumns } from '@/parts/list-kit/column-choice';
import styles from '@/parts/list-kit/list-kit.module.css';
import { withoutWords } from '@/parts/list-kit/use-list-params';
import { ListPage } from '@/parts/list-page/list-page';
import { useListPage } from '@/parts/list-page/use-list-page';
import { NewRequestLink } from '@/parts/new-request-link';
import { OfficeCrumb, OfficeTitle, useOfficeTitle } from '@/parts/office-title';
import { Marked } from '@/parts/patient/patient-name';
import { findOffice } from '@/reference/offices';
import { Button } from '@/ui/button';
import { lazily } from '@/ui/lazily';
import { lazyAgain } from '@/ui/lazy-again';
import { useDocumentTitle } from '@/ui/use-document-title';
import { idleOnce } from '@/ui/use-idle';
import { WidgetBoundary } from '@/ui/widget-boundary';

/** What nobody needs to see the first rows. */
const CaseFilterPanel = lazyAgain(
  async () => (await import('@/features/case-list/case-filter-panel')).CaseFilterPanel,
);
const CaseFilterChips = lazily(
  async () => (await import('@/features/case-list/case-filter-chips')).CaseFilterChips,
  <ChipsAhead />,
);
const BulkDock = lazyAgain(
  async () => (await import('@/features/bulk-actions/bulk-dock')).BulkDock,
);
const ViewMenu = lazyAgain(async () => (await import('@/features/saved-views/view-menu')).ViewMenu);
const ExportDock = lazyAgain(
  async () => (await import('@/features/list-export/case-export-dock')).CaseExportDock,
);

const COLUMNS = {
  ...CASE_COLUMN_SET,
  heading: (id: CaseColumnId) => CASE_COLUMNS[id].heading,
};
const useIdleOnce = idleOnce();

/** The queue of an office is its filter with that office; `all` is the filter as it stands. */
const keyOf = (
  office: string,
  filter: CaseFilter,
  sort: CaseSort,
  columns: readonly CaseColumnId[],
): CaseListKey => ({
  filter: office === 'all' ? filter : { ...filter, office: [office] },
  sort,
  extra: extraFor(columns, sort),
});

/** A queue that the reader does not read answers as one that there is not (Product reference, §9). */
function refuseUnread(actor: Actor, office: string): void {
  if (office !== 'all' && !readsQueue(actor, office)) throw new Response(null, { status: 404 });
}

export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<null> {
  const office = params['office'] ?? 'all';
  if (office !== 'all' && !findOffice(office)) throw new Response(null, { status: 404 });
  const client = context.get(queryClientContext);
  const asked = caseCodec.parse(new URL(request.url).searchParams);
  // Who reads it is asked only where that makes a difference.
  const isOpenToAll = office === 'all' && asked.filter.duplicate === undefined;
  const reader = isOpenToAll
    ? null
    : actorOf((await client.query(sessionQueries.current())).person);
  if (reader) refuseUnread(reader, office);
  const { filter, sort, columns } = reader ? forReader(asked, reader) : asked;
  const shown = shownColumns(CASE_COLUMN_SET, columns ?? null);
  await loadList(client, caseQueries, keyOf(office, filter, sort, shown));
  return null;
}

export const handle = {
  crumb: (match: UIMatch) => <OfficeCrumb office={match.params['office'] ?? 'all'} />,
};

/** The address of a case as opened from this list, which goes along; the same while the list is. */
const useCaseAddress = (office: string, query: string) =>
  useCallback(
    (row: Pick<CaseListRow, 'reference'>): string =>
      `${addresses.case(row.reference)}?from=${office}${query && `&${query}`}`,
    [office, query],
  );

/** `/queues/:office` and `/queues/all`: the list, its filter and search, and the keys to work it. */
export function Component() {
  const { t } = useLingui();
  const me = useMe();
  const office = useParams()['office'] ?? 'all';
  const reader = actorOf(me);
  // What the reader may see can change while the page stands.
  refuseUnread(reader, office);
  // The loader has brought the first rows.
  const isIdle = useIdleOnce(true);
  useEffect(() => {
    if (!isIdle) return;
    CaseFilterChips.fetchAhead();
    Marked.fetchAhead();
  }, [isIdle]);
  const list = useListPage({
    lists: caseQueries,
    codec: caseCodec,
    forReader: (asked) => forReader(asked, reader),
    keyOf: (filter, sort, columns) => keyOf(office, filter, sort, columns),
    set: COLUMNS,
    chosen: useChosenColumns(me.id, isIdle),
    storeKey: `${me.id}/${office}`,
    idOf: ({ reference }) => reference,
  });
  const runs = useBulkRuns();
  useDocumentTitle(useOfficeTitle(office));
  const { asked, filter, key, columns, selection, show } = list;
  const { sort, view } = asked;
  const caseAddress = useCaseAddress(office, caseCodec.serialize(asked).toString());
  return (
    <ListPage
      list={list}
      title={<OfficeTitle office={office} />}
      views={
        isIdle ? (
          <ViewMenu
            personId={me.id}
            shown={{ office, filter: withoutWords(filter), sort, columns: [...columns] }}
            viewId={view}
          />
        ) : null
      }
      hint={t`Patient, caller, reference, phone`}
      filterPanel={<CaseFilterPanel filter={filter} onChange={(next) => show({ filter: next })} />}
      chips={<CaseFilterChips filter={filter} onChange={(next) => show({ filter: next })} />}
      tools={<NewRequestLink {...(office !== 'all' && { office })} />}
      action={<NextBestButton filter={key.filter} caseAddress={caseAddress} />}
      foot={
        <Suspense fallback={<div className={styles['dock']} />}>
          {(selection.count > 0 || runs.length > 0) && (
            <WidgetBoundary name={t`Actions for the selection`}>
              <BulkDock
                selection={selection}
                total={list.total ?? 0}
                caseAddress={caseAddress}
                onExport={list.takeSelected}
              />
            </WidgetBoundary>
          )}
          {list.taken !== null && (
            <ExportDock
              taken={list.taken}
              office={office}
              sort={sort}
              columns={list.headed()}
              onEnd={list.endTaking}
            />
          )}
        </Suspense>
      }
    >
      <CaseList
        key={office}
        filter={key.filter}
        sort={sort}
        columns={columns}
        hasFilters={list.hasFilters}
        selection={selection}
        onSort={(next) => show({ sort: next })}
        onClear={() => show({ filter: {} })}
        caseAddress={caseAddress}
      />
    </ListPage>
  );
}

/** Keeps the place of the chips while they are on the way. */
function ChipsAhead() {
  return (
    <div className="chips" aria-hidden="true">
      <Button variant="quiet" size="small" tabIndex={-1}>
        …
      </Button>
    </div>
  );
}
