import type { Locale } from '@/i18n/locale';
import styles from './case-letters.module.css';
import type { LetterParts } from './records-request';
import { paragraphs, SheetPair } from './sheet-pair';

interface SheetLanguage {
  readonly locale: Locale;
  readonly parts: LetterParts;
}

interface LetterSheetProps {
  readonly languages: readonly SheetLanguage[];
  /** Its items are to be ticked off by whoever gets it. */
  readonly isChecklist?: boolean;
}

/** A letter on one A4 page: English, and the patient's language beside it, part by part. */
export function LetterSheet({ languages, isChecklist = true }: LetterSheetProps) {
  const [first] = languages;
  if (first === undefined) return null;
  const pair = (of: (parts: LetterParts) => readonly string[], className?: string) => (
    <SheetPair languages={languages} of={(parts) => paragraphs(of(parts))} className={className} />
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
      {pair(({ head }) => head, `${styles['head']} ${styles['ruled']}`)}
      {pair(({ before }) => before)}
      <div className={styles['items']}>
        {first.parts.items.map(({ name }, index) => (
          <SheetPair
            key={name}
            languages={languages}
            sideClassName={isChecklist ? styles['item'] : undefined}
            of={({ items }) => (
              <>
                {isChecklist && <span className={styles['box']} aria-hidden="true" />}
                <span>
                  <strong>{items[index]?.name}</strong>
                  <br />
                  {items[index]?.hint}
                </span>
              </>
            )}
          />
        ))}
      </div>
      {pair(({ after }) => after)}
      {pair(({ signed }) => signed, styles['signed'])}
    </article>
  );
}
