import { useLingui } from '@lingui/react/macro';
import { Fragment, type ReactNode } from 'react';
import type { QueueSummary } from '@/contract/case-list';
import { useFormats } from '@/i18n/use-formats';
import { listAddress } from '@/parts/list-links';
import { OFFICES, REGIONS } from '@/reference/offices';
import { LinkNumber } from '@/ui/link-number';
import {
  oldestOf,
  QUEUE_MEASURES,
  sortedQueues,
  totalOf,
  type QueueSortKey,
} from './queue-measures';
import { OldestWait, QueueRow } from './queue-row';
import { REGION_WORDS } from './region-words';

interface QueuesTableProps {
  readonly queues: readonly QueueSummary[];
  readonly sort: QueueSortKey;
  readonly onSort: (key: QueueSortKey) => void;
}

/** All queues at once: by region and office, or flat by one measure, with totals at the end. */
export function QueuesTable({ queues, sort, onSort }: QueuesTableProps) {
  const { t, i18n } = useLingui();
  const { number } = useFormats();
  const flat = sortedQueues(queues, sort);
  const columnCount = QUEUE_MEASURES.length + 4;
  const heading = (key: QueueSortKey, word: string, isNumber: boolean): ReactNode => (
    <th
      scope="col"
      className={isNumber ? 'cell-number' : undefined}
      aria-sort={sort === key ? (key === 'office' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" className="sort-button" onClick={() => onSort(key)}>
        {word}
      </button>
    </th>
  );
  const all = t`All queues`;
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={t`Queues`} tabIndex={0}>
      <table className="table" aria-label={t`Queues`}>
        <thead>
          <tr>
            {heading('office', t`Office`, false)}
            <th scope="col" className="cell-number">{t`Local time`}</th>
            <th scope="col">{t`Now`}</th>
            {QUEUE_MEASURES.map((measure) => (
              <Fragment key={measure.key}>
                {heading(measure.key, i18n._(measure.heading), true)}
              </Fragment>
            ))}
            {heading('oldest', t`Oldest wait`, true)}
          </tr>
        </thead>
        {flat ? (
          <tbody>
            {flat.map((queue) => (
              <QueueRow key={queue.office} queue={queue} />
            ))}
          </tbody>
        ) : (
          REGIONS.map((region) => {
            const inRegion = OFFICES.filter((office) => office.region === region)
              .map((office) => queues.find((queue) => queue.office === office.code))
              .filter((queue) => queue !== undefined);
            return (
              inRegion.length > 0 && (
                <tbody key={region}>
                  <tr>
                    <th scope="rowgroup" colSpan={columnCount}>
                      {i18n._(REGION_WORDS[region])}
                    </th>
                  </tr>
                  {inRegion.map((queue) => (
                    <QueueRow key={queue.office} queue={queue} />
                  ))}
                </tbody>
              )
            );
          })
        )}
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {all}
            </th>
            {QUEUE_MEASURES.map((measure) => {
              const total = totalOf(queues, measure.key);
              return (
                <td key={measure.key} className="cell-number">
                  <LinkNumber
                    value={total}
                    to={listAddress('all', measure.filter)}
                    label={`${all}, ${i18n._(measure.heading)}: ${number(total)}`}
                    tone={measure.tone}
                  />
                </td>
              );
            })}
            <td className="cell-number">
              <OldestWait since={oldestOf(queues)} office="all" name={all} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
