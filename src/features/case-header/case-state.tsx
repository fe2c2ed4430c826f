import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { CaseRow } from '@/domain/case-row';
import { isForDutyPerson } from '@/domain/duty';
import type { NextMove } from '@/domain/moves-from';
import { actingPlaceOf } from '@/domain/stage-clock';
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
  const stage = word(STAGE_WORDS, record.stage);
  return (
    <>
      <span className="nowrap">
        {closing === null ? (
          <strong>{stage}</strong>
        ) : (
          <Trans>
            <strong>{stage}</strong>: {word(OUTCOME_WORDS, closing.outcome)}
          </Trans>
        )}
        {/* On hold nothing is next before it is lifted; where it goes then stands beside it. */}
        {next?.to && hold === null && (
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

/** That a case is on hold, and on whom; by when somebody must look again stands in the side column. */
function HoldMark({ hold, reviewFrom }: HoldMarkProps) {
  const word = useWord();
  const nowMs = useNow();
  const isPast = reviewFrom !== null && nowMs >= Date.parse(reviewFrom);
  return (
    <StatusMark state={isPast ? 'overdue' : 'paused'}>
      {isPast ? (
        <Trans>On hold for {word(WAITING_ON_WORDS, hold.waitingOn)}, to be reviewed</Trans>
      ) : (
        <Trans>On hold for {word(WAITING_ON_WORDS, hold.waitingOn)}</Trans>
      )}
    </StatusMark>
  );
}
