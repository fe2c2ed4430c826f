import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseWire } from '@/contract/case';
import { EditNote, type Note } from '@/contract/note';
import { editNote } from '@/data/notes/edit-note';
import { noteCorrectionRefusal, noteEditRefusal } from '@/domain/notes/note-rules';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { PersonChip } from '@/parts/people/person-chip';
import { useWord } from '@/parts/words/use-word';
import { clockPlaceOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import entries from '@/parts/entries.module.css';
import { MentionField, type NoteValues } from './mention-field';
import { NoteText } from './note-text';
import type { UnsentNote } from './unsent-notes';

const UNSENT_WORDS = {
  written: msg`Written, not sent yet`,
  mended: msg`Mended, not sent yet`,
} as const satisfies Record<NonNullable<UnsentNote>, MessageDescriptor>;

interface NoteEntryProps {
  readonly note: Note;
  readonly unsent: UnsentNote;
  readonly record: CaseWire;
  readonly meId: string;
  readonly canWrite: boolean;
  /** The note that it corrects, where it is one of these. */
  readonly corrected: Note | undefined;
  /** The note that corrects it. */
  readonly correction: Note | undefined;
  readonly onCorrect: () => void;
}

/** One note: who, when, what; mine can be mended for ten minutes, and is then corrected. */
export function NoteEntry(props: NoteEntryProps) {
  const { note, unsent, record, meId, canWrite, corrected, correction, onCorrect } = props;
  const { t } = useLingui();
  const word = useWord();
  const nowMs = useNow();
  const [isEditing, setIsEditing] = useState(false);
  const place = clockPlaceOf(record.office, record.campus);
  // What is on its way is called off in the outbox, not changed here.
  const canChange = canWrite && unsent === null;
  const canEdit = canChange && noteEditRefusal(note, meId, nowMs) === null;
  const canCorrect =
    canChange && correction === undefined && noteCorrectionRefusal(note, meId, nowMs) === null;
  return (
    <li id={`note-${note.id}`} className={entries['entry']} tabIndex={-1}>
      <div className="row">
        <PersonChip id={note.by} withRole />
        <span className="quiet">
          <PlaceMoment at={note.at} place={place} />
        </span>
        {note.editedAt !== null && (
          <span className="quiet">
            <Trans>
              mended <PlaceMoment at={note.editedAt} place={place} />
            </Trans>
          </span>
        )}
        {unsent !== null && <StatusMark state="waiting">{word(UNSENT_WORDS, unsent)}</StatusMark>}
        {canEdit && !isEditing && (
          <span className="spread">
            <Button size="small" onClick={() => setIsEditing(true)}>
              <Trans>Mend</Trans>
            </Button>
          </span>
        )}
        {canCorrect && (
          <span className="spread">
            <Button size="small" onClick={onCorrect}>
              <Trans>Correct…</Trans>
            </Button>
          </span>
        )}
      </div>
      {corrected && <NoteLink note={corrected}>{t`Corrects an earlier note`}</NoteLink>}
      {isEditing ? (
        <NoteEdit note={note} record={record} onDone={() => setIsEditing(false)} />
      ) : (
        <NoteText note={note} />
      )}
      {correction && <NoteLink note={correction}>{t`Corrected by a later note`}</NoteLink>}
    </li>
  );
}

function NoteLink({ note, children }: { readonly note: Note; readonly children: string }) {
  const go = (): void => {
    const target = document.querySelector<HTMLElement>(`#note-${note.id}`);
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  };
  return (
    <div>
      <Button size="small" variant="quiet" onClick={go}>
        {children}
      </Button>
    </div>
  );
}

interface NoteEditProps {
  readonly note: Note;
  readonly record: CaseWire;
  readonly onDone: () => void;
}

function NoteEdit({ note, record, onDone }: NoteEditProps) {
  const { t } = useLingui();
  const editing = useMutation(editNote());
  // As it was when its author began to mend it: whatever came since is told by the server.
  const [seen] = useState(note);
  const form = useSchemaForm<NoteValues>(
    { text: note.text, mentions: note.mentions },
    { 'note-closed': 'text', 'note-not-yours': 'text' },
  );
  const { values, errorOf } = form;
  const { reference } = record;
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const body = form.parse(EditNote, {
      text: values.text,
      mentions: values.mentions.map(({ personId }) => personId),
    });
    if (body === null) return;
    send(editing.mutateAsync({ reference, seen, body }), t`Note mended`);
  };
  return (
    <InPlaceForm
      name={t`Mend the note`}
      form={form}
      isBusy={editing.isPending}
      onSubmit={save}
      onDone={onDone}
    >
      <MentionField
        label={t`Note`}
        record={record}
        values={values}
        error={errorOf('text') ?? errorOf('mentions') ?? errorOf('mentions.0')}
        onChange={form.set}
      />
    </InPlaceForm>
  );
}
