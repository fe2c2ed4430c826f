import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { TEXT_LIMITS } from '@/contract/fields';
import { TextField } from '@/ui/text-field';
import { useNarrow } from '@/ui/use-narrow';
import { useKey } from '../keys/use-key';
import styles from './list-kit.module.css';

/**
 * The first letter is searched for at once; those that follow within so long of a search make one
 * together. Short, because the server answers in milliseconds.
 */
const APART_MS = 60;

interface SearchFieldProps {
  /** The search that the list shows now. */
  readonly value: string;
  readonly onSearch: (words: string) => void;
  /** What can be found; its key is named where there are keys. */
  readonly hint: string;
}

/** The search of a list: `/` focuses it, Escape clears it; a composition is never cut short. */
export function SearchField({ value, onSearch, hint }: SearchFieldProps) {
  const { t } = useLingui();
  const isNarrow = useNarrow();
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  const askedAtMs = useRef(-APART_MS);
  /** Searches of this field of which the list does not show the result yet. */
  const [asked, setAsked] = useState<readonly string[]>([]);
  // Its own searches come one after the other, and more has been typed by then. The list changed
  // otherwise (a chip was removed, Back): the field follows it.
  if (shown !== value) {
    setShown(value);
    const place = asked.indexOf(value);
    setAsked(place < 0 ? [] : asked.slice(place + 1));
    if (place < 0) setTyped(value);
  }
  useKey('search', () => box.current?.querySelector('input')?.focus());
  const search = useEffectEvent((words: string) => {
    const next = words.trim();
    if (next === (asked.at(-1) ?? value)) return;
    askedAtMs.current = performance.now();
    setAsked((before) => [...before, next]);
    onSearch(next);
  });
  useEffect(() => {
    if (isComposing) return undefined;
    const waitMs = Math.max(0, askedAtMs.current + APART_MS - performance.now());
    const timer = setTimeout(() => search(typed), waitMs);
    return () => clearTimeout(timer);
  }, [typed, isComposing]);
  return (
    <div ref={box} className={styles['search']}>
      <TextField
        label={t`Search`}
        isLabelHidden
        type="search"
        placeholder={isNarrow ? hint : `${hint}  (/)`}
        autoComplete="off"
        spellCheck={false}
        isUserText
        limit={TEXT_LIMITS.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') {
            event.preventDefault();
            setTyped('');
          }
        }}
      />
    </div>
  );
}
