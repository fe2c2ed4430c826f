import { Trans, useLingui } from '@lingui/react/macro';
import type { OrientationWire } from '@/contract/plan/orientation';
import { useFormats } from '@/i18n/use-formats';
import { PersonChip } from '@/parts/people/person-chip';
import { CONTACT_WAY_WORDS } from '@/parts/words/contact-words';
import {
  ORIENTATION_DOCUMENT_WORDS,
  ORIENTATION_TOPIC_WORDS,
} from '@/parts/words/orientation-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/time/moment';
import styles from './case-orientation.module.css';

interface CallEntryProps {
  readonly call: OrientationWire;
  readonly zone: string;
  /** Null for whoever may not change it, or where it is too late. */
  readonly onEdit: (() => void) | null;
}

/** One call as it was logged. */
export function CallEntry({ call, zone, onEdit }: CallEntryProps) {
  const { t } = useLingui();
  const word = useWord();
  const { list, language, exact } = useFormats();
  const topics = list(call.topics.map((topic) => word(ORIENTATION_TOPIC_WORDS, topic)));
  const papers = list(call.documents.map((each) => word(ORIENTATION_DOCUMENT_WORDS, each)));
  const when = exact(Date.parse(call.at), zone);
  return (
    <>
      <div className="row">
        <strong>
          <Moment atMs={Date.parse(call.at)} zone={zone} />
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
