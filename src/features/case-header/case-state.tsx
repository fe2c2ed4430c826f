import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { CaseRow } from '@/domain/case-row';
import { isForDutyPerson } from '@/domain/duty';
import type { NextMove } from '@/domain/moves-from';
import { actingPlaceOf } from '@/domain/stage-clock';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import { DutyNow } from '@/parts/duty/duty-now';
import { PersonChip } from '@/parts/people/person-chip';
import { URGENCY_WORDS, WAITING_ON_WORDS } from '@/parts/words/case-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { OUTCOME_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Chip } from '@/ui/chip';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import { CaseClock } from './case-clock';

interface CaseStateProps {
  readonly record: CaseWire;
  readonly row: CaseRow;
  readonly next: NextMove | undefined;
}

/** How a case stands: stage and what comes next, clock, owner, urgency, hold, campus, office. */
export function CaseState({ record, row, next }: CaseStateProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const isForDuty = isForDutyPerson(record, useNow());
  const { closing, hold, urgency, campus, office } = record;
  return (
    <>
      <span className="nowrap">
        <strong>{word(STAGE_WORDS, record.stage)}</strong>
        {closing && <>: {word(OUTCOME_WORDS, closing.outcome)}</>}
        {next?.to && (
          <span className="quiet">
            {' '}
            · <Trans>next: {word(STAGE_WORDS, next.to)}</Trans>
          </span>
        )}
      </span>
      <CaseClock record={record} row={row} />
      {hold && <HoldMark hold={hold} reviewFrom={row.holdReviewFrom} />}
      {urgency !== 'routine' && <Chip tone="accent">{word(URGENCY_WORDS, urgency)}</Chip>}
      {isForDuty && (
        <span>
          <Trans>Outside hours</Trans> <DutyNow place={actingPlaceOf(record)} />
        </span>
      )}
      <span>
        <span className="quiet">{t`Owner`}</span> <PersonChip id={record.ownerId} />
      </span>
      <span>
        <span className="quiet">{t`Office`}</span> {nameOfOffice(office, locale)}
      </span>
      <span>
        <span className="quiet">{t`Campus`}</span>{' '}
        {campus === null ? t`none yet` : nameOfCampus(campus, locale)}
      </span>
    </>
  );
}

interface HoldMarkProps {
  readonly hold: NonNullable<CaseWire['hold']>;
  /** ISO instant from which the hold is past its review. */
  readonly reviewFrom: string | null;
}

/** That a case is on hold, on whom, and when somebody must look again. */
function HoldMark({ hold, reviewFrom }: HoldMarkProps) {
  const word = useWord();
  const nowMs = useNow();
  const { plainDate } = useFormats();
  const isPast = reviewFrom !== null && nowMs >= Date.parse(reviewFrom);
  return (
    <StatusMark state={isPast ? 'overdue' : 'paused'}>
      <Trans>
        On hold for {word(WAITING_ON_WORDS, hold.waitingOn)}, review by {plainDate(hold.reviewOn)}
      </Trans>
    </StatusMark>
  );
}
