import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MonthlyReport } from '@/contract/workload/monthly-report';
import { useSession } from '@/data/session/use-session';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import styles from './monthly-report.module.css';
import { type ReportSection, sectionsOf } from './report-sections';
import { ReportTable } from './report-table';

const WIDE: readonly ReportSection['id'][] = ['breaches'];
/** What stands one below the other: short tables beside a long one, so that no hole is left. */
const BLOCKS: readonly (readonly ReportSection['id'][])[] = [
  ['cases', 'since-arrival'],
  ['stages'],
  WIDE,
  ['outcomes', 'follow-ups'],
  ['languages'],
];

/** The report itself: all that is printed. */
export function ReportSheet({ report }: { readonly report: MonthlyReport }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const formats = useFormats();
  const { timeZone } = useSession();
  const { side, place, month, from, to, leftOut, asOf } = report;
  const name = side === 'office' ? nameOfOffice(place, locale) : nameOfCampus(place, locale);
  const [first, last] = [formats.plainDate(from), formats.plainDate(to)];
  const sections = sectionsOf(report, { i18n, formats });
  const at = formats.exact(Date.parse(asOf), timeZone);
  return (
    <article className={`print-sheet ${styles['sheet'] ?? ''}`} aria-label={name}>
      <header>
        <p className={styles['title']}>
          <bdi>{name}</bdi> · {formats.month(month)}
        </p>
        <p className="meta">
          <Trans>
            {first} – {last}, days of Rochester. As of {at}.
          </Trans>
        </p>
        {leftOut > 0 && (
          <p>
            <Plural
              value={leftOut}
              one="# old case is in the numbers of cases alone."
              other="# old cases are in the numbers of cases alone."
            />
          </p>
        )}
      </header>
      <div className={styles['sections']}>
        {BLOCKS.map((ids) => (
          <div key={ids[0]} className={styles['block']} data-wide={ids === WIDE || undefined}>
            {sections
              .filter(({ id }) => ids.includes(id))
              .map((section) => (
                <ReportTable key={section.id} section={section} />
              ))}
          </div>
        ))}
      </div>
    </article>
  );
}
