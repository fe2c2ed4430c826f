import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import {
  useParams,
  useSearchParams,
  type LoaderFunctionArgs,
  type UIMatch,
} from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import type { CaseFilter, CaseListRow, CaseSort } from '@/contract/case-list';
import { loadList } from '@/data/cases/load-list';
import { useCaseWindow } from '@/data/cases/use-case-window';
import { useMe } from '@/data/session/use-me';
import { CaseList } from '@/features/case-list/case-list';
import styles from '@/features/case-list/case-list.module.css';
import { ColumnMenu } from '@/features/case-list/column-menu';
import { DroppedNotice } from '@/features/case-list/dropped-notice';
import { FilterChips } from '@/features/case-list/filter-chips';
import { FilterMenu } from '@/features/case-list/filter-menu';
import { NextBestButton } from '@/features/case-list/next-best-button';
import { SearchField } from '@/features/case-list/search-field';
import { useChosenColumns } from '@/features/case-list/use-case-columns';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import {
  filterCount,
  parseListAddress,
  serializeListAddress,
  withValue,
} from '@/parts/list-address';
import { NewRequestLink } from '@/parts/new-request-link';
import { OfficeCrumb, OfficeTitle } from '@/parts/office-title';
import { findOffice } from '@/reference/offices';
import { useDocumentTitle } from '@/ui/use-document-title';

/** The queue of an office is its filter with that office; `all` is the filter as it stands. */
const withOffice = (filter: CaseFilter, office: string): CaseFilter =>
  office === 'all' ? filter : { ...filter, office: [office] };

export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<null> {
  const office = params['office'] ?? 'all';
  if (office !== 'all' && !findOffice(office)) throw new Response(null, { status: 404 });
  const { filter, sort } = parseListAddress(new URL(request.url).searchParams);
  await loadList(context.get(queryClientContext), { filter: withOffice(filter, office), sort });
  return null;
}

export const handle = {
  crumb: (match: UIMatch) => <OfficeCrumb office={match.params['office'] ?? 'all'} />,
};

/** `/queues/:office` and `/queues/all`: the list, its filter and search, and the keys to work it. */
export function Component() {
  const { t } = useLingui();
  const me = useMe();
  const office = useParams()['office'] ?? 'all';
  const [params, setParams] = useSearchParams();
  const { filter, sort, dropped } = parseListAddress(params);
  const full = withOffice(filter, office);
  const list = useCaseWindow({ filter: full, sort });
  const { number } = useFormats();
  const columns = useChosenColumns(me.id);
  useDocumentTitle(t`Queue`);

  const show = (next: { readonly filter?: CaseFilter; readonly sort?: CaseSort }): void =>
    setParams(serializeListAddress({ filter, sort, ...next }), { replace: true });
  const query = serializeListAddress({ filter, sort }).toString();
  const caseAddress = useCallback(
    (row: Pick<CaseListRow, 'reference'>): string =>
      `${addresses.case(row.reference)}?from=${office}${query && `&${query}`}`,
    [office, query],
  );
  return (
    <div className={`page ${styles['list']}`}>
      <div className="page-head">
        <h1>
          <OfficeTitle office={office} />
        </h1>
        <span className="quiet" data-testid="list-total">
          {list.total === undefined ? '…' : number(list.total)}
        </span>
        <div className={`toolbar ${styles['tools']}`}>
          <SearchField
            value={filter.q ?? ''}
            onSearch={(words) => show({ filter: withValue(filter, 'q', words) })}
          />
          <FilterMenu filter={filter} onChange={(next) => show({ filter: next })} />
          <ColumnMenu columns={columns.ids} onChange={columns.choose} />
          <NewRequestLink {...(office !== 'all' && { office })} />
          <NextBestButton
            offices={office === 'all' ? filter.office : [office]}
            caseAddress={caseAddress}
          />
        </div>
      </div>
      <div className="stack">
        <DroppedNotice dropped={dropped} onDismiss={() => show({})} />
        <FilterChips filter={filter} onChange={(next) => show({ filter: next })} />
      </div>
      <CaseList
        key={office}
        filter={full}
        sort={sort}
        columns={columns.ids}
        hasFilters={filterCount(filter) > 0}
        onSort={(next) => show({ sort: next })}
        onClear={() => show({ filter: {} })}
        caseAddress={caseAddress}
      />
    </div>
  );
}
