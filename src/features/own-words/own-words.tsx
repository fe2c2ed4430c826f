import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { useUnsaved, type Unsaved } from '@/data/drafts/use-unsaved';
import { CopiedWords } from '@/parts/own-words/copied-words';
import { wordField } from '@/parts/words/field-words';
import { wordFormField } from '@/parts/words/form-field-words';
import { useFieldValue } from '@/parts/words/use-field-value';
import { Button } from '@/ui/button';
import styles from './own-words.module.css';
import { typedWords, type TypedWord } from './typed-words';

/** Choices of a form that are no words of anybody. */
const NO_WORDS: ReadonlySet<string> = new Set(['kind', 'dependsOn', 'duePlace', 'ownerId']);

/**
 * What I typed about a case that is out of my reach, to be copied or let go; nothing else of the
 * case, and nothing at all for somebody who typed nothing.
 */
export function OwnWords({ reference }: { readonly reference: string }) {
  const { unsaved, discard } = useUnsaved(reference);
  return <WordsOf unsaved={unsaved} onDiscard={discard} />;
}

/**
 * The same of a case that was closed under the form in which I typed: the form has gone. What is begun
 * from then on has a form of its own, as have contacts and notes.
 */
export function OwnEdits({ reference }: { readonly reference: string }) {
  const { unsaved, isRead, discard } = useUnsaved(reference);
  const [stood, setStood] = useState<ReadonlySet<string> | null>(null);
  if (stood === null && isRead) setStood(new Set(unsaved.map(({ id }) => id)));
  const edits = unsaved.filter(({ id, kind }) => kind === 'edit' && stood?.has(id) === true);
  return <WordsOf unsaved={edits} onDiscard={discard} />;
}

interface WordsOfProps {
  readonly unsaved: readonly Unsaved[];
  readonly onDiscard: (unwanted: readonly Unsaved[]) => void;
}

function WordsOf({ unsaved, onDiscard }: WordsOfProps) {
  const words = typedWords(unsaved).filter(
    ({ field, isOfRecord }) => isOfRecord || !NO_WORDS.has(field),
  );
  return words.length === 0 ? null : <Words words={words} onDiscard={() => onDiscard(unsaved)} />;
}

interface WordsProps {
  readonly words: readonly TypedWord[];
  readonly onDiscard: () => void;
}

function Words({ words, onDiscard }: WordsProps) {
  const { i18n } = useLingui();
  const wordValue = useFieldValue();
  const titleId = useId();
  const lines = words.map(({ field, isOfRecord, value }) => ({
    label: isOfRecord ? wordField(i18n, field) : wordFormField(i18n, field),
    value: wordValue(field, value),
  }));
  return (
    <section className={`stack ${styles['words']}`} aria-labelledby={titleId}>
      <h2 id={titleId}>
        <Trans>Your unsaved words</Trans>
      </h2>
      <p className="quiet">
        <Trans>You typed this and did not save it. Only you can read it.</Trans>
      </p>
      <CopiedWords lines={lines}>
        <Button variant="quiet" onClick={onDiscard}>
          <Trans>Discard them</Trans>
        </Button>
      </CopiedWords>
    </section>
  );
}
