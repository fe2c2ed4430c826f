import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { revertChange } from '@/data/cases/revert-change';
import type { Outcome } from '@/data/command/outbox-parts';
import type { Refusal } from '@/domain/stage/decision';
import { showToast } from '@/ui/toast-store';
import { useTellUnanswered } from './use-tell-unanswered';
import { useTellRefused } from './use-tell-refused';

type Written = Outcome<{ readonly changeId: string | null }>;

export interface TellOutcome {
  /** `done` is what has happened, `Claimed IC-2026-004217`; with undo where the server offers it. */
  readonly told: (reference: string, outcome: Written, done: string) => void;
  /** Takes back a change of mine, and says so, or why not. */
  readonly undo: (reference: string, changeId: string) => Promise<void>;
  readonly refused: (error: unknown) => void;
  /** A rule said no before anything was sent. */
  readonly refusedByRule: (refusal: Refusal) => void;
}

/** Says how a write ended: saved (with undo), waiting for a connection, or refused and why. */
export function useTellOutcome(): TellOutcome {
  const { t } = useLingui();
  const { refused, refusedByRule } = useTellRefused();
  const { mutateAsync: revert } = useMutation(revertChange());

  const tellUnanswered = useTellUnanswered();
  const undo = (reference: string, changeId: string): Promise<void> =>
    revert({ reference, changeId }).then((outcome) => {
      if (outcome.kind === 'waiting') tellUnanswered('waiting', reference);
      else showToast({ tone: 'done', text: t`${reference}: undone` });
    }, refused);
  return {
    undo,
    told: (reference, outcome, done) => {
      if (outcome.kind === 'waiting') return tellUnanswered('waiting', reference);
      const { changeId } = outcome.kind === 'saved' ? outcome.answer : outcome;
      showToast({
        tone: 'done',
        text: done,
        entryId: outcome.entryId,
        undo: changeId === null ? undefined : () => void undo(reference, changeId),
      });
    },
    refused,
    refusedByRule,
  };
}
