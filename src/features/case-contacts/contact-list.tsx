import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { contactQueries } from '@/data/contacts/contact-queries';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { PersonChip } from '@/parts/people/person-chip';
import {
  CONTACT_PARTY_WORDS,
  CONTACT_WAY_WORDS,
  DIRECTION_WORDS,
} from '@/parts/words/contact-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { EmptyState } from '@/ui/empty-state';
import { StatusMark } from '@/ui/status-mark';
import entries from '@/parts/entries.module.css';
import type { PlaceCode } from '@/reference/codes';
import styles from './case-contacts.module.css';

interface ContactListProps {
  readonly reference: string;
  /** By whose clock the moments are read. */
  readonly place: PlaceCode;
}

/** The contacts log, newest first. */
export function ContactList({ reference, place }: ContactListProps) {
  const { t } = useLingui();
  const word = useWord();
  const { data } = useSuspenseQuery(contactQueries.ofCase(reference));
  if (data.items.length === 0) {
    return (
      <EmptyState isInSection title={t`Nobody has spoken with the family yet`}>
        <Trans>Log the first call here: it begins the case.</Trans>
      </EmptyState>
    );
  }
  return (
    <ol className={entries['list']} aria-label={t`Contacts log`}>
      {data.items.map((contact) => (
        <li key={contact.id} className={entries['entry']}>
          <div className="row">
            <strong>
              <PlaceMoment at={contact.at} place={place} />
            </strong>
            <span>
              {word(CONTACT_WAY_WORDS, contact.way)} · {word(DIRECTION_WORDS, contact.direction)} ·{' '}
              {word(CONTACT_PARTY_WORDS, contact.party)}
            </span>
            <StatusMark state={contact.isReached ? 'done' : 'waiting'}>
              {contact.isReached ? t`Reached` : t`Not reached`}
            </StatusMark>
            <span className="spread quiet">
              <PersonChip id={contact.by} />
            </span>
          </div>
          <p className={styles['summary']}>
            <Bdi>{contact.summary}</Bdi>
          </p>
          {contact.nextContactAt !== null && (
            <p className="quiet">
              <Trans>Next contact</Trans> <PlaceMoment at={contact.nextContactAt} place={place} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
