import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import type { CaseListRow } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { localDateOf } from '@/lib/zoned-time';
import { nameOfOffice } from '@/parts/names';
import { PatientName } from '@/parts/patient/patient-name';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { clockZoneOf } from '@/reference/place';
import styles from './case-merge.module.css';

interface FoundCasesProps {
  readonly words: string;
  /** The case itself, which is none of its own relations. */
  readonly without: string;
  readonly state: 'open' | 'all';
  /** What choosing one does. */
  readonly verb: string;
  readonly onChoose: (row: CaseListRow) => void;
  /** What stands there before anything is looked for. */
  readonly children?: ReactNode;
}

/** The first cases that the words find, each a button. */
export function FoundCases({ words, without, state, verb, onChoose, children }: FoundCasesProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { plainDate } = useFormats();
  const q = useDeferredValue(words.trim());
  const { data, isError } = useQuery(caseQueries.found(q, state));
  if (q.length < 2) return <>{children}</>;
  if (isError) {
    return (
      <p role="alert">
        <Trans>The search did not answer. Type on, or try again.</Trans>
      </p>
    );
  }
  if (data === undefined) return null;
  const rows = data.items.filter(({ reference }) => reference !== without);
  if (rows.length === 0) {
    return (
      <p role="status">
        <Trans>No case that you see is found by these words.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles['results']} aria-label={t`Cases found`}>
      {rows.map((row) => (
        <li key={row.reference}>
          <button type="button" className={styles['result']} onClick={() => onChoose(row)}>
            <span>
              <span className="visually-hidden">{verb}: </span>
              <PatientName
                name={row.patientName}
                ownScript={row.patientOwnScript}
                language={row.language}
                query={q}
              />
            </span>
            <span className="number" dir="ltr">
              {row.reference}
            </span>
            <span className="quiet">
              {word(STAGE_WORDS, row.stage)} · {nameOfOffice(row.office, locale)} ·{' '}
              {t`request came in ${plainDate(localDateOf(Date.parse(row.arrivedAt), clockZoneOf(row.office, row.campus)))}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
