import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { letterQueries } from '@/data/letters/letter-queries';
import type { Task } from '@/domain/plan/task';
import { isItineraryToSend } from '@/domain/plan/tasks/itinerary-sent';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { REQUEST_WAY_WORDS } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { clockZoneOf } from '@/reference/place';
import { StatusMark } from '@/ui/status-mark';

interface ItinerarySentProps {
  readonly record: CaseWire;
  readonly tasks: readonly Task[];
}

/** When the itinerary went out last, and that the family holds another one than stands here. */
export function ItinerarySent({ record, tasks }: ItinerarySentProps) {
  const word = useWord();
  const { plainDate } = useFormats();
  // Nobody waits for it: it stands below the head once it has come.
  const { data } = useQuery(letterQueries.ofCase(record.reference));
  const last = data?.items.find(({ kind }) => kind === 'itinerary');
  if (last === undefined) return null;
  const zone = clockZoneOf(record.office, record.campus);
  const on = plainDate(localDateOf(Date.parse(last.at), zone));
  const way = word(REQUEST_WAY_WORDS, last.way);
  return (
    <p className="row">
      <span className="quiet">
        <Trans>
          The itinerary went out on {on} ({way}).
        </Trans>
      </span>
      {isItineraryToSend(tasks) && record.stage !== 'closed' && (
        <StatusMark state="due-today">
          <Trans>To be sent again</Trans>
        </StatusMark>
      )}
    </p>
  );
}
