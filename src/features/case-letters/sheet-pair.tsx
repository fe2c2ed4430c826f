import type { ReactNode } from 'react';
import { directionOf, langOf, type Locale } from '@/i18n/locale';
import styles from './case-letters.module.css';

interface SheetPairProps<P> {
  readonly languages: readonly { readonly locale: Locale; readonly parts: P }[];
  readonly of: (parts: P) => ReactNode;
  readonly className?: string | undefined;
  /** Of each side. */
  readonly sideClassName?: string | undefined;
}

/** A part of a letter in its languages, side by side on paper, each in its own direction. */
export function SheetPair<P>({ languages, of, className = '', sideClassName }: SheetPairProps<P>) {
  return (
    <div className={`${styles['pair']} ${className}`}>
      {languages.map(({ locale, parts }) => (
        <div key={locale} className={sideClassName} lang={langOf(locale)} dir={directionOf(locale)}>
          {of(parts)}
        </div>
      ))}
    </div>
  );
}

/** Each line a paragraph. */
export const paragraphs = (lines: readonly string[]): ReactNode =>
  lines.map((line) => <p key={line}>{line}</p>);
