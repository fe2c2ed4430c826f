import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import { deriveRow } from '@/domain/derive-row';
import { clockOf } from '@/domain/stage-clock';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { ClockExplanation } from '@/parts/clock/clock-explanation';
import { PatientName } from '@/parts/patient/patient-name';
import { patientOf } from '@/parts/patient/patient-of';
import { PersonChip } from '@/parts/people/person-chip';
import { OUTCOME_WORDS } from '@/parts/words/case-detail-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { useNow } from '@/ui/time/use-now';

interface PeekBodyProps {
  readonly detail: CaseDetail;
  readonly caseAddress: (row: Pick<CaseListRow, 'reference'>) => string;
}

/** What a peek shows: who, what blocks it, by when and why, whose it is. */
export function PeekBody({ detail, caseAddress }: PeekBodyProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const nowMs = useNow();
  const { case: record } = detail;
  const row = deriveRow(record, patientOf(detail.patient));
  const start = clockOf(record);
  return (
    <>
      <h2>
        <PatientName
          name={row.patientName}
          ownScript={row.patientOwnScript}
          language={row.language}
        />
      </h2>
      <p>
        {row.blocker ? (
          blockerSentence(i18n, row, row.blocker, nowMs)
        ) : row.outcome === null ? (
          <Trans>Nothing blocks this case</Trans>
        ) : (
          <Trans>
            {word(STAGE_WORDS, record.stage)}: {word(OUTCOME_WORDS, row.outcome)}
          </Trans>
        )}
      </p>
      <dl className="facts">
        <div>
          <dt>{t`Stage`}</dt>
          <dd>{word(STAGE_WORDS, record.stage)}</dd>
        </div>
        <div>
          <dt>{t`Owner`}</dt>
          <dd>
            <PersonChip id={record.ownerId} withRole />
          </dd>
        </div>
        <div>
          <dt>{t`Reason`}</dt>
          <dd>{record.reason === null ? '–' : <Bdi>{record.reason}</Bdi>}</dd>
        </div>
      </dl>
      {start && <ClockExplanation start={start} />}
      <Link className="button" to={caseAddress(record)}>
        <Trans>Open the case</Trans>
      </Link>
    </>
  );
}
