import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CaseWire } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { UnmergeCases, type CasesUnmerged } from '@/contract/merge';
import { unmergeCases } from '@/data/merges/unmerge-cases';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/text-field';
import { UnmergeRest } from './unmerge-rest';

interface UnmergeDialogProps {
  readonly record: CaseWire;
  /** The case that it was merged into. */
  readonly into: string;
  readonly wordField: (path: string) => string;
  readonly onClose: () => void;
}

/** Takes a merge back with a reason, then names what could not be put back. */
export function UnmergeDialog({ record, into, wordField, onClose }: UnmergeDialogProps) {
  const { t } = useLingui();
  const id = useId();
  const { mutateAsync, isPending } = useMutation(unmergeCases());
  const { told, refused } = useTellOutcome();
  const [rest, setRest] = useState<CasesUnmerged['rest'] | null>(null);
  const form = useSchemaForm({ reason: '' }, {});
  const { formRef } = form;
  const { reference } = record;
  const take = (): void => {
    const body = form.parse(UnmergeCases, form.values);
    if (body === null) return;
    mutateAsync({ seen: record, reason: body.reason }).then(
      (outcome) => {
        const left = outcome.kind === 'saved' ? outcome.answer.rest : [];
        if (left.length > 0) return setRest(left);
        told(reference, outcome, t`${reference} and ${into} are two cases again`);
        onClose();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  if (rest !== null) {
    return (
      <Dialog
        title={t`Taken back, but for what changed since`}
        onClose={onClose}
        actions={
          <Button variant="primary" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        }
      >
        <UnmergeRest rest={rest} into={into} wordField={wordField} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t`Take back the merge of ${reference}`}
      onClose={onClose}
      canClose={!isPending}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={id} variant="primary" isBusy={isPending}>
            <Trans>Take the merge back</Trans>
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={formRef}
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) take();
        }}
      >
        <p>
          <Trans>
            <bdi className="nowrap">{reference}</bdi> opens again where it stood, with its own
            patient and records. What was changed in <bdi className="nowrap">{into}</bdi> since
            stays there and is named.
          </Trans>
        </p>
        <TextField
          label={t`Reason`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.short}
          value={form.values.reason}
          error={form.errorOf('reason')}
          onChange={(event) => form.set({ reason: event.currentTarget.value })}
        />
      </form>
    </Dialog>
  );
}
