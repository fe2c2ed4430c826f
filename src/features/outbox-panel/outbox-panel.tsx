import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { revertChange } from '@/data/cases/revert-change';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { touchedFields, undoableUntilMs } from '@/data/command/sent-note';
import { useOutbox } from '@/data/command/use-outbox';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { useUndoMany } from '@/parts/outcome/use-undo-many';
import { usePersonName } from '@/parts/people/use-person-name';
import { CopiedWords } from '@/parts/own-words/copied-words';
import { wordField } from '@/parts/words/field-words';
import { wordFormField } from '@/parts/words/form-field-words';
import { Banner } from '@/ui/banner';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import { canSendAgain } from './can-send-again';
import { EntryLine } from './entry-line';
import log from '@/parts/entries.module.css';
import styles from './outbox-panel.module.css';
import { refusedSentence } from './refused-sentence';
import { wordsOfEntry } from './words-of-entry';

interface OutboxPanelProps {
  /** A link was followed: the panel has done its part. */
  readonly onFollow: () => void;
}

/** Everything of mine that waits, was refused, or was sent lately and can be undone. */
export function OutboxPanel({ onFollow }: OutboxPanelProps) {
  const { t } = useLingui();
  const { entries, sent, isPersistent, sendNow } = useOutbox();
  const refused = entries.filter(({ state }) => state === 'refused');
  const unsent = entries.filter(({ state }) => state !== 'refused');
  const isEmpty = entries.length === 0 && sent.length === 0;
  return (
    <div className={styles['panel']}>
      {isEmpty && (
        <p className="quiet">
          <Trans>
            Everything you did is saved. What waits, and what you can undo, stands here.
          </Trans>
        </p>
      )}
      {!isPersistent && unsent.length > 0 && (
        <Banner tone="warning">
          <Trans>This browser does not store it: keep the page open until it is sent.</Trans>
        </Banner>
      )}
      {refused.length > 0 && (
        <section aria-label={t`Refused`}>
          <h2>
            <Trans>Refused</Trans>
          </h2>
          <ul className={log['list']}>
            {refused.map((entry) => (
              <Refused key={entry.id} entry={entry} onFollow={onFollow} />
            ))}
          </ul>
        </section>
      )}
      {unsent.length > 0 && (
        <section aria-label={t`Waiting`}>
          <div className={styles['head']}>
            <h2>
              <Trans>Waiting</Trans>
            </h2>
            <Button size="small" onClick={sendNow}>
              <Trans>Send now</Trans>
            </Button>
          </div>
          <ul className={log['list']}>
            {unsent.map((entry) => (
              <Waiting key={entry.id} entry={entry} onFollow={onFollow} />
            ))}
          </ul>
        </section>
      )}
      {sent.length > 0 && (
        <section aria-label={t`Sent in the last ten minutes`}>
          <h2>
            <Trans>Sent in the last ten minutes</Trans>
          </h2>
          <ul className={log['list']}>
            {sent.map((entry) => (
              <Sent key={entry.id} entry={entry} onFollow={onFollow} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface LineProps<E> extends OutboxPanelProps {
  readonly entry: E;
}

/** A field by its path, else by its last part; null where neither has a name. */
function labelOf(i18n: I18n, field: string, isOfRecord: boolean): string | null {
  const leaf = field.split('.').at(-1) ?? field;
  const word = isOfRecord ? wordField : wordFormField;
  const known = [field, leaf].find((path) => word(i18n, path) !== path);
  return known === undefined ? null : word(i18n, known);
}

function Refused({ entry, onFollow }: LineProps<ShownEntry>) {
  const { t, i18n } = useLingui();
  const { retry, dismiss } = useOutbox();
  const personName = usePersonName();
  const nowMs = useNow();
  const whole = { ...entry, state: 'refused' } as const;
  const lines = wordsOfEntry(entry).map(({ field, text }) => ({
    label: labelOf(i18n, field, entry.base !== null),
    value: text,
  }));
  return (
    <EntryLine
      entry={entry}
      fields={touchedFields(entry)}
      at={entry.createdAt}
      isOpenable
      onFollow={onFollow}
      state={<StatusMark state="overdue">{t`Refused`}</StatusMark>}
    >
      <p>{refusedSentence(i18n, whole, personName, nowMs)}</p>
      {lines.length > 0 && <CopiedWords lines={lines} size="small" />}
      <div className="row">
        {canSendAgain(whole) && (
          <Button size="small" onClick={() => void retry(entry.id)}>
            <Trans>Send again</Trans>
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => void dismiss(entry.id)}>
          <Trans>Let it go</Trans>
        </Button>
      </div>
    </EntryLine>
  );
}

function Waiting({ entry, onFollow }: LineProps<ShownEntry>) {
  const { t } = useLingui();
  const { dismiss } = useOutbox();
  const isSending = entry.state === 'sending';
  const [first] = wordsOfEntry(entry);
  return (
    <EntryLine
      entry={entry}
      fields={touchedFields(entry)}
      at={entry.createdAt}
      isOpenable={!isSending}
      onFollow={onFollow}
      state={
        <StatusMark state="waiting">
          {isSending ? t`Being sent` : t({ context: 'outbox', message: 'Waiting' })}
        </StatusMark>
      }
    >
      {first !== undefined && (
        <p className={`quiet ${styles['words']}`}>
          <Bdi>{first.text}</Bdi>
        </p>
      )}
      <div className="row">
        <Button
          size="small"
          variant="quiet"
          {...(entry.isCalledOff && { disabledReason: t`It is on its way.` })}
          onClick={() => void dismiss(entry.id)}
        >
          <Trans>Do not send it</Trans>
        </Button>
        {(entry.isCalledOff || entry.mayHaveArrived) && (
          <span className="quiet">
            {entry.isCalledOff ? (
              <Trans>It is on its way, and taken back unless it arrives.</Trans>
            ) : (
              <Trans>It may have arrived; the case then shows it.</Trans>
            )}
          </span>
        )}
      </div>
    </EntryLine>
  );
}

function Sent({ entry, onFollow }: LineProps<OutboxEntry>) {
  const { t } = useLingui();
  const nowMs = useNow();
  const { told, refused } = useTellOutcome();
  const undoing = useMutation(revertChange());
  const undoingMany = useUndoMany();
  const { reference, sent } = entry;
  if (sent === null) return null;
  const { changeId, many = [] } = sent;
  const canUndo = nowMs < undoableUntilMs(sent);
  return (
    <EntryLine
      entry={entry}
      fields={sent.fields}
      at={sent.at}
      isOpenable={false}
      onFollow={onFollow}
      state={<StatusMark state="done">{t`Sent`}</StatusMark>}
    >
      {canUndo && many.length > 0 && (
        <div>
          <Button
            size="small"
            isBusy={undoingMany.isPending}
            onClick={() => void undoingMany.undo(entry.id, many)}
          >
            <Trans>Undo</Trans>
          </Button>
        </div>
      )}
      {canUndo && changeId !== null && reference !== null && (
        <div>
          <Button
            size="small"
            isBusy={undoing.isPending}
            onClick={() =>
              void undoing
                .mutateAsync({ reference, changeId })
                .then((outcome) => told(reference, outcome, t`${reference}: undone`), refused)
            }
          >
            <Trans>Undo</Trans>
          </Button>
        </div>
      )}
    </EntryLine>
  );
}
