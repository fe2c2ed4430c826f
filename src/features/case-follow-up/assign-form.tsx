import { useLingui } from '@lingui/react/macro';
import type { FollowUpWire } from '@/contract/plan/follow-up';
import { AssignFollowUp } from '@/contract/plan/follow-up-steps';
import { assignFollowUp } from '@/domain/follow-up/assign-follow-up';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { usePeople } from '@/parts/people/use-people';
import { useCarrierOptions } from '@/parts/workload/use-carrier-options';
import { StepForm, type StepFormSpec } from './step-form';
import type { SpecGround } from './use-step-specs';

interface AssignFormProps {
  readonly ground: SpecGround;
  readonly followUp: FollowUpWire;
  readonly onDone: () => void;
}

/** Gives a follow-up to somebody who sees its case and can do what it asks. */
export function AssignForm({ ground, followUp, onDone }: AssignFormProps) {
  const { t } = useLingui();
  const people = usePeople();
  // The wire's record is the domain's, but for what a newer server may add.
  const held = followUp as FollowUp;
  const options = useCarrierOptions((person) => assignFollowUp(ground.facts(), held, person).ok);
  const spec: StepFormSpec = {
    title: t`Assign`,
    done: t`Follow-up assigned`,
    operation: 'assignFollowUp',
    schema: AssignFollowUp,
    initial: { to: '' },
    fields: [
      {
        name: 'to',
        label: t`Assign to`,
        kind: 'select',
        isRequired: true,
        options: [{ value: '', label: t`Choose` }, ...options],
      },
    ],
    read: ({ to }) => (to === '' ? { faults: { to: 'required' } } : { body: { to } }),
    check: ({ to }: { readonly to: string }) => {
      const person = people.find(({ id }) => id === to);
      // Whoever is not in the directory is refused by the server.
      return assignFollowUp(ground.facts(), held, person ?? { id: to, grants: [] });
    },
  };
  return (
    <StepForm
      reference={ground.detail.case.reference}
      followUp={followUp}
      name="assign"
      spec={spec}
      onDone={onDone}
    />
  );
}
