import type { CaseWritten } from '@/contract/case';
import type { Outcome } from '@/data/command/outbox-parts';
import { decide } from '@/domain/stage-machine';
import type { CaseCommand } from '@/domain/stage/command';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { type CaseDialogProps, useFactsNow } from './dialog-props';

interface Submission {
  /** The command as the rules know it: they are asked before anything is sent. */
  readonly command: CaseCommand;
  readonly send: () => Promise<Outcome<Pick<CaseWritten, 'changeId'>>>;
  /** What has then happened: `IC-2026-004217 is on hold`. */
  readonly done: string;
}

/**
 * Gives a command from a dialog: refused by a rule or by the server it stays open with what was
 * typed, and its fields say why; saved or waiting it closes, and a message says so.
 */
export function useSubmit<V>(
  { detail, onClose }: CaseDialogProps,
  form: KeptForm<V>,
): (submission: Submission) => void {
  const factsNow = useFactsNow(detail);
  const { told, refused, refusedByRule } = useTellOutcome();
  return ({ command, send, done }) => {
    const decision = decide(factsNow(), command);
    if (!decision.ok) {
      if (!form.refuse(decision.refusal)) refusedByRule(decision.refusal);
      return;
    }
    send().then(
      (outcome) => {
        told(detail.case.reference, outcome, done);
        void form.draft.discard();
        onClose();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
}
