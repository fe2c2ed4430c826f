import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { ProposedMove } from '@/contract/workload/rebalance';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { PersonChip } from '@/parts/people/person-chip';
import { usePersonName } from '@/parts/people/use-person-name';
import { PatientName } from '@/parts/patient/patient-name';
import { joined } from '@/parts/words/isolated';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import styles from './rebalance.module.css';
import { REASON_WORDS } from './rebalance-words';

interface MoveRowProps {
  readonly move: ProposedMove;
  /** Null: it stays where it is. */
  readonly to: string | null;
  readonly onChange: (to: string | null) => void;
}

/** One family that would go: its cases, from whom, to whom, and why just there. */
export function MoveRow({ move, to, onChange }: MoveRowProps) {
  const { t } = useLingui();
  const word = useWord();
  const personName = usePersonName();
  const { list, number, language } = useFormats();
  const { rows, from, points, options, reasons } = move;
  const references = list(rows.map(({ reference }) => reference));
  const toName = (id: string, its: number): string => joined([personName(id), `+${number(its)}`]);
  return (
    <tr data-left={to === null || undefined}>
      <td>
        <input
          type="checkbox"
          className={entries['pick']}
          aria-label={t`Move ${references}`}
          checked={to !== null}
          onChange={() => onChange(to === null ? move.to : null)}
        />
      </td>
      <th scope="row">
        <ul className={styles['cases']}>
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={addresses.case(row.reference)} dir="ltr" className="number tap">
                {row.reference}
              </Link>{' '}
              <PatientName
                name={row.patientName}
                ownScript={row.patientOwnScript}
                language={row.language}
              />
              <span className="meta">
                {' '}
                {word(STAGE_WORDS, row.stage)}
                {row.language !== null && ` · ${language(row.language)}`}
              </span>
            </li>
          ))}
        </ul>
      </th>
      <td className="cell-number">{number(points)}</td>
      <td>
        <PersonChip id={from} />
      </td>
      <td>
        <select
          className="input"
          aria-label={t`To whom ${references} goes`}
          value={to ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          <option value="">{t`Stays`}</option>
          {options.map((option) => (
            <option key={option.to} value={option.to}>
              {toName(option.to, option.points)}
            </option>
          ))}
        </select>
      </td>
      <td className={styles['why']}>
        {to === move.to
          ? list(reasons.map((reason) => word(REASON_WORDS, reason)))
          : to === null
            ? t`left out`
            : t`chosen by you`}
      </td>
    </tr>
  );
}
