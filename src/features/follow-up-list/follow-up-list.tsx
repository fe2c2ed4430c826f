import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  FOLLOW_UP_SORT_KEYS,
  type FollowUpFilter,
  type FollowUpListRow,
  type FollowUpSort,
  type FollowUpSortKey,
} from '@/contract/follow-up-list';
import { followUpQueries } from '@/data/follow-ups/follow-up-queries';
import { type ListPeek, RowList } from '@/parts/list-kit/row-list';
import type { ListSelection } from '@/parts/list-selection/use-list-selection';
import { useNarrow } from '@/ui/use-narrow';
import { FOLLOW_UP_COLUMNS } from './columns/follow-up-columns';
import { isOfMoney } from './follow-up-column';
import { useFollowUpColumns } from './use-follow-up-columns';

interface FollowUpListProps {
  /** Filter with the kind of the path in it. */
  readonly filter: FollowUpFilter;
  readonly sort: FollowUpSort;
  readonly columns: readonly FollowUpSortKey[];
  readonly hasFilters: boolean;
  readonly selection: ListSelection<FollowUpListRow, FollowUpFilter>;
  readonly onSort: (sort: FollowUpSort) => void;
  readonly onClear: () => void;
  /** The address of the case's follow-ups. */
  readonly addressOf: (row: FollowUpListRow) => string;
  readonly peek: ListPeek<FollowUpListRow>['render'];
  readonly onChase: (row: FollowUpListRow) => void;
}

/** On a narrow screen: who and by when; which, what step, and whose move. */
const CARD_COLUMNS: readonly FollowUpSortKey[] = [
  'patient',
  'due',
  'reference',
  'state',
  'waitingOn',
];
/** Of what is about money, how much in place of whose move: the step says most of that. */
const CARD_COLUMNS_OF_MONEY: readonly FollowUpSortKey[] = CARD_COLUMNS.with(-1, 'amount');

const cardOf = ({ kind = [] }: FollowUpFilter): readonly FollowUpSortKey[] =>
  kind.length > 0 && kind.every(isOfMoney) ? CARD_COLUMNS_OF_MONEY : CARD_COLUMNS;

/** One of the four lists of follow-ups. */
export function FollowUpList(props: FollowUpListProps) {
  const { filter, sort, columns: ids, hasFilters, selection, onSort, onClear, addressOf } = props;
  const { t, i18n } = useLingui();
  const isNarrow = useNarrow();
  const columns = useFollowUpColumns(isNarrow ? cardOf(filter) : ids, filter.q, addressOf);
  return (
    <RowList
      lists={followUpQueries}
      listKey={{ filter, sort }}
      columns={columns}
      hasFilters={hasFilters}
      selection={selection}
      // The ids of the columns are the server's sort keys.
      onSort={(next) => onSort(next as FollowUpSort)}
      onClear={onClear}
      addressOf={addressOf}
      rowKey={{ id: 'chase-row', run: props.onChase }}
      words={{
        label: t`Follow-ups`,
        total: (total) => t`${plural(total, { one: '# follow-up', other: '# follow-ups' })}`,
        selected: (count) =>
          t`${plural(count, { one: '# follow-up selected', other: '# follow-ups selected' })}`,
        arrived: (arrived) => (
          <Plural value={arrived} one="# new follow-up" other="# new follow-ups" />
        ),
        selectRow: ({ reference }) => t`Select ${reference}`,
        empty: {
          title: t`Nothing is open in this list`,
          body: <Trans>What is opened at discharge will stand here.</Trans>,
        },
        noFit: t`No follow-up fits these filters`,
      }}
      card={
        isNarrow
          ? {
              sorts: FOLLOW_UP_SORT_KEYS.map((id) => ({
                id,
                heading: i18n._(FOLLOW_UP_COLUMNS[id].heading),
              })),
            }
          : undefined
      }
      peek={{
        name: ({ reference }) => t`Follow-ups of ${reference}`,
        render: props.peek,
      }}
    />
  );
}
