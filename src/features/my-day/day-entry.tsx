import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ComponentType, Suspense, useState } from 'react';
import { Link } from 'react-router-dom';
import type { MyDayEntry } from '@/contract/my-day';
import type { MyDayReason } from '@/domain/my-day/my-day';
import { type CoverageWarning, warningOfTaken } from '@/domain/plan/money/coverage-warnings';
import { addresses } from '@/parts/addresses';
import { blockerSentence } from '@/parts/blocker/blocker-sentence';
import { unblockedSentence } from '@/parts/blocker/unblocked-sentence';
import { DueMark } from '@/parts/clock/due-mark';
import { CoverageSentence } from '@/parts/coverage/coverage-sentence';
import { PatientOf } from '@/parts/patient/patient-name';
import { PersonChip } from '@/parts/people/person-chip';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { SkeletonRows } from '@/ui/skeleton';
import { useNow } from '@/ui/time/use-now';
import { useNarrow } from '@/ui/use-narrow';
import { CallForm } from './call-form';
import { CallLine } from './call-line';
import { EntryActions, type OpenForm } from './entry-actions';
import { type ChaseView, FollowUpLines } from './follow-up-lines';
import { InterpretersMissing } from './interpreters-missing';
import entries from '@/parts/entries.module.css';
import styles from './my-day.module.css';
import { REASON_WORDS } from './my-day-words';
import { ReturnedLine } from './returned-line';
import { TaskLines } from './task-lines';

/** Hands a case over where it stands in the day. */
export type HandOnView = ComponentType<{
  readonly reference: string;
  readonly onDone: () => void;
}>;

interface DayEntryProps {
  readonly entry: MyDayEntry;
  readonly HandOn: HandOnView;
  readonly Chase: ChaseView;
}

/** Where to look when nothing else is asked. */
const SECTIONS: Readonly<Record<string, string>> = {
  'hand-off-returned': 'hand-off',
  mention: 'notes',
  task: 'tasks',
  coverage: 'finance',
  interpreter: 'interpreters',
  'records-chase': 'records',
};

/** How late it is the clock beside it says already, and of a follow-up its own line. */
const isUnsaid = (reason: MyDayReason): boolean =>
  reason !== 'overdue' && reason !== 'due-today' && !isOfFollowUp(reason);
const isOfFollowUp = (reason: MyDayReason): boolean => reason.startsWith('follow-up-');

const coverageWarningsOf = ({
  coverageTaken,
  coverageEndsOn,
}: MyDayEntry): readonly CoverageWarning[] => [
  ...(coverageTaken === null ? [] : [warningOfTaken(coverageTaken)]),
  ...(coverageEndsOn === null ? [] : [{ kind: 'ends', on: coverageEndsOn } as const]),
];

/** One case that asks something of me today: why, what stops it, and what can be done at once. */
export function DayEntry({ entry, HandOn, Chase }: DayEntryProps) {
  const { i18n } = useLingui();
  const nowMs = useNow();
  const word = useWord();
  const isNarrow = useNarrow();
  const [open, setOpen] = useState<OpenForm | null>(null);
  const { row, reasons, call, coveringFor, mentions, tasks, followUps, interpreterFor } = entry;
  const only = reasons.length === 1 ? SECTIONS[reasons[0] ?? ''] : undefined;
  const section = reasons.every(isOfFollowUp) ? 'follow-up' : only;
  const actions = (
    <EntryActions
      entry={entry}
      open={open}
      onOpen={(form) => setOpen(form === open ? null : form)}
    />
  );
  return (
    <li className={entries['entry']}>
      <div className={styles['line']}>
        <Link className="tap" data-entry to={addresses.case(row.reference, section)}>
          {row.reference}
        </Link>
        <strong>
          <PatientOf row={row} />
        </strong>
        {reasons.filter(isUnsaid).map((reason) => (
          <span key={reason} className="chip">
            {word(REASON_WORDS, reason)}
          </span>
        ))}
        <DueMark clock={row} />
        <span className="quiet">{word(STAGE_WORDS, row.stage)}</span>
        {/* What can be done stands in one column; on a phone under what is to be read before. */}
        {!isNarrow && actions}
      </div>
      <div className="quiet">
        {row.blocker === null
          ? unblockedSentence(i18n, row, nowMs)
          : blockerSentence(i18n, row, row.blocker, nowMs)}
      </div>
      {(row.conflicts ?? 0) > 0 && (
        <div>
          <Link className="tap" to={addresses.case(row.reference, 'interpreters')}>
            <Plural
              value={row.conflicts ?? 0}
              one="# interpreter conflict is open"
              other="# interpreter conflicts are open"
            />
          </Link>
        </div>
      )}
      {interpreterFor !== null && (
        <div>
          <Link className="tap" to={addresses.case(row.reference, 'interpreters')}>
            <InterpretersMissing {...interpreterFor} />
          </Link>
        </div>
      )}
      {row.handOff !== null && reasons.includes('hand-off') && (
        <div>
          <Trans>
            From <PersonChip id={row.handOff.askedBy} withRole />
          </Trans>
        </div>
      )}
      {[entry.handOffReturned, entry.transferReturned].map(
        (returned) => returned && <ReturnedLine key={returned.at} returned={returned} />,
      )}
      {coveringFor !== null && (
        <div>
          <Trans>
            Covering for <PersonChip id={coveringFor} withRole />
          </Trans>
        </div>
      )}
      {reasons.includes('records-chase') && section !== 'records' && (
        <div>
          <Link className="tap" to={addresses.case(row.reference, 'records')}>
            <Trans>Chase the records</Trans>
          </Link>
        </div>
      )}
      {coverageWarningsOf(entry).map((warning) => (
        <div key={warning.kind}>
          <Link className="tap" to={addresses.case(row.reference, 'finance')}>
            <CoverageSentence of={warning} />
          </Link>
        </div>
      ))}
      {mentions.map(({ noteId, by, text }) => (
        <div key={noteId}>
          <PersonChip id={by} />: <Bdi>{text}</Bdi>
        </div>
      ))}
      {call !== null && <CallLine call={call} />}
      {tasks.length > 0 && <TaskLines entry={entry} />}
      {followUps.length > 0 && <FollowUpLines entry={entry} Chase={Chase} />}
      {isNarrow && actions}
      {open !== null && (
        <Suspense fallback={<SkeletonRows count={2} />}>
          {open === 'call' ? (
            <CallForm row={row} onDone={() => setOpen(null)} />
          ) : (
            <HandOn reference={row.reference} onDone={() => setOpen(null)} />
          )}
        </Suspense>
      )}
    </li>
  );
}
