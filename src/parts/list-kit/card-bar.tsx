import { useLingui } from '@lingui/react/macro';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { RowSelection } from '@/ui/data-table/row-selection';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import styles from './list-kit.module.css';
import { sortParts } from './sort-parts';

/** What a list can be sorted by, in words. */
export interface SortChoice {
  readonly id: string;
  readonly heading: string;
}

interface CardBarProps {
  readonly sort: string;
  readonly sorts: readonly SortChoice[];
  readonly onSort: (sort: string) => void;
  readonly selection: Pick<RowSelection<unknown>, 'all' | 'allLabel' | 'onHead'>;
}

/** Over rows that are cards: what the head of the table offers where there is room for one. */
export function CardBar({ sort, sorts, onSort, selection }: CardBarProps) {
  const { t } = useLingui();
  const [key, isDescending] = sortParts(sort);
  const { all, allLabel, onHead } = selection;
  return (
    <div className={styles['card-bar']}>
      <label className={styles['card-tick']}>
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
      <label className={styles['card-sort']}>
        <span>{t`Sort by`}</span>
        <select
          className="input"
          value={key}
          onChange={(event) => onSort(event.currentTarget.value)}
        >
          {sorts.map(({ id, heading }) => (
            <option key={id} value={id}>
              {heading}
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
