import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CoverageStrip } from '@/domain/plan/money/coverage-strip';
import { useFormats } from '@/i18n/use-formats';
import { COVERAGE_KIND_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import styles from './case-finance.module.css';

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** Windows of coverage above the days with appointments; the same in words below it. */
export function CoverageStripView({ strip }: { readonly strip: CoverageStrip }) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate, list } = useFormats();
  const outside = strip.days.filter(({ isCovered }) => !isCovered);
  const count = outside.length;
  return (
    <figure className={styles['strip']} aria-labelledby="coverage-strip-title">
      <figcaption id="coverage-strip-title" className={styles['caption']}>
        <span>{t`Coverage against appointments`}</span>
        <span className="quiet">
          {plural(strip.days.length, {
            one: '# day with appointments',
            other: '# days with appointments',
          })}
        </span>
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
    </figure>
  );
}
