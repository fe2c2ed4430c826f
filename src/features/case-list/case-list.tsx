import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CaseFilter, CaseListRow, CaseSort } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { useClaim } from '@/parts/claim/use-claim';
import { RowList } from '@/parts/list-kit/row-list';
import { sortParts } from '@/parts/list-kit/sort-parts';
import type { ListSelection } from '@/parts/list-selection/use-list-selection';
import { lazily } from '@/ui/lazily';
import { showToast } from '@/ui/toast-store';
import { useNarrow } from '@/ui/use-narrow';
import { cardColumns, CASE_COLUMN_IDS, type CaseColumnId, extraFor } from './case-column';
import { CASE_COLUMNS } from './columns/case-columns';
import { useCaseColumns } from './use-case-columns';

/** Only who peeks needs it. */
const PeekPanel = lazily(async () => (await import('./peek-panel')).PeekPanel);

interface CaseListProps {
  /** Filter with the office of the path in it. */
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly columns: readonly CaseColumnId[];
  readonly hasFilters: boolean;
  readonly selection: ListSelection<CaseListRow, CaseFilter>;
  readonly onSort: (sort: CaseSort) => void;
  readonly onClear: () => void;
  /** The address of a case as opened from this list. */
  readonly caseAddress: (row: Pick<CaseListRow, 'reference'>) => string;
}

/** A list of cases. */
export function CaseList(props: CaseListProps) {
  const { filter, sort, columns: ids, hasFilters, selection, onSort, onClear, caseAddress } = props;
  const { t, i18n } = useLingui();
  const isNarrow = useNarrow();
  const sortedBy = sortParts(sort)[0] as CaseColumnId;
  const columns = useCaseColumns(isNarrow ? cardColumns(sortedBy) : ids, filter.q, caseAddress);
  const { claim, refusal } = useClaim();
  const claimRow = (row: CaseListRow): void => {
    const why = refusal(row);
    if (why === null) claim(row);
    else showToast({ tone: 'error', text: `${row.reference}: ${why}` });
  };
  return (
    <RowList
      lists={caseQueries}
      listKey={{ filter, sort, extra: extraFor(ids, sort) }}
      columns={columns}
      hasFilters={hasFilters}
      selection={selection}
      // The ids of the columns are the server's sort keys.
      onSort={(next) => onSort(next as CaseSort)}
      onClear={onClear}
      addressOf={caseAddress}
      rowKey={{ id: 'claim-row', run: claimRow }}
      words={{
        label: t`Cases`,
        total: (total) => t`${plural(total, { one: '# case', other: '# cases' })}`,
        selected: (count) =>
          t`${plural(count, { one: '# case selected', other: '# cases selected' })}`,
        arrived: (arrived) => <Plural value={arrived} one="# new request" other="# new requests" />,
        selectRow: ({ reference }) => t`Select ${reference}`,
        empty: {
          title: t`No open case in this queue`,
          body: <Trans>New requests of this office will stand here.</Trans>,
        },
        noFit: t`No case fits these filters`,
      }}
      card={
        isNarrow
          ? {
              sorts: CASE_COLUMN_IDS.map((id) => ({
                id,
                heading: i18n._(CASE_COLUMNS[id].heading),
              })),
            }
          : undefined
      }
      peek={{
        name: ({ reference }) => t`Peek at ${reference}`,
        render: ({ reference }, close) => (
          <PeekPanel reference={reference} caseAddress={caseAddress} onClose={close} />
        ),
      }}
    />
  );
}
