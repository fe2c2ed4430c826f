import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import type { MatchList } from '@/contract/matches';
import { matchQueries } from '@/data/matches/match-queries';
import { displayName } from '@/domain/patient-name';
import { useFormats } from '@/i18n/use-formats';
import { PatientName } from '@/parts/patient/patient-name';
import { MATCH_REASON_WORDS } from '@/parts/words/match-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import styles from './case-merge.module.css';

interface LikelyCasesProps {
  readonly detail: CaseDetail;
  readonly onChoose: (row: MatchList['items'][number]['cases'][number]) => void;
}

/** Open cases of patients who may be the same person, before anybody has typed a word. */
export function LikelyCases({ detail, onChoose }: LikelyCasesProps) {
  const { t } = useLingui();
  const word = useWord();
  const { list } = useFormats();
  const { patient, case: record } = detail;
  const { data } = useQuery(
    matchQueries.typed({
      given: patient.name.given,
      family: patient.name.family,
      ownScript: patient.name.ownScript,
      birthOn: patient.birthOn,
      phones: [patient.phone, record.caller.phone].filter((phone) => phone !== null),
      email: patient.email,
      except: record.reference,
    }),
  );
  const rows = (data?.items ?? []).flatMap((match) =>
    match.cases.filter(({ stage }) => stage !== 'closed').map((row) => ({ match, row })),
  );
  if (rows.length === 0) return null;
  return (
    <div className="stack" data-gap="4">
      <h3 id="likely-cases">
        <Trans>May be the same person</Trans>
      </h3>
      <ul className={styles['results']} aria-labelledby="likely-cases">
        {rows.map(({ match, row }) => {
          return (
            <li key={row.reference}>
              <button type="button" className={styles['result']} onClick={() => onChoose(row)}>
                <span>
                  <span className="visually-hidden">{t`Compare`}: </span>
                  <PatientName
                    name={displayName(match.patient.name)}
                    ownScript={match.patient.name.ownScript}
                    language={match.patient.language}
                  />
                </span>
                <span className="number" dir="ltr">
                  {row.reference}
                </span>
                <span className="quiet">
                  {word(STAGE_WORDS, row.stage)} ·{' '}
                  {list(match.reasons.map((reason) => word(MATCH_REASON_WORDS, reason)))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
