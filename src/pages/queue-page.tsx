import { useLingui } from '@lingui/react/macro';
import { IconBookmark } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useParams, type LoaderFunctionArgs, type UIMatch } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import type { CaseFilter, CaseListRow } from '@/contract/case-list';
import type { BeginExport } from '@/contract/export';
import { beginList, loadList } from '@/data/lists/load-list';
import { useBulkRuns } from '@/data/bulk/use-bulk-runs';
import { caseQueries } from '@/data/case-cache/case-queries';
import { useListWindow } from '@/data/lists/use-list-window';
import { sessionQueries } from '@/data/session/session-queries';
import { useMe } from '@/data/session/use-me';
import { type Actor, actorOf, readsQueue } from '@/domain/policy';
import { CASE_COLUMN_SET, extraFor } from '@/features/case-list/case-column';
import { CaseList } from '@/features/case-list/case-list';
import { WidgetBoundary } from '@/ui/widget-boundary';
import styles from '@/parts/list-kit/list-kit.module.css';
import { ColumnMenu } from '@/parts/list-kit/column-menu';
import { CASE_COLUMNS } from '@/features/case-list/columns/case-columns';
import { DroppedNotice } from '@/parts/list-kit/dropped-notice';
import { ExportButton } from '@/parts/list-kit/export-button';
import { FilterMenu } from '@/parts/list-kit/filter-menu';
import { NextBestButton } from '@/features/case-list/next-best-button';
import { SearchField } from '@/parts/list-kit/search-field';
import { shownColumns } from '@/parts/list-kit/column-choice';
import { useChosenColumns } from '@/features/case-list/use-case-columns';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import {
  filterCount,
  forReader,
  type ListAddress,
  parseListAddress,
  serializeListAddress,
} from '@/parts/list-address';
import { useListParams, withoutWords } from '@/parts/list-kit/use-list-params';
import { withValue } from '@/parts/list-kit/filter-values';
import { useListSelection, type ListSelection } from '@/parts/list-selection/use-list-selection';
import { NewRequestLink } from '@/parts/new-request-link';
import { Marked } from '@/parts/patient/patient-name';
import { OfficeCrumb, OfficeTitle } from '@/parts/office-title';
import { findOffice } from '@/reference/offices';
import { Button } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { lazily } from '@/ui/lazily';
import { idleOnce } from '@/ui/use-idle';
import { useDocumentTitle } from '@/ui/use-document-title';
import { useNarrow } from '@/ui/use-narrow';

/** What nobody needs to see the first rows. */
const CaseFilterPanel = lazy(async () => ({
  default: (await import('@/features/case-list/case-filter-panel')).CaseFilterPanel,
}));
const CaseFilterChips = lazily(
  async () => (await import('@/features/case-list/case-filter-chips')).CaseFilterChips,
  <ChipsAhead />,
);
const BulkDock = lazy(async () => ({
  default: (await import('@/features/bulk-actions/bulk-dock')).BulkDock,
}));
const ViewMenu = lazy(async () => ({
  default: (await import('@/features/saved-views/view-menu')).ViewMenu,
}));
const ExportDock = lazy(async () => ({
  default: (await import('@/features/list-export/case-export-dock')).CaseExportDock,
}));

/** The queue of an office is its filter with that office; `all` is the filter as it stands. */
const withOffice = (filter: CaseFilter, office: string): CaseFilter =>
  office === 'all' ? filter : { ...filter, office: [office] };

const useIdleOnce = idleOnce();

/** A queue that the reader does not read answers as one that there is not (Product reference, §9). */
function refuseUnread(actor: Actor, office: string): void {
  if (office !== 'all' && !readsQueue(actor, office)) throw new Response(null, { status: 404 });
}

export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<null> {
  const office = params['office'] ?? 'all';
  if (office !== 'all' && !findOffice(office)) throw new Response(null, { status: 404 });
  const client = context.get(queryClientContext);
  const asked = parseListAddress(new URL(request.url).searchParams);
  // Who reads it is asked only where that makes a difference.
  const isOpenToAll = office === 'all' && asked.filter.duplicate === undefined;
  const reader = isOpenToAll
    ? null
    : actorOf((await client.query(sessionQueries.current())).person);
  if (reader) refuseUnread(reader, office);
  const { filter, sort, columns } = reader ? forReader(asked, reader) : asked;
  const extra = extraFor(shownColumns(CASE_COLUMN_SET, columns ?? null), sort);
  await loadList(client, caseQueries, { filter: withOffice(filter, office), sort, extra });
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
  const { t, i18n } = useLingui();
  const me = useMe();
  const client = useQueryClient();
  const office = useParams()['office'] ?? 'all';
  const { params, words, replace } = useListParams();
  const reader = actorOf(me);
  // What the reader may see can change while the page stands.
  refuseUnread(reader, office);
  const asked = forReader(parseListAddress(params), reader);
  const { sort, columns: given, view, dropped } = asked;
  const filter = { ...asked.filter, ...words };
  const full = withOffice(filter, office);
  const { number } = useFormats();
  // The loader has brought the first rows.
  const isIdle = useIdleOnce(true);
  useEffect(() => {
    if (!isIdle) return;
    CaseFilterChips.fetchAhead();
    Marked.fetchAhead();
  }, [isIdle]);
  const chosen = useChosenColumns(me.id, isIdle);
  const columns = given ? shownColumns(CASE_COLUMN_SET, given) : chosen.ids;
  const key = { filter: full, sort, extra: extraFor(columns, sort) };
  const list = useListWindow(caseQueries, key);
  const selection = useListSelection({
    storeKey: `${me.id}/${office}`,
    lists: caseQueries,
    key,
    idOf: ({ reference }) => reference,
    rowAt: list.rowAt,
  });
  const runs = useBulkRuns();
  const [exported, setExported] = useState<Exported | null>(null);
  const isNarrow = useNarrow();
  useDocumentTitle(t`Queue`);

  const address = { filter, sort, ...(given && { columns: given }), ...(view && { view }) };
  const show = (next: Partial<Omit<ListAddress, 'dropped'>>): void => {
    const shown = { ...address, ...next };
    const nextKey = {
      filter: withOffice(shown.filter, office),
      sort: shown.sort,
      extra: extraFor(next.columns ?? columns, shown.sort),
    };
    const ready = beginList(client, caseQueries, nextKey, key);
    replace(serializeListAddress(shown), shown.filter, ready);
  };
  const caseAddress = useCaseAddress(office, serializeListAddress(asked).toString());
  const nextRequest = <NextBestButton filter={full} caseAddress={caseAddress} />;
  return (
    <div className={`page ${styles['list']}`}>
      <div className="page-head">
        <h1>
          <OfficeTitle office={office} />
        </h1>
        <span className="quiet" data-testid="list-total">
          {list.total === undefined ? '…' : number(list.total)}
        </span>
        <Suspense fallback={<ViewsAhead />}>
          {isIdle ? (
            <WidgetBoundary name={t`Views`}>
              <ViewMenu
                personId={me.id}
                shown={{ office, filter: withoutWords(filter), sort, columns: [...columns] }}
                viewId={view}
              />
            </WidgetBoundary>
          ) : (
            <ViewsAhead />
          )}
        </Suspense>
        <div className={`toolbar ${styles['tools']}`}>
          <SearchField
            value={filter.q ?? ''}
            hint={t`Patient, caller, reference, phone`}
            onSearch={(words) => show({ filter: withValue(filter, 'q', words) })}
          />
          <FilterMenu>
            <CaseFilterPanel filter={filter} onChange={(next) => show({ filter: next })} />
          </FilterMenu>
          <ExportButton onExport={() => setExported({ filter: full })} />
          {/* Cards have no columns, and the rail of a phone has the new request at the thumb. */}
          {!isNarrow && (
            <>
              <ColumnMenu
                of={{ ...CASE_COLUMN_SET, heading: (id) => CASE_COLUMNS[id].heading }}
                columns={columns}
                // Columns of the address are the address's; all others are the person's own.
                onChange={given ? (next) => show({ columns: next }) : chosen.choose}
              />
              <NewRequestLink {...(office !== 'all' && { office })} />
              {nextRequest}
            </>
          )}
        </div>
      </div>
      <div className="stack">
        <DroppedNotice dropped={dropped} onDismiss={() => show({})} />
        {filterCount(filter) > 0 && (
          <CaseFilterChips filter={filter} onChange={(next) => show({ filter: next })} />
        )}
      </div>
      <CaseList
        key={office}
        filter={full}
        sort={sort}
        columns={columns}
        hasFilters={filterCount(filter) > 0}
        selection={selection}
        onSort={(next) => show({ sort: next })}
        onClear={() => show({ filter: {} })}
        caseAddress={caseAddress}
      />
      {isNarrow && selection.count === 0 && (
        <div className={styles['thumb']} data-foot>
          {nextRequest}
        </div>
      )}
      <Suspense fallback={<div className={styles['dock']} />}>
        {(selection.count > 0 || runs.length > 0) && (
          <WidgetBoundary name={t`Actions for the selection`}>
            <BulkDock
              selection={selection}
              total={list.total ?? 0}
              caseAddress={caseAddress}
              onExport={() => setExported(selectedOf(selection))}
            />
          </WidgetBoundary>
        )}
        {exported !== null && (
          <ExportDock
            {...exported}
            office={office}
            sort={sort}
            columns={columns.map((id) => ({ id, heading: i18n._(CASE_COLUMNS[id].heading) }))}
            onEnd={() => setExported(null)}
          />
        )}
      </Suspense>
    </div>
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

/** Keeps the place of the views while they are on the way. */
function ViewsAhead() {
  const { t } = useLingui();
  return (
    <button type="button" className="button" aria-busy="true">
      <Icon of={IconBookmark} />
      {t`Views`}
    </button>
  );
}

type Exported = Pick<BeginExport, 'filter' | 'references' | 'except'>;

/** The selected rows as an export asks for them. */
function selectedOf({ selection }: ListSelection<CaseListRow, CaseFilter>): Exported {
  return selection.kind === 'all'
    ? { filter: selection.filter, except: [...selection.except] }
    : { filter: { state: 'all' }, references: [...selection.rows.keys()] };
}
