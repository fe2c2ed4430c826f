import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { interpreterQueries, type Search } from '@/data/interpreters/interpreter-queries';
import { INTERPRETER_MODES, WISHED_SEXES } from '@/domain/plan/interpreter';
import type { NeededBooking } from '@/domain/plan/interpreters/needed-bookings';
import { SEX_WORDS } from '@/parts/words/case-detail-words';
import { INTERPRETER_MODE_WORDS } from '@/parts/words/appointment-words';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { CandidateRow } from './candidate-row';
import styles from './case-interpreters.module.css';
import type { Book } from './use-book';

interface FinderProps {
  readonly detail: CaseDetail;
  readonly needed: NeededBooking;
  readonly book: Book;
  readonly onDone: () => void;
}

/**
 * Those who could interpret, the best first, each with what speaks for and against. The first has
 * the focus: Enter offers, the arrows go on, Escape leaves.
 */
export function Finder({ detail, needed, book, onDone }: FinderProps) {
  const { t } = useLingui();
  const word = useWord();
  const { appointment, booking } = needed;
  const { reference } = detail.case;
  const [search, setSearch] = useState<Search>({
    mode: booking?.mode ?? appointment.mode ?? 'in-person',
    wish: booking?.wishedSex ?? null,
  });
  // While others are looked for, these stay.
  const asked = useDeferredValue(search);
  const { data } = useSuspenseQuery(
    interpreterQueries.candidatesFor(reference, appointment.id, asked),
  );
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    offersIn(panel.current)[0]?.focus();
  }, []);
  const { timeZone } = placeOf(campusPlaceOf(appointment.campus));
  const pick =
    (choice: { readonly interpreterId: string | null; readonly name: string | null }) =>
    ({ facts }: { readonly facts: readonly string[] }): void =>
      book.book({ ...choice, mode: search.mode, wishedSex: search.wish, seen: facts }, onDone);
  return (
    <div
      ref={panel}
      className={`sunken ${styles['panel']}`}
      role="group"
      aria-label={t`Find an interpreter`}
    >
      <div className={styles['search']}>
        <SelectField
          label={t`Way`}
          options={INTERPRETER_MODES.map((value) => ({
            value,
            label: word(INTERPRETER_MODE_WORDS, value),
          }))}
          value={search.mode}
          onChange={(event) => {
            const mode = INTERPRETER_MODES.find((each) => each === event.currentTarget.value);
            if (mode) setSearch({ ...search, mode });
          }}
        />
        <SelectField
          label={t`The patient’s wish`}
          placeholder={t`None`}
          options={WISHED_SEXES.map((value) => ({ value, label: word(SEX_WORDS, value) }))}
          value={search.wish ?? ''}
          onChange={(event) => {
            const wish = WISHED_SEXES.find((each) => each === event.currentTarget.value) ?? null;
            setSearch({ ...search, wish });
          }}
        />
        <div className={`row ${styles['end']}`}>
          <Button
            isBusy={book.isPending}
            onClick={() => pick({ interpreterId: null, name: null })({ facts: [] })}
          >
            <Trans>Let interpreter services find one</Trans>
          </Button>
          <Button onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </div>
      {data.items.length === 0 ? (
        <p>
          <Trans>Nobody in the directory speaks this language.</Trans>
        </p>
      ) : (
        // One stop for the keys of all rows; the buttons are the controls.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          className={`table-scroll ${styles['candidates']}`}
          onKeyDown={(event) => walk(event, panel.current, onDone)}
        >
          <table className="table">
            <caption className="visually-hidden">
              <Trans>Interpreters, the best first</Trans>
            </caption>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Interpreter</Trans>
                </th>
                <th scope="col">
                  <Trans>Why</Trans>
                </th>
                <th scope="col">
                  <Trans>In the way</Trans>
                </th>
                <th scope="col" className="cell-number">
                  <Trans>That day</Trans>
                </th>
                <th scope="col">
                  <span className="visually-hidden">
                    <Trans>Book</Trans>
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((candidate) => (
                <CandidateRow
                  key={candidate.interpreter.id}
                  candidate={candidate}
                  zone={timeZone}
                  isBusy={book.isPending}
                  onOffer={() =>
                    pick({
                      interpreterId: candidate.interpreter.id,
                      name: candidate.interpreter.name,
                    })({ facts: candidate.conflicts.map(({ facts }) => facts) })
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

const offersIn = (panel: HTMLElement | null): readonly HTMLElement[] => [
  ...(panel?.querySelectorAll<HTMLElement>('[data-offer]') ?? []),
];

function walk(event: KeyboardEvent, panel: HTMLElement | null, onDone: () => void): void {
  if (event.key === 'Escape') return onDone();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const offers = offersIn(panel);
  const at = offers.findIndex((each) => each === document.activeElement);
  offers[at + step]?.focus();
  event.preventDefault();
}
