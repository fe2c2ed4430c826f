import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseFilter, CaseListRow, CaseSort } from '@/contract/case-list';
import { useCaseWindow } from '@/data/cases/use-case-window';
import { useListFreshness } from '@/data/cases/use-list-freshness';
import type { ListSelection } from '@/parts/list-selection/use-list-selection';
import { announce } from '@/ui/announcer';
import { CARD_HEIGHT, ROW_HEIGHTS, useAppearance } from '@/ui/appearance';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { DataTable } from '@/ui/data-table/data-table';
import type { RowSelection } from '@/ui/data-table/row-selection';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { useNarrow } from '@/ui/use-narrow';
import { useShortcut } from '@/ui/use-shortcut';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { CARD_COLUMNS, type CaseColumnId } from './case-column';
import styles from './case-list.module.css';
import { sortParts } from './sort-parts';
import { useCaseColumns } from './use-case-columns';
import { useScrollMemory } from './use-scroll-memory';

/** Only who peeks needs it. */
const PeekPanel = lazy(async () => ({ default: (await import('./peek-panel')).PeekPanel }));

/** Only a narrow screen has it. */
const CardBar = lazy(async () => ({ default: (await import('./card-bar')).CardBar }));

interface CaseListProps {
  /** Filter with the office of the path in it. */
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly columns: readonly CaseColumnId[];
  readonly hasFilters: boolean;
  readonly selection: ListSelection;
  readonly onSort: (sort: CaseSort) => void;
  readonly onClear: () => void;
  /** The address of a case as opened from this list. */
  readonly caseAddress: (row: Pick<CaseListRow, 'reference'>) => string;
}

/** A list of cases: rows that never jump, keys that move and open, a peek beside them. */
export function CaseList(props: CaseListProps) {
  const { filter, sort, columns: ids, hasFilters, selection, onSort, onClear, caseAddress } = props;
  const { t } = useLingui();
  const navigate = useNavigate();
  const { density } = useAppearance();
  const list = useCaseWindow({ filter, sort });
  const { arrived, isOutOfDate, readAfresh } = useListFreshness({ filter, sort });
  const isNarrow = useNarrow();
  const columns = useCaseColumns(isNarrow ? CARD_COLUMNS : ids, filter.q, caseAddress);
  const scroll = useScrollMemory();
  const [active, setActive] = useState(-1);
  const [peeked, setPeeked] = useState<string | null>(null);
  const total = list.total ?? 0;
  const activeRow = active < 0 ? undefined : list.rowAt(active);

  const move = (step: number): void => {
    const next = Math.min(total - 1, Math.max(0, active + step));
    setActive(next);
    const row = list.rowAt(next);
    if (row && peeked !== null) setPeeked(row.reference);
  };
  useShortcut('j', t`Next row`, () => move(1));
  useShortcut('k', t`Previous row`, () => move(-1));
  useShortcut('o', t`Open the row`, () => activeRow && void navigate(caseAddress(activeRow)));
  useShortcut('p', t`Peek at the row`, () =>
    setPeeked(activeRow && peeked !== activeRow.reference ? activeRow.reference : null),
  );
  useShortcut('x', t`Select the row, or not`, () => active >= 0 && selection.toggle(active, false));
  useAnnounceTotal(list.isPlaceholder ? undefined : list.total);
  useAnnounceSelected(selection.count);

  if (list.error && list.total === undefined) {
    return (
      <Banner tone="error" actions={<Button onClick={list.refetch}>{t`Try again`}</Button>}>
        <Trans>The list could not be read. Your filters are kept.</Trans>
      </Banner>
    );
  }
  if (list.total === undefined) return <SkeletonRows count={12} />;
  const [sortKey, isDescending] = sortParts(sort);
  const rowSelection: RowSelection<CaseListRow> = {
    isSelected: selection.has,
    onToggle: selection.toggle,
    onExtend: (step) => {
      const from = Math.max(0, active);
      const next = active < 0 ? 0 : Math.min(total - 1, Math.max(0, active + step));
      setActive(next);
      selection.rangeTo(next, from);
    },
    onHead: selection.toggleLoaded,
    onAll: () => {
      if (!selection.loaded.isSelected) selection.toggleLoaded();
      // Those that are not in the page come in with them.
      else if (selection.count < total) selection.selectAll(total);
    },
    all: selection.count === 0 ? 'none' : selection.loaded.isSelected ? 'all' : 'some',
    allLabel: t`Select all rows that are loaded`,
    rowLabel: ({ reference }) => t`Select ${reference}`,
  };
  return (
    <div className={styles['area']}>
      {(arrived > 0 || isOutOfDate) && (
        <Banner
          actions={
            <Button size="small" onClick={() => void readAfresh()}>
              <Trans>Show</Trans>
            </Button>
          }
        >
          {arrived > 0 ? (
            <Plural value={arrived} one="# new request" other="# new requests" />
          ) : (
            <Trans>The order has changed since this list was read</Trans>
          )}
        </Banner>
      )}
      {total === 0 ? (
        <EmptyState
          title={hasFilters ? t`No case fits these filters` : t`No open case in this queue`}
          action={hasFilters && <Button onClick={onClear}>{t`Clear all filters`}</Button>}
        >
          {hasFilters ? (
            <Trans>Take a filter away, or search for fewer words.</Trans>
          ) : (
            <Trans>New requests of this office will stand here.</Trans>
          )}
        </EmptyState>
      ) : (
        <div className={styles['body']} aria-busy={list.isPlaceholder}>
          <div className={styles['rows']}>
            {isNarrow && (
              <Suspense fallback={<div className={styles['cardBar']} />}>
                <CardBar sort={sort} onSort={onSort} selection={rowSelection} />
              </Suspense>
            )}
            <DataTable
              label={t`Cases`}
              columns={columns}
              total={total}
              rowAt={list.rowAt}
              keyOf={(row) => row.id}
              sort={{ id: sortKey, isDescending }}
              onSort={(id) => onSort((id === sortKey && !isDescending ? `-${id}` : id) as CaseSort)}
              rowHeight={isNarrow ? CARD_HEIGHT : ROW_HEIGHTS[density]}
              cardClass={isNarrow ? styles['card'] : undefined}
              activeIndex={active}
              onActivate={setActive}
              onPress={(row) =>
                // There is no room beside the rows of a phone.
                isNarrow ? void navigate(caseAddress(row)) : setPeeked(row.reference)
              }
              onVisible={list.onVisible}
              selection={rowSelection}
              initialOffset={scroll.offset}
              onScroll={scroll.note}
            />
          </div>
          {peeked !== null && (
            <Suspense fallback={null}>
              <WidgetBoundary key={peeked} name={t`Peek at ${peeked}`}>
                <PeekPanel
                  reference={peeked}
                  caseAddress={caseAddress}
                  onClose={() => setPeeked(null)}
                />
              </WidgetBoundary>
            </Suspense>
          )}
        </div>
      )}
    </div>
  );
}

/** One sentence for a screen reader whenever the list holds something else. */
function useAnnounceTotal(total: number | undefined): void {
  const { t } = useLingui();
  const sentence =
    total === undefined ? null : t`${plural(total, { one: '# case', other: '# cases' })}`;
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence]);
}

/** How many are selected, said whenever that changes. */
function useAnnounceSelected(count: number): void {
  const { t } = useLingui();
  const said = useRef(count);
  const sentence = t`${plural(count, { one: '# case selected', other: '# cases selected' })}`;
  useEffect(() => {
    if (said.current !== count) announce(sentence);
    said.current = count;
  }, [count, sentence]);
}
