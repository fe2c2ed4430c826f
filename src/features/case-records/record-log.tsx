import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import type { Letter } from '@/contract/letter';
import type { Chase } from '@/contract/record';
import { letterQueries } from '@/data/letters/letter-queries';
import { recordQueries } from '@/data/records/record-queries';
import { useFormats } from '@/i18n/use-formats';
import { PlaceMoment } from '@/parts/clock/place-moment';
import log from '@/parts/entries.module.css';
import { PersonChip } from '@/parts/people/person-chip';
import { RECORD_KIND_WORDS } from '@/parts/words/case-detail-words';
import { REQUEST_WAY_WORDS, wordRecordSource } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { clockPlaceOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { StatusMark } from '@/ui/status-mark';

/** Chases and letters, newest first: whom, how, what they answered. */
export function RecordLog({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  const { data: chases } = useSuspenseQuery(recordQueries.chasesOf(record.reference));
  const { data: letters } = useSuspenseQuery(letterQueries.ofCase(record.reference));
  const asking = letters.items.filter(({ kind }) => kind === 'records-request');
  const entries = [...chases.items, ...asking].toSorted((one, other) =>
    one.at > other.at ? -1 : 1,
  );
  if (entries.length === 0) {
    return (
      <p className="quiet">
        <Trans>Nothing has been chased yet, and no letter has gone out.</Trans>
      </p>
    );
  }
  return (
    <ol className={log['list']} aria-label={t`Chases and letters`}>
      {entries.map((entry) => (
        <LogEntry key={entry.id} entry={entry} record={record} />
      ))}
    </ol>
  );
}

interface LogEntryProps {
  readonly entry: Chase | Letter;
  readonly record: CaseWire;
}

function LogEntry({ entry, record }: LogEntryProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const { list, plainDate } = useFormats();
  const place = clockPlaceOf(record.office, record.campus);
  const isChase = 'answer' in entry;
  return (
    <li className={log['entry']}>
      <div className="row">
        <strong>
          <PlaceMoment at={entry.at} place={place} />
        </strong>
        <span>
          {isChase ? t`Chased` : t`Letter`} ·{' '}
          <Bdi>{wordRecordSource(i18n, entry, record.homePhysician)}</Bdi> ·{' '}
          {word(REQUEST_WAY_WORDS, entry.way)}
        </span>
        {isChase && (
          <StatusMark state={entry.isReached ? 'done' : 'waiting'}>
            {entry.isReached ? t`Reached` : t`Not reached`}
          </StatusMark>
        )}
        <span className="spread quiet">
          <PersonChip id={entry.by} />
        </span>
      </div>
      <p className="quiet">{list(entry.kinds.map((kind) => word(RECORD_KIND_WORDS, kind)))}</p>
      {isChase && entry.answer !== '' && (
        <p className={log['text']}>
          <Bdi>{entry.answer}</Bdi>
        </p>
      )}
      {isChase && entry.promisedOn !== null && (
        <p className="quiet">
          <Trans>promised for {plainDate(entry.promisedOn)}</Trans>
        </p>
      )}
    </li>
  );
}
