import { useLingui } from '@lingui/react/macro';
import { Bdi } from '@/ui/bdi';
import styles from './bulk-chase.module.css';
import type { ChaseLetter } from './chase-letters';

/** How each person will read it. */
export function ChasePreview({ letters }: { readonly letters: readonly ChaseLetter[] }) {
  const { t } = useLingui();
  return (
    // What scrolls is reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['preview']} aria-label={t`As each person reads it`} tabIndex={0}>
      <ul>
        {letters.map(({ row, locale, text }) => (
          <li key={row.id}>
            <strong>
              <Bdi>{row.patientName}</Bdi>
            </strong>{' '}
            <bdi dir="ltr" className="quiet number">
              {row.reference}
            </bdi>
            <p lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
