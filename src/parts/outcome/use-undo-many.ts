import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { undoMany } from '@/data/bulk/undo-many';
import type { DoneChange } from '@/data/command/outbox-entry';
import { showToast, takeUndo } from '@/ui/toast-store';
import { undoneOf } from './undone-of';
import { useTellRefused } from './use-tell-refused';
import { useTellUnanswered } from './use-tell-unanswered';

export interface UndoMany {
  readonly isPending: boolean;
  /** Takes back what one write has done to many, and says how many that was, or why not. */
  readonly undo: (entryId: string, changes: readonly DoneChange[]) => Promise<void>;
}

/** The way back from a write over many cases or follow-ups, wherever its list is not at hand. */
export function useUndoMany(): UndoMany {
  const { t, i18n } = useLingui();
  const { refused } = useTellRefused();
  const tellUnanswered = useTellUnanswered();
  const { mutateAsync, isPending } = useMutation(undoMany());
  return {
    isPending,
    undo: (entryId, changes) => {
      // What a message offers of it is taken with this.
      takeUndo(entryId);
      return mutateAsync({ entryId, changes }).then((undone) => {
        if (typeof undone === 'string') return tellUnanswered(undone);
        const back = undone.filter(({ problem }) => problem === null).length;
        const isWhole = back === changes.length;
        showToast({
          tone: isWhole ? 'done' : 'error',
          text: isWhole
            ? t`${plural(back, { one: '# change undone', other: '# changes undone' })}`
            : undoneOf(i18n, { back, answered: undone.length, asked: changes.length }),
        });
      }, refused);
    },
  };
}
