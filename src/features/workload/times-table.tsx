import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { trendSubject, type TrendQuery } from '@/contract/workload/workload';
import { both, stepFilter } from '@/contract/workload/workload-numbers';
import { workloadQueries } from '@/data/workload/workload-queries';
import { TIMED_STEPS } from '@/domain/report/timed-steps';
import { useFormats } from '@/i18n/use-formats';
import { listAddress } from '@/parts/list-links';
import { STEP_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { LinkNumber } from '@/ui/link-number';
import { SkeletonRows } from '@/ui/skeleton';
import styles from './workload.module.css';

/**
 * How long it took to reach families and to finish each stage: never a median without the cases
 * behind it, which are a list.
 */
export function TimesTable({ of }: { readonly of: TrendQuery }) {
  const { t } = useLingui();
  const word = useWord();
  const id = useId();
  const { duration, number, plainDate } = useFormats();
  // Read case by case: the rest of the page does not wait for it.
  const { data, error } = useQuery(workloadQueries.times(of));
  if (error !== null) throw error;
  const title = t`How long it took`;
  const from = data === undefined ? '' : plainDate(data.from);
  const to = data === undefined ? '' : plainDate(data.to);
  return (
    <section aria-labelledby={id}>
      <div className="page-head">
        <h2 id={id}>{title}</h2>
        {data !== undefined && (
          <span className="quiet">
            <Trans>
              Finished {from} to {to}
            </Trans>
          </span>
        )}
      </div>
      {data === undefined ? (
        <SkeletonRows count={TIMED_STEPS.length} />
      ) : (
        <div className={`table-scroll ${styles['times'] ?? ''}`}>
          <table className="table" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Step</Trans>
                </th>
                <th scope="col" className="cell-number">
                  <Trans>Cases</Trans>
                </th>
                <th scope="col" className="cell-number">
                  <Trans>Median</Trans>
                </th>
                <th scope="col" className="cell-number">
                  <Trans>90th percentile</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.steps.map(({ step, count, median, p90 }) => {
                const name = word(STEP_WORDS, step);
                const rows = listAddress('all', both(trendSubject(of), stepFilter(step, data)));
                return (
                  <tr key={step}>
                    <th scope="row">{name}</th>
                    <td className="cell-number">
                      <LinkNumber value={count} to={rows} label={`${name}: ${number(count)}`} />
                    </td>
                    <td className="cell-number">{median === null ? '–' : duration(median)}</td>
                    <td className="cell-number">{p90 === null ? '–' : duration(p90)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className="meta">
        <Trans>
          First contact counts from the arrival of the request, a stage from when it began. Half of
          the cases took no longer than the median, nine of ten no longer than the 90th percentile.
        </Trans>
        {data !== undefined && data.leftOut > 0 && (
          <>
            {' '}
            {t`${plural(data.leftOut, { one: '# case that moved longest ago is not counted.', other: '# cases that moved longest ago are not counted.' })}`}
          </>
        )}
      </p>
    </section>
  );
}
