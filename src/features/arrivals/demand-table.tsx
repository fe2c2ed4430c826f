import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { InterpreterDemand } from '@/contract/arrivals';
import { demandStateOf } from '@/domain/arrivals/demand';
import { useFormats } from '@/i18n/use-formats';
import { useWord } from '@/parts/words/use-word';
import type { ArrivalsAddress } from './arrivals-address';
import { DEMAND_SIGNS, DEMAND_WORDS } from './demand-words';

interface DemandTableProps {
  readonly languages: InterpreterDemand['languages'];
  readonly to: (change: Partial<ArrivalsAddress>) => string;
}

/** The whole week as a table: every hour in which somebody is needed. */
export function DemandTable({ languages, to }: DemandTableProps) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate, language: nameOf, number } = useFormats();
  const lines = languages
    .flatMap(({ language, cells }) => cells.map((cell) => ({ language, cell })))
    .filter(({ cell }) => cell.needed > 0)
    .toSorted(
      (one, other) =>
        one.cell.date.localeCompare(other.cell.date) || one.cell.hour - other.cell.hour,
    );
  return (
    // What scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll" aria-label={t`Interpreters by hour`} tabIndex={0}>
      <table className="table" aria-label={t`Interpreters by hour`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Day</Trans>
            </th>
            <th scope="col" className="cell-number">
              <Trans>Hour</Trans>
            </th>
            <th scope="col">
              <Trans>Language</Trans>
            </th>
            <th scope="col" className="cell-number">
              <Trans>Needed</Trans>
            </th>
            <th scope="col" className="cell-number">
              <Trans>On shift</Trans>
            </th>
            <th scope="col" className="cell-number">
              <Trans>Elsewhere by video</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ language, cell }) => {
            const { date, hour, needed, onShift, byVideo } = cell;
            const state = demandStateOf(cell);
            return (
              <tr key={`${language} ${date} ${hour}`}>
                <td>{plainDate(date)}</td>
                <td className="cell-number">{String(hour).padStart(2, '0')}:00</td>
                <th scope="row">{nameOf(language)}</th>
                <td className="cell-number">
                  <Link
                    className="link-number"
                    to={to({ day: date, hour: { language, hour } })}
                    preventScrollReset
                    aria-label={t`Appointments: ${nameOf(language)}, ${plainDate(date)}, ${hour}:00: ${number(needed)}`}
                  >
                    {number(needed)}
                  </Link>
                </td>
                <td className="cell-number">{number(onShift)}</td>
                <td className="cell-number">{number(byVideo)}</td>
                <td>
                  {DEMAND_SIGNS[state]} {word(DEMAND_WORDS, state)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
