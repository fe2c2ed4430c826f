import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Contact, LogContact } from '@/contract/contact';
import { contactQueries } from '@/data/contacts/contact-queries';
import { useMe } from '@/data/session/use-me';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { useWaiting } from '@/parts/outbox/use-waiting';
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

/** The contacts log, newest first; above it what of it waits to be sent. */
export function ContactList({ reference, place }: ContactListProps) {
  const { t } = useLingui();
  const me = useMe();
  const { data } = useSuspenseQuery(contactQueries.ofCase(reference));
  const waiting = useWaiting(reference, ['logContact'])
    // The contract's own body, as the form has sent it.
    .map(({ body }) => body as LogContact)
    // It may have arrived, and its answer been lost.
    .filter((logged) => !data.items.some(({ id }) => id === logged.id))
    .toReversed();
  if (data.items.length === 0 && waiting.length === 0) {
    return (
      <EmptyState isInSection title={t`Nobody has spoken with the family yet`}>
        <Trans>Log the first call here: it begins the case.</Trans>
      </EmptyState>
    );
  }
  return (
    <ol className={entries['list']} aria-label={t`Contacts log`}>
      {waiting.map((contact) => (
        <ContactEntry key={contact.id} contact={{ ...contact, by: me.id }} place={place} isUnsent />
      ))}
      {data.items.map((contact) => (
        <ContactEntry key={contact.id} contact={contact} place={place} />
      ))}
    </ol>
  );
}

interface ContactEntryProps {
  readonly contact: LogContact & Pick<Contact, 'by'>;
  readonly place: PlaceCode;
  readonly isUnsent?: boolean;
}

function ContactEntry({ contact, place, isUnsent = false }: ContactEntryProps) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <li className={entries['entry']}>
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
        {isUnsent && <StatusMark state="waiting">{t`Logged, not sent yet`}</StatusMark>}
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
  );
}
