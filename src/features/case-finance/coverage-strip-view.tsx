import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CoverageStrip } from '@/domain/plan/money/coverage-strip';
import { useFormats } from '@/i18n/use-formats';
import { COVERAGE_KIND_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import styles from './case-finance.module.css';

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** Windows of coverage above the days with appointments and the nights; the same in words below. */
export function CoverageStripView({ strip }: { readonly strip: CoverageStrip }) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate, list } = useFormats();
  const outside = strip.days.filter(({ isCovered }) => !isCovered);
  const count = outside.length;
  const nightsOutside = strip.nights.filter(({ isCovered }) => !isCovered);
  const nightCount = nightsOutside.reduce((sum, { nights }) => sum + nights, 0);
  return (
    <figure className={styles['strip']} aria-labelledby="coverage-strip-title">
      <figcaption id="coverage-strip-title" className={styles['caption']}>
        <span>{t`Coverage against appointments and nights`}</span>
        <span className={`quiet ${styles['key']}`}>
          <span className={styles['day']} aria-hidden="true" />
          {plural(strip.days.length, {
            one: '# day with appointments',
            other: '# days with appointments',
          })}
        </span>
        {strip.nights.length > 0 && (
          <span className={`quiet ${styles['key']}`}>
            <span className={styles['nights']} aria-hidden="true" />
            {plural(
              strip.nights.reduce((sum, { nights }) => sum + nights, 0),
              { one: '# night in a stay', other: '# nights in stays' },
            )}
          </span>
        )}
      </figcaption>
      <div className={styles['bars']} aria-hidden="true">
        {strip.bars.map(({ coverage, from, length, isCovering }) => (
          <div key={coverage.id} className={styles['lane']}>
            <span
              className={styles['bar']}
              data-open={!isCovering || undefined}
              style={{ insetInlineStart: percent(from), inlineSize: percent(length) }}
            >
              {word(COVERAGE_KIND_WORDS, coverage.kind)}
            </span>
          </div>
        ))}
        <div className={styles['lane']}>
          {strip.days.map(({ on, at, isCovered }) => (
            <span
              key={on}
              className={styles['day']}
              data-outside={!isCovered || undefined}
              style={{ insetInlineStart: percent(at) }}
            />
          ))}
        </div>
        {strip.nights.length > 0 && (
          <div className={styles['lane']}>
            {strip.nights.map(({ fromOn, from, length, isCovered }) => (
              <span
                key={fromOn}
                className={styles['nights']}
                data-outside={!isCovered || undefined}
                style={{ insetInlineStart: percent(from), inlineSize: percent(length) }}
              />
            ))}
          </div>
        )}
      </div>
      <div className={styles['axis']}>
        <span>{plainDate(strip.firstOn)}</span>
        <span>{plainDate(strip.lastOn)}</span>
      </div>
      <p className={styles['caption']}>
        {count === 0 ? (
          strip.days.length > 0 && (
            <span className="quiet">
              <Trans>Every appointment lies within a coverage.</Trans>
            </span>
          )
        ) : (
          <span>
            {plural(count, {
              one: '# day outside of every coverage:',
              other: '# days outside of every coverage:',
            })}{' '}
            {list(outside.map(({ on }) => plainDate(on)))}
          </span>
        )}
      </p>
      {strip.nights.length > 0 && (
        <p className={styles['caption']}>
          {nightCount === 0 ? (
            <span className="quiet">
              <Trans>Every night of the stays lies within a coverage.</Trans>
            </span>
          ) : (
            <span>
              {plural(nightCount, {
                one: '# night outside of every coverage:',
                other: '# nights outside of every coverage:',
              })}{' '}
              {list(
                nightsOutside.map(({ fromOn, toOn }) => {
                  const [from, to] = [plainDate(fromOn), plainDate(toOn)];
                  return t`${from} to ${to}`;
                }),
              )}
            </span>
          )}
        </p>
      )}
    </figure>
  );
}
