import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useRef } from 'react';
import { useSession } from '@/data/session/use-session';
import { useUnsaved } from '@/data/drafts/use-unsaved';
import { FIELD_WORDS, wordField } from '@/parts/words/field-words';
import { useFieldValue } from '@/parts/words/use-field-value';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';
import styles from './own-words.module.css';
import { typedWords, type TypedWord } from './typed-words';

/** Fields of forms that are no fields of a record, or are named otherwise there. */
const FORM_FIELDS: Readonly<Record<string, MessageDescriptor>> = {
  text: FIELD_WORDS.noteText,
  nextOn: FIELD_WORDS.nextContactAt,
  reason: msg`Reason`,
  note: msg`Note`,
  conditions: msg`Conditions`,
  decision: msg`What was decided`,
  alternative: msg`Offered instead`,
  waitingOn: msg`Waiting on`,
  reviewOn: msg`Look again by`,
  outcome: msg`How it ended`,
  toOffice: msg`New office`,
  toCampus: msg`New campus`,
  on: msg`Date of death`,
  settledBy: msg`Who settles what is open`,
  title: msg`What is to be done`,
  dueOn: msg`Due on`,
  arrivedOn: msg`Arrived on`,
  heldOn: msg`Held on`,
  heldTime: msg`Time`,
  way: msg`How`,
  topics: msg`Topics gone through`,
  documents: msg`Papers given`,
  dischargedOn: msg`Discharged on`,
  dischargedTime: msg`Time`,
  date: msg`Date`,
  time: msg`Time`,
  minutes: FIELD_WORDS['appointments.minutes'],
  clinic: FIELD_WORDS['appointments.clinic'],
  room: FIELD_WORDS['appointments.room'],
  building: FIELD_WORDS['appointments.building'],
  preparation: FIELD_WORDS['appointments.preparation'],
  mode: FIELD_WORDS['appointments.mode'],
  turn: msg`Which of the two`,
};

/** Choices of a form that are no words of anybody. */
const NO_WORDS: ReadonlySet<string> = new Set(['kind', 'dependsOn', 'duePlace', 'ownerId']);

/**
 * What I typed about a case that is out of my reach, to be copied or let go; nothing else of the
 * case, and nothing at all for somebody who typed nothing.
 */
export function OwnWords({ reference }: { readonly reference: string }) {
  const { unsaved, discard } = useUnsaved(reference);
  const words = typedWords(unsaved).filter(
    ({ field, isOfRecord }) => isOfRecord || !NO_WORDS.has(field),
  );
  return words.length === 0 ? null : <Words words={words} onDiscard={discard} />;
}

interface WordsProps {
  readonly words: readonly TypedWord[];
  readonly onDiscard: () => void;
}

function Words({ words, onDiscard }: WordsProps) {
  const { t, i18n } = useLingui();
  const { timeZone } = useSession();
  const wordValue = useFieldValue(timeZone);
  const titleId = useId();
  const listRef = useRef<HTMLDListElement>(null);
  const lines = words.map(({ field, isOfRecord, value }) => {
    const ofForm = isOfRecord ? undefined : FORM_FIELDS[field];
    return {
      label: ofForm ? i18n._(ofForm) : wordField(i18n, field),
      value: wordValue(field, value),
    };
  });
  const copy = (): void => {
    const text = lines.map(({ label, value }) => `${label}: ${value}`).join('\n');
    copyText(text).then(
      () => showToast({ tone: 'done', text: t`Copied your words` }),
      () => {
        if (listRef.current) getSelection()?.selectAllChildren(listRef.current);
        showToast({
          tone: 'error',
          text: t`They could not be copied. They are selected now: copy them with the keyboard.`,
        });
      },
    );
  };
  return (
    <section className={`stack ${styles['words']}`} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Your unsaved words</Trans>
      </h2>
      <p className="quiet">
        <Trans>You typed this and did not save it. Only you can read it.</Trans>
      </p>
      <dl className="facts" ref={listRef}>
        {lines.map(({ label, value }, index) => (
          // The list does not change while it stands there.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index}>
            <dt>{label}</dt>
            <dd>
              <Bdi>{value}</Bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button onClick={copy}>
          <Trans>Copy my words</Trans>
        </Button>
        <Button variant="quiet" onClick={onDiscard}>
          <Trans>Discard them</Trans>
        </Button>
      </div>
    </section>
  );
}

/** @throws where the browser has no clipboard, or does not let the page write to it. */
const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);
