import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { InterpreterDemand } from '@/contract/arrivals';
import { type DemandCell, demandStateOf } from '@/domain/arrivals/demand';
import { useFormats } from '@/i18n/use-formats';
import { useWord } from '@/parts/words/use-word';
import type { ArrivalsAddress, ShownHour } from './arrivals-address';
import styles from './arrivals.module.css';
import { DEMAND_SIGNS, DEMAND_WORDS } from './demand-words';

interface DemandMapProps {
  readonly languages: InterpreterDemand['languages'];
  readonly day: string;
  readonly hour: ShownHour | null;
  readonly to: (change: Partial<ArrivalsAddress>) => string;
}

/** A day of the week as a map: a row for each language, a column for each hour. */
export function DemandMap({ languages, day, hour, to }: DemandMapProps) {
  const { t } = useLingui();
  const { plainDate, language: nameOf } = useFormats();
  const [first] = languages;
  const dates = [...new Set(first?.cells.map(({ date }) => date))];
  const hours = [...new Set(first?.cells.map((cell) => cell.hour))];
  return (
    <>
      <nav className={styles['choices']} aria-label={t`Day`}>
        {dates.map((date) => {
          const isShort = languages.some(({ cells }) =>
            cells.some((cell) => cell.date === date && demandStateOf(cell) === 'short'),
          );
          return (
            <Link
              key={date}
              className="button"
              data-size="small"
              preventScrollReset
              to={to({ day: date, hour: null })}
              {...(date === day && { 'aria-current': 'date' as const })}
            >
              {plainDate(date)}
              {isShort && (
                <span className={styles['short']}>
                  ▲
                  <span className="visually-hidden">
                    <Trans>Too few at some hour</Trans>
                  </span>
                </span>
              )}
            </Link>
          );
        })}
      </nav>
      <section
        className="table-scroll"
        aria-label={t`Interpreters by language and hour`}
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles['map']} aria-label={t`Interpreters by language and hour`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Language</Trans>
              </th>
              {hours.map((each) => (
                <th key={each} scope="col">
                  {clock(each)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {languages.map(({ language, cells }) => (
              <tr key={language}>
                <th scope="row">{nameOf(language)}</th>
                {cells
                  .filter(({ date }) => date === day)
                  .map((cell) => (
                    <MapCell
                      key={cell.hour}
                      cell={cell}
                      name={nameOf(language)}
                      isOpen={hour?.language === language && hour.hour === cell.hour}
                      to={to({ hour: { language, hour: cell.hour } })}
                    />
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="quiet">
        <Trans>
          Each number: needed at once of those on shift. ◐ all taken, ▲ too few. Numbers are of
          everybody at the campus.
        </Trans>
      </p>
    </>
  );
}

interface MapCellProps {
  readonly cell: DemandCell;
  readonly name: string;
  readonly isOpen: boolean;
  readonly to: string;
}

function MapCell({ cell, name, isOpen, to }: MapCellProps) {
  const { t } = useLingui();
  const word = useWord();
  const { number } = useFormats();
  const state = demandStateOf(cell);
  const [needed, onShift, byVideo] = [cell.needed, cell.onShift, cell.byVideo].map(number);
  const hour = clock(cell.hour);
  if (state === 'none') {
    return (
      <td data-state="none" className="quiet">
        {t`0 of ${onShift}`}
      </td>
    );
  }
  const told = word(DEMAND_WORDS, state);
  return (
    <td data-state={state}>
      <Link to={to} preventScrollReset {...(isOpen && { 'aria-current': 'true' as const })}>
        <span aria-hidden="true">
          {DEMAND_SIGNS[state]} {t`${needed} of ${onShift}`}
        </span>
        <span className="visually-hidden">
          {t`${name}, ${hour}: ${needed} needed, ${onShift} on shift, ${byVideo} elsewhere by video. ${told}.`}
        </span>
      </Link>
    </td>
  );
}

/** An hour of the campus's wall. */
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
