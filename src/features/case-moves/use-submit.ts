import type { CaseWritten } from '@/contract/case';
import type { Outcome } from '@/data/command/outbox-parts';
import { decide } from '@/domain/stage-machine';
import type { CaseCommand } from '@/domain/stage/command';
import { useFormSending } from '@/parts/form/use-form-sending';
import type { KeptForm } from '@/parts/form/use-kept-form';
import { type CaseDialogProps, useFactsNow } from './dialog-props';

interface Submission {
  /** The command as the rules know it: they are asked before anything is sent. */
  readonly command: CaseCommand;
  readonly send: () => Promise<Outcome<Pick<CaseWritten, 'changeId'>>>;
  /** What has then happened: `IC-2026-004217 is on hold`. */
  readonly done: string;
}

/** Gives a command on the stage of a case from a dialog, once the rules allow it. */
export function useSubmit<V>(
  { detail, onClose }: CaseDialogProps,
  form: KeptForm<V>,
): (submission: Submission) => void {
  const factsNow = useFactsNow(detail);
  const sending = useFormSending(form, detail.case.reference, onClose);
  return ({ command, send, done }) => {
    if (sending.allows(decide(factsNow(), command))) sending.send(send(), done);
  };
}
