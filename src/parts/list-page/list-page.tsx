import { useLingui } from '@lingui/react/macro';
import { IconBookmark } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import type { ListKey, ListRow } from '@/data/lists/list-queries';
import { useFormats } from '@/i18n/use-formats';
import { Icon } from '@/ui/icon';
import { useNarrow } from '@/ui/use-narrow';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { ColumnMenu } from '../list-kit/column-menu';
import { DroppedNotice } from '../list-kit/dropped-notice';
import { ExportButton } from '../list-kit/export-button';
import { FilterMenu } from '../list-kit/filter-menu';
import { type FilterValues, withValue } from '../list-kit/filter-values';
import styles from '../list-kit/list-kit.module.css';
import { SearchField } from '../list-kit/search-field';
import type { Searched } from '../list-kit/use-list-params';
import type { ListPageState } from './use-list-page';

interface ListPageProps<
  Row extends ListRow,
  Key extends ListKey,
  Filter extends FilterValues & Searched,
  Id extends string,
> {
  readonly list: ListPageState<Row, Key, Filter, Id>;
  readonly title: ReactNode;
  /** The menu of saved views; null keeps its place. */
  readonly views: ReactNode;
  /** What can be searched for. */
  readonly hint: string;
  /** What it can be filtered by; may come when it is opened. */
  readonly filterPanel: ReactNode;
  /** Its filters, each to be taken away; asked for only where there are some. */
  readonly chips: ReactNode;
  /** What else stands beside its columns where there is room. */
  readonly tools?: ReactNode;
  /** What is done here first: in the toolbar, and on a narrow screen at the thumb. */
  readonly action: ReactNode;
  /** Between the head and the filters. */
  readonly above?: ReactNode;
  /** Of a page with more rows of its own than a list has. */
  readonly className?: string | undefined;
  /** The rows. */
  readonly children: ReactNode;
  /** What can be done with the selected ones, and what is under way. */
  readonly foot: ReactNode;
}

/** The page of a list: how many there are, what can be done with all of them, the filters, the rows. */
export function ListPage<
  Row extends ListRow,
  Key extends ListKey,
  Filter extends FilterValues & Searched,
  Id extends string,
>(props: ListPageProps<Row, Key, Filter, Id>) {
  const { list, action, className = '' } = props;
  const { filter, show } = list;
  const { t } = useLingui();
  const { number } = useFormats();
  const isNarrow = useNarrow();
  return (
    <div className={`page ${styles['list'] ?? ''} ${className}`}>
      <div className="page-head">
        <h1>{props.title}</h1>
        <span className="quiet" data-testid="list-total">
          {list.total === undefined ? '…' : number(list.total)}
        </span>
        <Suspense fallback={<ViewsAhead />}>
          {props.views === null ? (
            <ViewsAhead />
          ) : (
            <WidgetBoundary name={t`Views`}>{props.views}</WidgetBoundary>
          )}
        </Suspense>
        <div className={`toolbar ${styles['tools'] ?? ''}`}>
          <SearchField
            value={filter.q ?? ''}
            hint={props.hint}
            onSearch={(words) => show({ filter: withValue(filter, 'q', words) })}
          />
          <FilterMenu>{props.filterPanel}</FilterMenu>
          <ExportButton onExport={list.takeAll} />
          {/* Cards have no columns, and the rail of a phone has the rest. */}
          {!isNarrow && (
            <>
              <ColumnMenu of={list.set} columns={list.columns} onChange={list.chooseColumns} />
              {props.tools}
              {action}
            </>
          )}
        </div>
      </div>
      {props.above}
      <div className="stack">
        <DroppedNotice dropped={list.asked.dropped} onDismiss={() => show({})} />
        {list.hasFilters && props.chips}
      </div>
      {props.children}
      {isNarrow && list.selection.count === 0 && (
        <div className={styles['thumb']} data-foot>
          {action}
        </div>
      )}
      {props.foot}
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
