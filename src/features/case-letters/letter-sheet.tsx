import { Fragment } from 'react';
import { directionOf, type Locale } from '@/i18n/locale';
import styles from './case-letters.module.css';
import type { LetterParts } from './records-request';

export interface SheetLanguage {
  readonly locale: Locale;
  readonly parts: LetterParts;
}

/** A letter on one A4 page: English, and the patient's language beside it, part by part. */
export function LetterSheet({ languages }: { readonly languages: readonly SheetLanguage[] }) {
  const [first] = languages;
  if (first === undefined) return null;
  const pair = (of: (parts: LetterParts) => readonly string[], className?: string) => (
    <div className={`${styles['pair']} ${className ?? ''}`}>
      {languages.map(({ locale, parts }) => (
        <div key={locale} {...languageOf(locale)}>
          {of(parts).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </div>
  );
  return (
    // Left to right whatever the page is: English first, the other beside it.
    <article
      className={`print-sheet ${styles['sheet']}`}
      dir="ltr"
      data-languages={languages.length}
      aria-label={first.parts.title}
    >
      {pair(({ title }) => [title], styles['title'])}
      {pair(({ head }) => head, styles['head'])}
      {pair(({ before }) => before)}
      <div className={styles['items']}>
        {first.parts.items.map((_, index) => (
          <div key={first.parts.items[index]?.name} className={styles['pair']}>
            {languages.map(({ locale, parts }) => (
              <div key={locale} className={styles['item']} {...languageOf(locale)}>
                <span className={styles['box']} aria-hidden="true" />
                <span>
                  <strong>{parts.items[index]?.name}</strong>
                  <br />
                  {parts.items[index]?.hint}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <Fragment>
        {pair(({ after }) => after)}
        {pair(({ signed }) => signed, styles['signed'])}
      </Fragment>
    </article>
  );
}

const languageOf = (locale: Locale) => ({
  lang: locale === 'zh' ? 'zh-Hans' : locale,
  dir: directionOf(locale),
});
