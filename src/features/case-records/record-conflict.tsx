import { Trans, useLingui } from '@lingui/react/macro';
import { useOutbox } from '@/data/command/use-outbox';
import type { RecordKind, RecordState } from '@/domain/vocabulary';
import { useFormats } from '@/i18n/use-formats';
import { usePersonName } from '@/parts/people/use-person-name';
import { RECORD_KIND_WORDS, RECORD_STATE_WORDS } from '@/parts/words/case-detail-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import type { RecordConflict as Conflict, RecordEdits } from './use-record-edits';

interface RecordConflictProps {
  readonly conflict: Conflict;
  readonly edits: RecordEdits;
}

/** Two people changed one line: both values, who and when, and which one stays. */
export function RecordConflict({ conflict, edits }: RecordConflictProps) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate, ago } = useFormats();
  const nowMs = useNow();
  const personName = usePersonName();
  const { dismiss } = useOutbox();
  const { error, patches } = conflict;
  const by = error.by === null ? t`Somebody` : personName(error.by);
  const when = error.at === null ? '' : ago(Date.parse(error.at), nowMs);
  const shown = (value: unknown): string => {
    if (typeof value !== 'string') return value === null ? '–' : '…';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return plainDate(value);
    return value in RECORD_STATE_WORDS ? word(RECORD_STATE_WORDS, value as RecordState) : value;
  };
  const takeMine = (): void => {
    if (error.theirs === null) return;
    void edits.save(patches, t`Yours is saved`, { base: error.theirs, replaces: error.entryId });
  };
  return (
    <Banner tone="warning">
      <p>
        <Trans>
          {by} changed the same {when}. Nothing of yours is lost: choose what stays.
        </Trans>
      </p>
      <ul>
        {error.conflicts
          .filter(({ theirs, mine }) => shown(theirs) !== '…' || shown(mine) !== '…')
          .map(({ field, mine, theirs }) => (
            <li key={field}>
              {word(RECORD_KIND_WORDS, field.split('.')[1] as RecordKind)}: <Bdi>{by}</Bdi>{' '}
              <strong>
                <Bdi>{shown(theirs)}</Bdi>
              </strong>{' '}
              · <Trans>you</Trans>{' '}
              <strong>
                <Bdi>{shown(mine)}</Bdi>
              </strong>
            </li>
          ))}
      </ul>
      <div className="row">
        <Button
          onClick={() => {
            void dismiss(error.entryId);
            edits.forget();
          }}
        >
          <Trans>Keep theirs</Trans>
        </Button>
        <Button variant="primary" isBusy={edits.isPending} onClick={takeMine}>
          <Trans>Take mine</Trans>
        </Button>
      </div>
    </Banner>
  );
}
