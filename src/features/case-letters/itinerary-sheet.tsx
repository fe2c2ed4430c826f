import { directionOf, type Locale } from '@/i18n/locale';
import type { ItineraryDay } from './itinerary';
import styles from './itinerary-sheet.module.css';

export interface ItineraryLanguage {
  readonly locale: Locale;
  readonly days: readonly ItineraryDay[];
}

/** The itinerary as it is printed: a page a day, English and the patient's language side by side. */
export function ItinerarySheet({
  languages,
}: {
  readonly languages: readonly ItineraryLanguage[];
}) {
  const [first] = languages;
  if (first === undefined) return null;
  return (
    // Left to right whatever the page is: English first, the other beside it.
    <article className="print-sheet" dir="ltr" aria-label={first.days[0]?.title}>
      {first.days.map(({ date, day, items }, at) => {
        const pair = (of: (day: ItineraryDay) => readonly string[], className?: string) => (
          <div className={`${styles['pair']} ${className ?? ''}`}>
            {languages.map(({ locale, days }) => (
              <div key={locale} {...languageOf(locale)}>
                {(days[at] === undefined ? [] : of(days[at])).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            ))}
          </div>
        );
        return (
          <section
            key={date}
            className={styles['page']}
            data-languages={languages.length}
            aria-label={day}
          >
            {pair(({ title }) => [title], styles['title'])}
            {pair(({ head }) => head, styles['head'])}
            {pair((each) => [each.day], styles['date'])}
            {items.map(({ id }, index) => (
              <div key={id} className={`${styles['pair']} ${styles['item']}`}>
                {languages.map(({ locale, days }) => {
                  const item = days[at]?.items[index];
                  return (
                    <div key={locale} {...languageOf(locale)}>
                      <p>
                        <strong dir="ltr">{item?.time}</strong> <strong>{item?.what}</strong>
                      </p>
                      {item?.lines.map((line) => (
                        <p key={line}>{line}</p>
                      ))}
                    </div>
                  );
                })}
              </div>
            ))}
            {pair(({ foot }) => foot, styles['foot'])}
          </section>
        );
      })}
    </article>
  );
}

const languageOf = (locale: Locale) => ({
  lang: locale === 'zh' ? 'zh-Hans' : locale,
  dir: directionOf(locale),
});
