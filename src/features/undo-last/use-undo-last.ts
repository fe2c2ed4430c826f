import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { LastDone } from '@/data/command/last-done';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import { afterWhatIsUnderWay, isUndoUnderWay } from '@/data/command/under-way';
import { serverNow } from '@/lib/server-clock';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { useUndoMany } from '@/parts/outcome/use-undo-many';
import { showToast, takeUndo } from '@/ui/toast-store';

/**
 * Takes back what this person did last: one change or many. What is still being done is waited for;
 * where the last thing cannot be taken back it says why, and leaves what was done before it alone.
 */
export function useUndoLast(): () => void {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const { undo, refused } = useTellOutcome();
  const { undo: undoMany } = useUndoMany();
  const isUndoing = useRef(false);
  const tell = (text: string): unknown => showToast({ tone: 'done', text });

  const takeBack = async (last: LastDone): Promise<unknown> => {
    switch (last.kind) {
      case 'nothing':
        return tell(t`Of the last ten minutes nothing is left to undo.`);
      case 'unsent': {
        const what = await nameOf(last.entry);
        return tell(t`Not sent yet: ${what}. It can be called off in the outbox.`);
      }
      case 'change':
        takeUndo(last.entry.id);
        return undo(last.reference, last.changeId);
      case 'many':
        return undoMany(last.entry.id, last.changes);
      case 'lasting': {
        const ownWay = takeUndo(last.entry.id);
        if (ownWay) return ownWay();
        const what = await nameOf(last.entry);
        return tell(t`What you did last cannot be undone: ${what}`);
      }
    }
  };

  const nameOf = async ({
    operationId,
    reference,
  }: Pick<OutboxEntry, 'operationId' | 'reference'>): Promise<string> => {
    const { operationWords } = await import('@/parts/words/operation-words');
    const words = i18n._(operationWords(operationId));
    return reference === null ? words : `${words} · ${reference}`;
  };

  const undoLast = async (): Promise<unknown> => {
    if (!(await afterWhatIsUnderWay(client)))
      return tell(t`Nothing was undone: you went on with something else.`);
    const [{ outboxOf }, { lastDone }] = await Promise.all([
      import('@/data/command/command-path'),
      import('@/data/command/last-done'),
    ]);
    return takeBack(lastDone(await outboxOf(client).readView(), serverNow()));
  };

  return () => {
    // Pressed again while it is being done: the same is meant, nothing older.
    if (isUndoing.current || isUndoUnderWay(client)) return;
    isUndoing.current = true;
    void undoLast()
      .catch(refused)
      .finally(() => {
        isUndoing.current = false;
      });
  };
}
