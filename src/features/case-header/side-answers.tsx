import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { Blocker } from '@/domain/blocker';
import type { CaseRow } from '@/domain/case-row';
import type { NextMove } from '@/domain/moves-from';
import { ownerAway } from '@/domain/absence/owner-away';
import { moveCountryOf, movePlaceOf } from '@/domain/move-place';
import { actingPlaceOf } from '@/domain/stage-clock';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { unblockedSentence } from '@/parts/blocker/unblocked-sentence';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { usePeople } from '@/parts/people/use-people';
import { usePersonName } from '@/parts/people/use-person-name';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { refusalSentence } from '@/parts/words/refusal-words';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { placeOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { StatusMark } from '@/ui/status-mark';
import { Moment } from '@/ui/time/moment';
import { useNow } from '@/ui/time/use-now';
import { byWhen } from './by-when';
import { NextClinic } from './next-clinic';

interface AnswerProps {
  readonly record: CaseWire;
  readonly row: CaseRow;
}

/** The one sentence of what stands in the way. */
export function BlockSentence({ record, row }: AnswerProps) {
  const { i18n } = useLingui();
  const nowMs = useNow();
  if (row.blocker !== null) {
    return blockerSentence(i18n, row, row.blocker, nowMs);
  }
  return record.stage === 'closed' ? (
    <Trans>The case is closed</Trans>
  ) : (
    unblockedSentence(i18n, row, nowMs)
  );
}

/** What stands in the way; of a hold also why it was laid, of a stay where the patient goes next. */
export function WhatBlocks({ record, row }: AnswerProps) {
  const { plainDate } = useFormats();
  return (
    <>
      <p>
        <BlockSentence record={record} row={row} />
      </p>
      {record.hold && (
        <p className="quiet">
          {row.blocker?.what.kind === 'hold' && (
            <>
              <Bdi>{record.hold.reason}</Bdi>
              <br />
            </>
          )}
          <Trans>Review of the hold by {plainDate(record.hold.reviewOn)}</Trans>
        </p>
      )}
      {row.blocker?.what.kind === 'stay' && <NextClinic record={record} />}
    </>
  );
}

/** The due moment in the zone in which it was counted, or that the clock stands still, or begins later. */
export function ByWhen({ record, row }: AnswerProps) {
  const locale = useLocale();
  const nowMs = useNow();
  const { relative } = useFormats();
  const place = row.duePlace ?? actingPlaceOf(record);
  const said = byWhen(row, record.hold, nowMs);
  if (said.kind === 'none') {
    return (
      <p className="quiet">
        <Trans>No clock runs</Trans>
      </p>
    );
  }
  const moment = (
    <Moment
      atMs={said.atMs}
      zone={placeOf(place).timeZone}
      place={nameOfPlace(place, locale)}
      withDistance={said.kind === 'due'}
    />
  );
  // Within a sentence its distance stands where the language has it.
  const distance = relative(said.atMs, nowMs);
  switch (said.kind) {
    case 'due':
      return <p>{moment}</p>;
    case 'still':
      return (
        <p>
          <Trans>
            The clock has stood still since {moment} ({distance})
          </Trans>
        </p>
      );
    case 'kept':
      return (
        <p>
          <Trans>
            On hold; the clock would have begun {moment} ({distance})
          </Trans>
        </p>
      );
    case 'not-begun':
      return (
        <p>
          <Trans>
            On hold; the clock would begin {moment} ({distance})
          </Trans>
        </p>
      );
  }
}

/** On whose side the next move lies, who answers for the case, and who covers while that one is away. */
export function WhoseMove({ record, row }: AnswerProps) {
  const word = useWord();
  const locale = useLocale();
  const { country, plainDate } = useFormats();
  const away = ownerAway(row, usePeople(), useNow());
  const where = row.blocker && whereOf(row.blocker);
  return (
    <>
      {row.blocker && (
        <p>
          {word(BLOCKED_ON_WORDS, row.blocker.on)}
          {where !== null && <span className="quiet"> · {where}</span>}
        </p>
      )}
      <p>
        <span className="quiet">
          <Trans>Answers for it:</Trans>
        </span>{' '}
        <PersonChip id={record.ownerId} withRole />
      </p>
      {away && (
        <p>
          <StatusMark state="waiting">
            {away.coverId === null ? (
              <Trans>away until {plainDate(away.untilOn)}, and nobody covers</Trans>
            ) : (
              <Trans>
                away until {plainDate(away.untilOn)}, <PersonChip id={away.coverId} /> covers
              </Trans>
            )}
          </StatusMark>
        </p>
      )}
    </>
  );

  /** One of our places, or the country of a family at home; nothing is said where we do not know. */
  function whereOf(blocker: Blocker): string | null {
    const place = movePlaceOf(row, blocker);
    if (place !== null) return nameOfPlace(place, locale);
    const code = moveCountryOf(row.residence, record.caller, blocker);
    return code === null ? null : country(code);
  }
}

/** Where the case goes from here, and what is missing for that. */
export function NextStep({ next }: { readonly next: NextMove }) {
  const { i18n } = useLingui();
  const word = useWord();
  const personName = usePersonName();
  return (
    <p>
      {next.command === 'claim' && <Trans>Somebody must claim it.</Trans>}
      {next.command === 'askSpecialty' && <Trans>Another specialty is asked to read it.</Trans>}
      {next.command === 'askTransfer' && <Trans>Another campus is asked to take it.</Trans>}
      {next.to && <strong>{word(STAGE_WORDS, next.to)}</strong>}
      {next.refusal && (
        <span className="quiet"> {refusalSentence(i18n, next.refusal, personName)}</span>
      )}
    </p>
  );
}
