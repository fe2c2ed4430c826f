import type { Outcome } from '@/data/command/outbox-parts';
import type { UsedDraft } from '@/data/drafts/use-draft';
import type { FieldCode } from '@/contract/fields';
import type { Refusal } from '@/domain/stage/decision';
import { useTellOutcome } from '../outcome/use-tell-outcome';
import type { SchemaForm } from './use-schema-form';

type Decision =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<string, FieldCode>>> };

type SentForm = Pick<SchemaForm<never>, 'fail' | 'show' | 'refuse'> & {
  readonly draft?: Pick<UsedDraft, 'discard'>;
};

export interface FormSending {
  /** Whether the rules allow it now; where they do not, the form or a message says why. */
  readonly allows: <D extends Decision>(decision: D) => decision is Extract<D, { ok: true }>;
  /** @param done what has then happened: `Claimed IC-2026-004217`. */
  readonly send: (
    sent: Promise<Outcome<{ readonly changeId: string | null }>>,
    done: string,
  ) => void;
  /** Lets what was typed go, and leaves the form. */
  readonly finish: () => void;
}

/**
 * Sends what a form says. Refused by a rule or by the server it stays open with what was typed, and
 * its fields say why; saved or waiting it is left, and a message says so.
 */
export function useFormSending(
  form: SentForm,
  reference: string,
  onDone?: () => void,
): FormSending {
  const { told, refused, refusedByRule } = useTellOutcome();
  const finish = (): void => {
    void form.draft?.discard();
    onDone?.();
  };
  return {
    allows: <D extends Decision>(decision: D): decision is Extract<D, { ok: true }> => {
      if (decision.ok) return true;
      if ('faults' in decision) form.show(decision.faults);
      else if (!form.refuse(decision.refusal)) refusedByRule(decision.refusal);
      return false;
    },
    send: (sent, done) => {
      sent.then(
        (outcome) => {
          told(reference, outcome, done);
          finish();
        },
        (error: unknown) => {
          if (!form.fail(error)) refused(error);
        },
      );
    },
    finish,
  };
}
