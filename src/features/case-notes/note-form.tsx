import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as z from 'zod/mini';
import type { CaseWire } from '@/contract/case';
import { AddNote, type Note } from '@/contract/note';
import { useDraft } from '@/data/drafts/use-draft';
import { addNote } from '@/data/notes/add-note';
import { newId } from '@/lib/new-id';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { clockPlaceOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { MentionField, type NoteValues } from './mention-field';

const Kept = z.object({
  text: z.string(),
  mentions: z.array(z.object({ personId: z.string(), name: z.string() })),
});
const EMPTY: NoteValues = { text: '', mentions: [] };

interface NoteFormProps {
  readonly record: CaseWire;
  /** The note that this one will correct. */
  readonly corrects: Note | null;
  /** Written, or not to be a correction after all. */
  readonly onDone: () => void;
}

/** Writes a note. What is typed is kept as a draft, also over a reload. */
export function NoteForm({ record, corrects, onDone }: NoteFormProps) {
  const { t } = useLingui();
  const { reference } = record;
  const draft = useDraft({ kind: 'note', about: reference, group: null });
  const kept = z.safeParse(Kept, draft.found);
  const form = useSchemaForm<NoteValues>(kept.success ? kept.data : EMPTY, {
    'note-open': 'text',
    'note-not-yours': 'text',
  });
  const { formRef, values, errorOf } = form;
  const { send } = useFormSending(form, reference, () => {
    form.set(EMPTY);
    // Only then a new one begins: it must not find what has just been written.
    void draft.discard().then(onDone, onDone);
  });
  const adding = useMutation(addNote());
  const isCorrection = corrects !== null;
  useEffect(() => {
    if (isCorrection) formRef.current?.querySelector('textarea')?.focus();
  }, [isCorrection, formRef]);

  const save = (): void => {
    const note = form.parse(AddNote, {
      id: newId(),
      text: values.text,
      mentions: values.mentions.map(({ personId }) => personId),
      corrects: corrects?.id ?? null,
    });
    if (note === null) return;
    send(adding.mutateAsync({ reference, note }), t`Note written`);
  };
  return (
    // Ctrl+Enter is a short way to the button inside, which everybody can reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={formRef}
      className="stack"
      aria-label={t`Write a note`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!adding.isPending) save();
      }}
      onKeyDown={(event) => {
        const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (isSend && !event.nativeEvent.isComposing && !adding.isPending) save();
      }}
    >
      {corrects !== null && (
        <div className="row">
          <span>
            <Trans>
              Corrects the note of{' '}
              <PlaceMoment at={corrects.at} place={clockPlaceOf(record.office, record.campus)} />
            </Trans>
          </span>
          <Button size="small" onClick={onDone}>
            <Trans>No correction</Trans>
          </Button>
        </div>
      )}
      <MentionField
        label={t`Note`}
        record={record}
        values={values}
        error={errorOf('text') ?? errorOf('mentions') ?? errorOf('mentions.0')}
        onChange={(next) => {
          form.set(next);
          draft.save({ ...next });
        }}
      />
      <div className="row">
        <Button type="submit" variant="primary" isBusy={adding.isPending}>
          {isCorrection ? t`Write the correction` : t`Write the note`}
        </Button>
        {draft.state === 'saved' && (
          <span className="quiet">
            <Trans>Kept as a draft</Trans>
          </span>
        )}
      </div>
    </form>
  );
}
