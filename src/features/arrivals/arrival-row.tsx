import { Plural, Trans } from '@lingui/react/macro';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import type { ArrivalEntry } from '@/contract/arrivals';
import { useLocale } from '@/i18n/use-locale';
import { readinessOf } from '@/domain/row-readiness';
import { addresses } from '@/parts/addresses';
import { nameOfCampus } from '@/parts/names';
import { PatientName } from '@/parts/patient/patient-name';
import { PersonChip } from '@/parts/people/person-chip';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { StatusMark } from '@/ui/status-mark';
import styles from './arrivals.module.css';
import { UNKNOWN, usePartyWords } from './use-party-words';

interface ArrivalRowProps {
  readonly entry: ArrivalEntry;
  /** What stands at the end of the row. */
  readonly last: string;
  /** What that is called: on a phone no heading says it. */
  readonly lastName: string;
  readonly withCampus: boolean;
}

/** One party: who, what they need, and what still stops the departure. */
export const ArrivalRow = memo(Row);

function Row({ entry, last, lastName, withCampus }: ArrivalRowProps) {
  const { row, needsInterpreter, travellers } = entry;
  const said = usePartyWords()(entry);
  const locale = useLocale();
  const word = useWord();
  return (
    <tr>
      <td>
        <Link to={addresses.case(row.reference)}>{row.reference}</Link>
      </td>
      <th scope="row" className={styles['name']}>
        <PatientName
          name={row.patientName}
          ownScript={row.patientOwnScript}
          language={row.language}
        />
        {travellers > 1 && (
          <span className="quiet nowrap">
            {' · '}
            <Plural value={travellers} one="# traveller" other="# travellers" />
          </span>
        )}
      </th>
      {withCampus && <td>{row.campus && nameOfCampus(row.campus, locale)}</td>}
      <td>
        {said.language}
        {needsInterpreter && (
          <span className="chip">
            <Trans>Interpreter</Trans>
          </span>
        )}
      </td>
      <td className={styles['wraps']} data-empty={said.needs === null || undefined}>
        {said.needs ?? <span className="quiet">{UNKNOWN}</span>}
      </td>
      <td className={styles['wraps']} data-empty={readinessOf(row) === null || undefined}>
        <ReadinessCell row={row} sentence={said.readiness} />
      </td>
      <td>{word(STAGE_WORDS, row.stage)}</td>
      <td>
        <PersonChip id={row.ownerId} />
      </td>
      <td className="number">
        <span className={styles['label']}>{lastName} </span>
        {last}
      </td>
    </tr>
  );
}

function ReadinessCell({
  row,
  sentence,
}: Pick<ArrivalEntry, 'row'> & { readonly sentence: string | null }) {
  if (sentence === null) return <span className="quiet">{UNKNOWN}</span>;
  const readiness = readinessOf(row);
  if (readiness === 'ready') return <StatusMark state="done">{sentence}</StatusMark>;
  if (readiness === 'clear') return <StatusMark state="on-track">{sentence}</StatusMark>;
  return <span>{sentence}</span>;
}
