import { useLingui } from '@lingui/react/macro';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { CASE_SORT_KEYS, type CaseListRow, type CaseSort } from '@/contract/case-list';
import type { RowSelection } from '@/ui/data-table/row-selection';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import styles from './case-list.module.css';
import { CASE_COLUMNS } from './columns/case-columns';
import { sortParts } from './sort-parts';

interface CardBarProps {
  readonly sort: CaseSort;
  readonly onSort: (sort: CaseSort) => void;
  readonly selection: RowSelection<CaseListRow>;
}

/** Over rows that are cards: what the head of the table offers where there is room for one. */
export function CardBar({ sort, onSort, selection }: CardBarProps) {
  const { t, i18n } = useLingui();
  const [key, isDescending] = sortParts(sort);
  const { all, allLabel, onHead } = selection;
  return (
    <div className={styles['cardBar']}>
      <label className={styles['cardTick']}>
        <input
          type="checkbox"
          aria-label={allLabel}
          checked={all === 'all'}
          ref={(input) => {
            if (input) input.indeterminate = all === 'some';
          }}
          onChange={onHead}
        />
      </label>
      <label className={styles['cardSort']}>
        <span>{t`Sort by`}</span>
        <select
          className="input"
          value={key}
          onChange={(event) => onSort(event.currentTarget.value as CaseSort)}
        >
          {CASE_SORT_KEYS.map((id) => (
            <option key={id} value={id}>
              {i18n._(CASE_COLUMNS[id].heading)}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        label={isDescending ? t`Smallest or earliest first` : t`Largest or latest first`}
        icon={<Icon of={isDescending ? IconSortDescending : IconSortAscending} />}
        onClick={() => onSort(isDescending ? key : `-${key}`)}
      />
    </div>
  );
}
