import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseEvent } from '@/contract/event';
import { revertChange } from '@/data/cases/revert-change';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { PersonChip } from '@/parts/people/person-chip';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { plainPath, wordField } from '@/parts/words/field-words';
import { isolated } from '@/parts/words/isolated';
import { useFieldValue } from '@/parts/words/use-field-value';
import { wordOf } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import entries from '@/parts/entries.module.css';
import type { PlaceCode } from '@/reference/codes';
import styles from './case-timeline.module.css';
import { EVENT_WORDS } from './event-words';
import { nationalityChanges } from './party-changes';
import { Toward } from '@/ui/toward';

interface TimelineEntryProps {
  readonly event: CaseEvent;
  readonly reference: string;
  readonly place: PlaceCode;
  readonly meId: string;
}

/** One change: when, who, what, before and after; mine can be undone for ten minutes. */
export function TimelineEntry({ event, reference, place, meId }: TimelineEntryProps) {
  const { t, i18n } = useLingui();
  const nowMs = useNow();
  const wordValue = useFieldValue(place);
  const { told, refused } = useTellOutcome();
  const undoing = useMutation(revertChange());
  const head = wordOf(i18n, EVENT_WORDS, event.kind);
  const lines = event.changes.filter(isReadable).flatMap((change) => {
    const ofCompanions = nationalityChanges(change);
    if (ofCompanions === null)
      return [{ ...change, key: change.field, name: wordField(i18n, change.field) }];
    return ofCompanions.map(({ id: key, name, before, after }) => {
      const who = isolated(name);
      return { key, field: 'party.nationality', name: t`Nationality of ${who}`, before, after };
    });
  });
  const canUndo =
    event.by === meId &&
    event.revertedBy === null &&
    event.undoUntil !== null &&
    nowMs < Date.parse(event.undoUntil);
  return (
    <li className={entries['entry']}>
      <div className="row">
        <strong>{head}</strong>
        <span className="quiet">
          <PlaceMoment at={event.at} place={place} />
        </span>
        <span className="quiet">
          {event.by === null ? t`By the system` : <PersonChip id={event.by} />}
        </span>
        {event.revertedBy !== null && (
          <span className="chip">
            <Trans>Undone later</Trans>
          </span>
        )}
        {canUndo && (
          <span className="spread">
            <Button
              size="small"
              isBusy={undoing.isPending}
              onClick={() =>
                void undoing
                  .mutateAsync({ reference, changeId: event.id })
                  .then((outcome) => told(reference, outcome, t`Undone: ${head}`), refused)
              }
            >
              <Trans>Undo</Trans>
            </Button>
          </span>
        )}
      </div>
      {event.changes.length > 0 && (
        <ul className={styles['changes']}>
          {lines.map(({ key, name, ...change }) => (
            <li key={key}>
              <span className="quiet">{name}</span>{' '}
              <Bdi>{wordValue(change.field, change.before)}</Bdi>
              {!isNamingOnly(change) && (
                <>
                  {' '}
                  <Toward />
                  <span className="visually-hidden">
                    <Trans>became</Trans>
                  </span>{' '}
                  <Bdi>{wordValue(change.field, change.after)}</Bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** What stays as it is is told to say of which record the changes beside it are. */
const isNamingOnly = ({ before, after }: CaseEvent['changes'][number]): boolean =>
  // Text alone: two numbers that are hidden are alike as well, and may have changed.
  typeof before === 'string' && before === after;

/** Names of records say nothing to a person: the sections show what they hold. */
const NAMED: ReadonlySet<string> = new Set([
  'contact',
  'patientId',
  'chase',
  'letter',
  'note',
  'appointments',
  'estimates',
  'coverages',
  'coverages.extension.chases',
  'tasks',
  'stays',
  'lodgingNeeds',
  'orientations',
  'handOffPackage',
  'bookings',
  'bookings.interpreterId',
  'bookings.requestedAt',
  'bookings.kept',
]);
/** Of a task and of a coverage the status says it all; what was promised is read where it stands. */
const QUIET =
  /^(?:tasks\..*\.(?:doneAt|doneBy|dependsOn)|coverages\..*\.receivedAt|progress\.(?:followUps|isEstimateSent|awaitedSince|itinerary$).*|discharge.*|followUps\..*\.(?:documents|recipients|declined))$/;
const isReadable = ({ field }: CaseEvent['changes'][number]): boolean =>
  !NAMED.has(plainPath(field)) && !QUIET.test(field);
