import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { FollowUpAgeing } from '@/contract/follow-up-list';
import { AGE_BANDS, type AgeBand } from '@/domain/follow-up/age-band';
import { useFormats } from '@/i18n/use-formats';
import { AGE_WORDS } from '@/parts/words/follow-up-list-words';
import { useWord } from '@/parts/words/use-word';
import styles from './follow-up-ageing.module.css';
import { SumsLine } from './sums-line';

/** The drawing's own units; the bar takes the width that its column has. */
const [WIDTH, HEIGHT] = [100, 10];

interface AgeingChartProps {
  /** Undefined while they are on the way. */
  readonly bands: FollowUpAgeing['bands'] | undefined;
  /** Ages that the list is filtered by now. */
  readonly chosen: readonly AgeBand[];
  readonly addressOf: (age: AgeBand) => string;
}

/** A bar for each age, from zero, with what of it is overdue; its number stands over it. */
export function AgeingChart({ bands, chosen, addressOf }: AgeingChartProps) {
  const { t } = useLingui();
  const word = useWord();
  const { number } = useFormats();
  const most = Math.max(1, ...(bands ?? []).map(({ count }) => count));
  const lengthOf = (count: number): number => (count / most) * WIDTH;
  return (
    <ul className={styles['bands']}>
      {AGE_BANDS.map((age) => {
        const band = bands?.find((each) => each.age === age);
        const count = band?.count ?? 0;
        const overdue = band?.overdue ?? 0;
        const name = word(AGE_WORDS, age);
        const rows = t`${plural(count, { one: '# follow-up', other: '# follow-ups' })}`;
        const late = t`${plural(overdue, { one: '# overdue', other: '# overdue' })}`;
        return (
          <li key={age}>
            <Link
              className={styles['band']}
              to={addressOf(age)}
              aria-current={chosen.includes(age) || undefined}
            >
              <span className={styles['head']}>
                <span>{name}</span>
                <span className="visually-hidden">{`: ${rows}, ${late}`}</span>
                <strong className="number" aria-hidden="true">
                  {band === undefined ? '…' : number(count)}
                </strong>
                {overdue > 0 && (
                  <span className={styles['late']} aria-hidden="true">
                    {late}
                  </span>
                )}
              </span>
              <svg
                className={styles['bar']}
                viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect className={styles['ground']} width={WIDTH} height={HEIGHT} />
                <rect className={styles['all']} width={lengthOf(count)} height={HEIGHT} />
                <rect className={styles['overdue']} width={lengthOf(overdue)} height={HEIGHT} />
              </svg>
              <SumsLine sums={band?.sums ?? []} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
