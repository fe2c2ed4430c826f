import { plural, t } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import type { Blocker } from '@/domain/blocker';
import { workingDaysBetween } from '@/domain/calendar/working-time';
import { useWord } from '../words/use-word';
import { BLOCKED_ON_WORDS, NEXT_ACTION_WORDS } from '../words/blocker-words';
import { wordBlockerWhat } from './blocker-what';

interface BlockerSentenceProps {
  readonly blocker: Blocker | null;
  /** The place whose working days the age is counted in. */
  readonly place: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** "Letter of guarantee · sponsor · 6 working days · chase embassy" (Product reference, §4). */
export function BlockerSentence({ blocker, place, now }: BlockerSentenceProps) {
  const { i18n } = useLingui();
  const word = useWord();
  if (!blocker) return <span className="quiet">{t`Nothing blocks`}</span>;
  const days = workingDaysBetween(place, Date.parse(blocker.since), now);
  const age = plural(days, { 0: 'today', one: '# working day', other: '# working days' });
  const parts = [
    wordBlockerWhat(i18n, blocker.what),
    word(BLOCKED_ON_WORDS, blocker.on),
    age,
    word(NEXT_ACTION_WORDS, blocker.next),
  ];
  return <span>{parts.join(' · ')}</span>;
}
