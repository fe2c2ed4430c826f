import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { absenceQueries } from '@/data/absences/absence-queries';
import { type AbsenceTime, timeOf } from '@/domain/absence/absence-check';
import { localDateOf } from '@/lib/zoned-time';
import entries from '@/parts/entries.module.css';
import { usePeople } from '@/parts/people/use-people';
import { useWord } from '@/parts/words/use-word';
import { placeOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { useNow } from '@/ui/time/use-now';
import { AbsenceEntryLine } from './absence-entry-line';
import { AbsenceForm } from './absence-form';
import { ABSENCE_TIME_WORDS } from './absence-words';

const TIMES: readonly AbsenceTime[] = ['now', 'coming', 'over'];

interface AbsenceListProps {
  /** Ways from here, beside the title. */
  readonly children?: ReactNode;
}

/** Who is away now, will be, and has been lately; with who covers, and what nobody does. */
export function AbsenceList({ children }: AbsenceListProps) {
  const { t } = useLingui();
  const word = useWord();
  const nowMs = useNow();
  const people = usePeople();
  const { items } = useSuspenseQuery(absenceQueries.list()).data;
  const [isAdding, setIsAdding] = useState(false);
  const timed = items.flatMap((entry) => {
    const person = people.find(({ id }) => id === entry.personId);
    if (person === undefined) return [];
    const today = localDateOf(nowMs, placeOf(person.place).timeZone);
    return [{ entry, person, today, time: timeOf(entry.absence, today) }];
  });
  return (
    <>
      <div className="page-head">
        <h1>
          <Trans>Absences</Trans>
        </h1>
        {children}
        {!isAdding && (
          <span className="spread">
            <Button variant="primary" onClick={() => setIsAdding(true)}>
              <Trans>New absence…</Trans>
            </Button>
          </span>
        )}
      </div>
      {isAdding && <AbsenceForm entry={null} onDone={() => setIsAdding(false)} />}
      {items.length === 0 && (
        <EmptyState title={t`Nobody is away`}>
          <Trans>Absences stand here with who covers, from the day they are written down.</Trans>
        </EmptyState>
      )}
      {TIMES.map((time) => {
        const shown = timed.filter((each) => each.time === time);
        if (shown.length === 0) return null;
        return (
          <section key={time} aria-labelledby={`absences-${time}`}>
            <h2 id={`absences-${time}`}>
              {word(ABSENCE_TIME_WORDS, time)} <span className="quiet">{shown.length}</span>
            </h2>
            <ul className={entries['list']}>
              {shown.map(({ entry, person, today }) => (
                <AbsenceEntryLine
                  key={`${person.id} ${entry.absence.fromOn}`}
                  entry={entry}
                  person={person}
                  today={today}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
