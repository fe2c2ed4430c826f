import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseWire } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { WaiveGate } from '@/contract/plan/waiver';
import { waiveGate } from '@/data/plans/waive-gate';
import type { Gate } from '@/domain/vocabulary';
import { newId } from '@/lib/new-id';
import { FoundWords } from '@/parts/form/found-words';
import { SaveRow } from '@/parts/form/save-row';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { GATE_WORDS } from '@/parts/words/blocker-words';
import { useWord } from '@/parts/words/use-word';
import { TextField } from '@/ui/text-field';

interface WaiveFormProps {
  readonly record: CaseWire;
  readonly gate: Gate;
  readonly onDone: () => void;
}

/** Why the case may depart though this gate fails; everybody who sees the case reads it. */
export function WaiveForm({ record, gate, onDone }: WaiveFormProps) {
  const { t } = useLingui();
  const name = useWord()(GATE_WORDS, gate);
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(waiveGate());
  const form = useKeptForm({
    kind: 'edit',
    about: record.reference,
    group: `dialog:waive-${gate}`,
    initial: { reason: '' },
    refusals: { 'gate-not-failing': 'reason', 'gate-waived': 'reason' },
  });
  const { formRef, values, errorOf } = form;
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('input')?.focus();
  }, [formRef]);
  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
  const waive = (): void => {
    const body = form.parse(WaiveGate, { id: newId(), gate, reason: values.reason });
    if (body === null) return;
    mutateAsync({ reference: record.reference, body }).then(
      (outcome) => {
        told(record.reference, outcome, t`Waived: ${name}`);
        finish();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <form
      ref={formRef}
      className="stack"
      noValidate
      aria-label={t`Waive: ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) waive();
      }}
    >
      <FoundWords draft={form.draft} foundAt={form.foundAt} onDiscard={finish} />
      <TextField
        label={t`Why the case may depart without it`}
        hint={t`At least ten characters; everybody who sees the case reads it`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        value={values.reason}
        error={errorOf('reason')}
        onChange={(event) => form.set({ reason: event.currentTarget.value })}
      />
      <SaveRow isBusy={isPending} verb={<Trans>Waive the gate</Trans>} onCancel={onDone} />
    </form>
  );
}
