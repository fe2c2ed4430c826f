import type { Note } from '@/contract/note';
import { notePieces } from '@/domain/notes/mention-text';
import { contained } from '@/lib/contained';
import entries from '@/parts/entries.module.css';

/** Separators of lines and paragraphs end the isolation of `bdi`, so they become line breaks. */
const BREAKS = /[\u2028\u2029]/g;

/** The plain text of a note, whom it names marked as people. */
export function NoteText({ note }: { readonly note: Pick<Note, 'text' | 'mentions'> }) {
  return (
    <p className={entries['text']} dir="auto">
      {notePieces(note.text, note.mentions).map((piece) =>
        piece.kind === 'text' ? (
          <bdi key={piece.at} dir="auto">
            {contained(piece.text.replace(BREAKS, '\n'))}
          </bdi>
        ) : (
          <span key={piece.at} className="chip" data-tone="accent">
            @<bdi>{piece.mention.name}</bdi>
          </span>
        ),
      )}
    </p>
  );
}
