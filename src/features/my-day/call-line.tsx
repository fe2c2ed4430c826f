import { Trans, useLingui } from '@lingui/react/macro';
import type { MyDayEntry } from '@/contract/my-day';
import { mayNotBeTold } from '@/domain/may-not-be-told';
import { useFormats } from '@/i18n/use-formats';
import { DialLink } from '@/parts/phone/dial-link';
import { CONSENT_WORDS } from '@/parts/words/case-detail-words';
import { consentSentence } from '@/parts/words/consent-sentence';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import styles from './my-day.module.css';

interface CallLineProps {
  readonly call: NonNullable<MyDayEntry['call']>;
}

/** Before anybody dials: what must not be said, then until when one may ring, then the number. */
export function CallLine({ call }: CallLineProps) {
  const { i18n } = useLingui();
  const word = useWord();
  const nowMs = useNow();
  const { duration, relative } = useFormats();
  const { phone, isOpen, closesAt, opensAt, consent, disclosure } = call;
  const { patientUnaware, note } = disclosure;
  const told = word(CONSENT_WORDS, consent);
  // Then no hour is one to ring at.
  const mayNotSpeak = mayNotBeTold({ consent });
  const left = closesAt === null ? null : duration(Date.parse(closesAt) - nowMs);
  const opens = opensAt === null ? null : relative(Date.parse(opensAt), nowMs);
  return (
    <div className={styles['line']}>
      {mayNotSpeak && <strong>{consentSentence(i18n, consent)}</strong>}
      {!mayNotSpeak && consent !== 'given' && (
        <strong>
          <Trans>The caller’s consent: {told}.</Trans>
        </strong>
      )}
      {patientUnaware && (
        <strong>
          <Trans>The patient does not know the diagnosis.</Trans>
        </strong>
      )}
      {note !== null && (
        <strong>
          <Bdi>{note}</Bdi>
        </strong>
      )}
      {!mayNotSpeak && isOpen && (
        <StatusMark state="done">
          {left === null ? (
            <Trans>Call at any hour</Trans>
          ) : (
            <Trans>Call window open, another {left}</Trans>
          )}
        </StatusMark>
      )}
      {!mayNotSpeak && !isOpen && opens !== null && (
        <StatusMark state="waiting">
          <Trans>Call window opens {opens}</Trans>
        </StatusMark>
      )}
      {phone !== null && <DialLink number={phone} />}
    </div>
  );
}
