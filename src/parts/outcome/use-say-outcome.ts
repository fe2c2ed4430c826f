import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { revertChange } from '@/data/cases/revert-change';
import type { Outcome } from '@/data/command/outbox-parts';
import { showToast } from '@/ui/toast-store';
import { wordProblem } from '../words/problem-words';

/** What the answers to commands on a case have in common. */
interface Undoable {
  readonly changeId: string | null;
}

interface SayOutcome {
  /** Saved, with its undo, or waiting in the outbox; `text` is what was done. */
  (reference: string, outcome: Outcome<Undoable>, text: string): void;
  /** Refused, with the reason; what was typed is still on screen. */
  readonly refused: (error: unknown) => void;
}

/** Says how a write ended: exactly one of saved, waiting, refused (Architecture, §6). */
export function useSayOutcome(): SayOutcome {
  const { t, i18n } = useLingui();
  const undoing = useMutation(revertChange());
  const refused = (error: unknown): void => {
    showToast({ tone: 'error', text: wordProblem(i18n, error) });
  };
  const say = (reference: string, outcome: Outcome<Undoable>, text: string): void => {
    if (outcome.kind === 'waiting') {
      showToast({ tone: 'done', text: t`${text}: waits to be sent` });
      return;
    }
    const { changeId } = outcome.answer;
    showToast({
      tone: 'done',
      text,
      ...(changeId !== null && {
        undo: () =>
          undoing.mutate(
            { reference, changeId },
            {
              onSuccess: () => showToast({ tone: 'done', text: t`Undone: ${text}` }),
              onError: refused,
            },
          ),
      }),
    });
  };
  return Object.assign(say, { refused });
}
