import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { WaiveGate } from '@/contract/plan/waiver';
import { waiveGate } from '@/data/plans/waive-gate';
import type { Gate } from '@/domain/vocabulary';
import { newId } from '@/lib/new-id';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
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
  const { mutateAsync, isPending } = useMutation(waiveGate());
  const form = useKeptForm({
    kind: 'edit',
    about: record.reference,
    group: `dialog:waive-${gate}`,
    initial: { reason: '' },
    refusals: { 'gate-not-failing': 'reason', 'gate-waived': 'reason' },
  });
  const { send } = useFormSending(form, record.reference, onDone);
  const waive = (): void => {
    const body = form.parse(WaiveGate, { id: newId(), gate, reason: form.values.reason });
    if (body === null) return;
    send(mutateAsync({ reference: record.reference, body }), t`Waived: ${name}`);
  };
  return (
    <InPlaceForm
      name={t`Waive: ${name}`}
      form={form}
      isBusy={isPending}
      onSubmit={waive}
      onDone={onDone}
      verb={<Trans>Waive the gate</Trans>}
    >
      <TextField
        label={t`Why the case may depart without it`}
        hint={t`At least ten characters; everybody who sees the case reads it`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'reason')}
      />
    </InPlaceForm>
  );
}
