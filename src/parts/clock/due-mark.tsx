import { useLingui } from '@lingui/react/macro';
import type { CaseRow } from '@/domain/case-row';
import { bandOf } from '@/domain/clocks/band';
import { useFormats } from '@/i18n/use-formats';
import { MINUTE_MS } from '@/lib/spans';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import { BAND_WORDS } from '../words/case-words';
import { useWord } from '../words/use-word';
import { BAND_STATES } from './band-state';

interface DueMarkProps {
  readonly clock: Pick<CaseRow, 'dueAt' | 'dueTodayFrom' | 'pausedSince'>;
}

/** The band of a clock and how far its end is: `Overdue 3 h`, `Due today in 2 h`, `Paused`. */
export function DueMark({ clock }: DueMarkProps) {
  const { t } = useLingui();
  const nowMs = useNow();
  const word = useWord();
  const { duration, relative } = useFormats();
  const band = bandOf(clock, nowMs);
  if (band === 'none') return <span className="quiet">–</span>;
  const state = BAND_STATES[band];
  const name = word(BAND_WORDS, band);
  if (band === 'paused' || clock.dueAt === null) {
    return <StatusMark state={state}>{name}</StatusMark>;
  }
  const dueMs = Date.parse(clock.dueAt);
  // Within its first minute it is overdue, and by nothing yet.
  if (band === 'overdue' && nowMs - dueMs < MINUTE_MS) {
    return <StatusMark state={state}>{name}</StatusMark>;
  }
  const distance = band === 'overdue' ? duration(nowMs - dueMs) : relative(dueMs, nowMs);
  return (
    <StatusMark state={state}>
      {band === 'on-track' ? (
        <>
          <span className="visually-hidden">{name}</span> {distance}
        </>
      ) : (
        t`${name} ${distance}`
      )}
    </StatusMark>
  );
}
