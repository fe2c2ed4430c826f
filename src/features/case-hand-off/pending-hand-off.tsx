import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { type HandOff, ReturnHandOff } from '@/contract/hand-off';
import { acceptHandOff } from '@/data/hand-offs/accept-hand-off';
import { returnHandOff } from '@/data/hand-offs/return-hand-off';
import { revokeHandOff } from '@/data/hand-offs/revoke-hand-off';
import { useMe } from '@/data/session/use-me';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { ReasonField } from '@/parts/form/reason-field';
import { useMayAnswer } from '@/parts/hand-off/use-answers';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { PersonChip } from '@/parts/people/person-chip';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import { PackageText } from './package-text';

interface PendingHandOffProps {
  readonly detail: CaseDetail;
  readonly handOff: HandOff;
}

/** The package that waits for an answer: the receiver answers it, the sender may take it back. */
export function PendingHandOff({ detail, handOff }: PendingHandOffProps) {
  const { t } = useLingui();
  const me = useMe();
  const mayAnswer = useMayAnswer(useNow())({ ...handOff, askedBy: handOff.by });
  const { told, refused } = useTellOutcome();
  const accepting = useMutation(acceptHandOff());
  const revoking = useMutation(revokeHandOff());
  const [isReturning, setIsReturning] = useState(false);
  const { reference, ownerId } = detail.case;
  const variables = { reference, handOffId: handOff.id };
  return (
    <section className="stack" aria-labelledby="hand-off-pending">
      <h3 id="hand-off-pending">
        <Trans>Waits for an answer</Trans>
      </h3>
      <p className="quiet">
        <Trans>
          Until it is accepted <PersonChip id={ownerId} /> answers for the case.
        </Trans>
      </p>
      <PackageText handOff={handOff} />
      <div className="row">
        {mayAnswer && (
          <Button
            variant="primary"
            isBusy={accepting.isPending}
            onClick={() => {
              accepting
                .mutateAsync(variables)
                .then((outcome) => told(reference, outcome, t`${reference} is yours now`), refused);
            }}
          >
            <Trans>Accept the hand-off</Trans>
          </Button>
        )}
        {mayAnswer && !isReturning && (
          <Button onClick={() => setIsReturning(true)}>
            <Trans>Return it…</Trans>
          </Button>
        )}
        {handOff.by === me.id && (
          <Button
            isBusy={revoking.isPending}
            onClick={() => {
              revoking
                .mutateAsync(variables)
                .then((outcome) => told(reference, outcome, t`Hand-off taken back`), refused);
            }}
          >
            <Trans>Take it back</Trans>
          </Button>
        )}
      </div>
      <Suspense>
        {isReturning && mayAnswer && (
          <ReturnForm {...variables} onDone={() => setIsReturning(false)} />
        )}
      </Suspense>
    </section>
  );
}

interface ReturnFormProps {
  readonly reference: string;
  readonly handOffId: string;
  readonly onDone: () => void;
}

/** Leaves the case with its owner, who reads the reason. */
function ReturnForm({ reference, handOffId, onDone }: ReturnFormProps) {
  const { t } = useLingui();
  const returning = useMutation(returnHandOff());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: 'dialog:hand-off-return',
    initial: { reason: '' },
    refusals: { 'reason-missing': 'reason' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const giveBack = (): void => {
    const body = form.parse(ReturnHandOff, form.values);
    if (body === null) return;
    send(returning.mutateAsync({ reference, handOffId, ...body }), t`Returned ${reference}`);
  };
  return (
    <InPlaceForm
      name={t`Return the hand-off`}
      form={form}
      isBusy={returning.isPending}
      onSubmit={giveBack}
      onDone={onDone}
      verb={<Trans>Return it</Trans>}
    >
      <ReasonField {...bindText(form, 'reason')} />
    </InPlaceForm>
  );
}
