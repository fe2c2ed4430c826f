import type { Locale } from '@/i18n/locale';
import { Bdi } from '@/ui/bdi';
import letter from './case-letters.module.css';
import type { ItineraryDay } from './itinerary';
import styles from './itinerary-sheet.module.css';
import { paragraphs, SheetPair } from './sheet-pair';
import { langOfTyped } from './typed-lang';

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
        const sides = languages.flatMap(({ locale, days }) => {
          const parts = days[at];
          return parts === undefined ? [] : [{ locale, parts }];
        });
        const pair = (of: (day: ItineraryDay) => readonly string[], className?: string) => (
          <SheetPair languages={sides} of={(each) => paragraphs(of(each))} className={className} />
        );
        return (
          <section
            key={date}
            className={`${letter['sheet']} ${styles['page']}`}
            data-languages={languages.length}
            aria-label={day}
          >
            {pair(({ title }) => [title], letter['title'])}
            {pair(({ head }) => head, letter['head'])}
            {pair((each) => [each.day], styles['date'])}
            {items.map(({ id }, index) => (
              <SheetPair
                key={id}
                languages={sides}
                className={styles['item']}
                of={(each) => {
                  const item = each.items[index];
                  return (
                    <>
                      <p>
                        <strong dir="ltr">{item?.time}</strong> <strong>{item?.what}</strong>
                      </p>
                      {item?.before && (
                        <p>
                          {item.before.head}{' '}
                          <Bdi lang={langOfTyped(item.before.typed)}>{item.before.typed}</Bdi>
                        </p>
                      )}
                      {paragraphs(item?.lines ?? [])}
                    </>
                  );
                }}
              />
            ))}
            {pair(({ foot }) => foot, styles['foot'])}
          </section>
        );
      })}
    </article>
  );
}
