import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Workload, WorkloadLine } from '@/contract/workload/workload';
import { NOBODY } from '@/contract/workload/workload-numbers';
import { STAGE_AGES } from '@/domain/workload/load-reasons';
import { useFormats } from '@/i18n/use-formats';
import { STAGE_AGE_WORDS } from '@/parts/words/load-words';
import { useWord } from '@/parts/words/use-word';
import { type LineSort, numbersShown, sortedLines } from './line-facts';
import { useLineName } from './line-name';
import styles from './workload.module.css';
import { AGE_WORDS, LINE_WORDS, NUMBER_HINTS, NUMBER_WORDS } from './workload-words';
import { WorkloadRow } from './workload-row';

interface WorkloadTableProps {
  readonly workload: Workload;
  readonly sort: LineSort;
  readonly onSort: (sort: LineSort) => void;
  /** People, offices or campuses ticked for a rebalancing. */
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

const TEXT_COLUMNS: ReadonlySet<LineSort> = new Set(['name', 'load', 'strain']);

/** Load against capacity, ageing and breaches of every line of a view, each number with its rows. */
export function WorkloadTable({ workload, sort, onSort, chosen, onToggle }: WorkloadTableProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const { compare } = useFormats();
  const { by, items, total } = workload;
  const nameOf = useLineName(by);
  const lines = sortedLines(items, sort, nameOf, compare);
  const loads = items.filter(({ key }) => key !== NOBODY);
  const most = Math.max(1, ...loads.flatMap(({ load, capacity }) => [load, capacity?.now ?? 0]));
  const hasChoice = by === 'person' || by === 'office' || by === 'campus';
  const choiceOf = ({ key, capacity }: WorkloadLine) =>
    hasChoice && key !== null && capacity !== null
      ? { isChosen: chosen.has(key), onToggle: () => onToggle(key) }
      : null;
  const heading = (key: LineSort, name: string, hint?: string): ReactNode => (
    <th
      key={key}
      scope="col"
      className={TEXT_COLUMNS.has(key) ? undefined : 'cell-number'}
      aria-sort={sort === key ? (key === 'name' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" className="sort-button" title={hint} onClick={() => onSort(key)}>
        {name}
      </button>
    </th>
  );
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={`table-scroll ${styles['scroll']}`} aria-label={t`Workload`} tabIndex={0}>
      <table className={`table ${styles['table']}`} aria-label={t`Workload`}>
        <thead>
          <tr>
            {hasChoice && (
              <td>
                <span className="visually-hidden">
                  <Trans>Take work from</Trans>
                </span>
              </td>
            )}
            {heading('name', word(LINE_WORDS, by))}
            {heading('load', t`Load`)}
            <th scope="col" className="cell-number">
              <Trans>Load / capacity</Trans>
            </th>
            {heading('strain', t`Stands at`)}
            {numbersShown(by).map((key) => {
              const hint = NUMBER_HINTS[key];
              return heading(key, word(NUMBER_WORDS, key), hint && i18n._(hint));
            })}
            {STAGE_AGES.map((age) => (
              <th key={age} scope="col" className="cell-number" title={word(STAGE_AGE_WORDS, age)}>
                {word(AGE_WORDS, age)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <WorkloadRow
              key={line.key}
              workload={workload}
              line={line}
              name={nameOf(line.key)}
              most={most}
              choice={choiceOf(line)}
              hasChoice={hasChoice}
            />
          ))}
        </tbody>
        <tfoot>
          <WorkloadRow
            workload={workload}
            line={total}
            name={nameOf(null)}
            most={Math.max(1, total.load)}
            choice={null}
            hasChoice={hasChoice}
          />
        </tfoot>
      </table>
    </section>
  );
}
