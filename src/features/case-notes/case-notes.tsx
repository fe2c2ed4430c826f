import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { Note } from '@/contract/note';
import { noteQueries } from '@/data/notes/note-queries';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { useWaiting } from '@/parts/outbox/use-waiting';
import { usePersonName } from '@/parts/people/use-person-name';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton';
import { WidgetBoundary } from '@/ui/widget-boundary';
import entries from '@/parts/entries.module.css';
import { NoteEntry } from './note-entry';
import { NoteForm } from './note-form';
import { withUnsentNotes } from './unsent-notes';

/** The section of internal notes: write one, and read all, newest first. */
export function CaseNotes({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record } = detail;
  const me = useMe();
  const canWrite = can(actorOf(me), 'note.write', record);
  const [corrects, setCorrects] = useState<Note | null>(null);
  const [turn, setTurn] = useState(0);
  const done = (): void => {
    setCorrects(null);
    setTurn(turn + 1);
  };
  return (
    <section className="stack" data-gap="24" aria-labelledby="notes-title">
      <h2 id="notes-title">
        <Trans>Notes</Trans>
      </h2>
      {canWrite && (
        <WidgetBoundary name={t`Write a note`}>
          <Suspense fallback={<SkeletonRows count={3} />}>
            <NoteForm key={turn} record={record} corrects={corrects} onDone={done} />
          </Suspense>
        </WidgetBoundary>
      )}
      <WidgetBoundary name={t`Notes`}>
        <Suspense fallback={<SkeletonRows count={4} />}>
          <NoteList detail={detail} meId={me.id} canWrite={canWrite} onCorrect={setCorrects} />
        </Suspense>
      </WidgetBoundary>
    </section>
  );
}

interface NoteListProps {
  readonly detail: CaseDetail;
  readonly meId: string;
  readonly canWrite: boolean;
  readonly onCorrect: (note: Note) => void;
}

function NoteList({ detail, meId, canWrite, onCorrect }: NoteListProps) {
  const { t } = useLingui();
  const { reference, id: caseId } = detail.case;
  const { data } = useSuspenseQuery(noteQueries.ofCase(reference));
  const waiting = useWaiting(reference, ['addNote', 'editNote']);
  const nameOf = usePersonName();
  const shown = withUnsentNotes(data.items, waiting, { caseId, by: meId, nameOf });
  const items = shown.map(({ note }) => note);
  if (shown.length === 0) {
    return (
      <EmptyState isInSection title={t`No note yet`}>
        <Trans>What colleagues should know, and no family should read, stands here.</Trans>
      </EmptyState>
    );
  }
  return (
    <ol className={entries['list']} aria-label={t`Notes`}>
      {shown.map(({ note, unsent }) => (
        <NoteEntry
          key={note.id}
          note={note}
          unsent={unsent}
          record={detail.case}
          meId={meId}
          canWrite={canWrite}
          corrected={items.find(({ id }) => id === note.corrects)}
          correction={items.find(({ corrects }) => corrects === note.id)}
          onCorrect={() => onCorrect(note)}
        />
      ))}
    </ol>
  );
}
