import { Trans, useLingui } from '@lingui/react/macro';
import type { OrientationWire } from '@/contract/plan/orientation';
import { useFormats } from '@/i18n/use-formats';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { PersonChip } from '@/parts/people/person-chip';
import { CONTACT_WAY_WORDS } from '@/parts/words/contact-words';
import {
  ORIENTATION_DOCUMENT_WORDS,
  ORIENTATION_TOPIC_WORDS,
} from '@/parts/words/orientation-words';
import { useWord } from '@/parts/words/use-word';
import type { PlaceCode } from '@/reference/codes';
import { placeOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import styles from './case-orientation.module.css';

interface CallEntryProps {
  readonly call: OrientationWire;
  readonly place: PlaceCode;
  /** Null for whoever may not change it, or where it is too late. */
  readonly onEdit: (() => void) | null;
}

/** One call as it was logged. */
export function CallEntry({ call, place, onEdit }: CallEntryProps) {
  const { t } = useLingui();
  const word = useWord();
  const { list, language, exact } = useFormats();
  const topics = list(call.topics.map((topic) => word(ORIENTATION_TOPIC_WORDS, topic)));
  const papers = list(call.documents.map((each) => word(ORIENTATION_DOCUMENT_WORDS, each)));
  const when = exact(Date.parse(call.at), placeOf(place).timeZone);
  return (
    <>
      <div className="row">
        <strong>
          <PlaceMoment at={call.at} place={place} />
        </strong>
        <span>
          {word(CONTACT_WAY_WORDS, call.way)} · {language(call.language)}
        </span>
        <span className="quiet">
          <PersonChip id={call.by} />
        </span>
        {onEdit !== null && (
          <span className="spread">
            <Button size="small" aria-label={t`Change the call of ${when}`} onClick={onEdit}>
              <Trans>Change</Trans>
            </Button>
          </span>
        )}
      </div>
      <div>{topics}</div>
      {call.documents.length > 0 && (
        <div>
          <span className="quiet">
            <Trans>Papers given</Trans>
          </span>{' '}
          {papers}
        </div>
      )}
      {call.note !== null && (
        <div className={styles['note']}>
          <Bdi>{call.note}</Bdi>
        </div>
      )}
    </>
  );
}
