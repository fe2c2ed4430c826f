import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { MonthlyReport } from '@/contract/workload/monthly-report';
import { useSession } from '@/data/session/use-session';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import styles from './monthly-report.module.css';
import { sectionsOf } from './report-sections';
import { ReportTable } from './report-table';

/** The report itself: all that is printed. */
export function ReportSheet({ report }: { readonly report: MonthlyReport }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const formats = useFormats();
  const { timeZone } = useSession();
  const { side, place, month, from, to, leftOut, asOf } = report;
  const name = side === 'office' ? nameOfOffice(place, locale) : nameOfCampus(place, locale);
  const [first, last] = [formats.plainDate(from), formats.plainDate(to)];
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
        {sectionsOf(report, { i18n, formats }).map((section) => (
          <ReportTable key={section.id} section={section} />
        ))}
      </div>
    </article>
  );
}
