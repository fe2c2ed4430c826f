import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ReopenCase } from '@/contract/command';
import { reopenCase } from '@/data/cases/reopen-case';
import { planQueries } from '@/data/plans/plan-queries';
import type { CasePlan } from '@/domain/plan/case-plan';
import { stageToReopen } from '@/domain/stage/closing';
import { reopening } from '@/domain/stage/reopening';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { ReasonField } from '@/parts/form/reason-field';
import { ClosedWith } from './closed-with';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Opens a closed case again, with a reason, where its facts say that it stood. */
export function ReopenDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const word = useWord();
  const { mutateAsync, isPending } = useMutation(reopenCase());
  const form = useDialogForm(detail, 'reopen', { reason: '' }, { 'reason-missing': 'reason' });
  const submit = useSubmit(props, form);
  const { reference } = detail.case;
  const facts = useFactsNow(detail);
  const { data: plan } = useQuery(planQueries.ofCase(reference));
  // Until the plan is read, by what the case itself says.
  const stage = stageToReopen(
    plan === undefined ? detail.case : reopening({ ...facts(), plan: plan as CasePlan }).case,
  );
  const reopen = (): void => {
    const body = form.parse(ReopenCase, form.values);
    if (body === null) return;
    submit({
      command: { type: 'reopen', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`Reopened ${reference}`,
    });
  };
  return (
    <CommandDialog
      title={t`Reopen ${reference}`}
      verb={t`Reopen`}
      isBusy={isPending}
      form={form}
      onSubmit={reopen}
      onClose={onClose}
    >
      <p>
        <Trans>It goes back to: {word(STAGE_WORDS, stage)}.</Trans>
      </p>
      {detail.case.closing?.outcome === 'patient-died' && <ClosedWith reference={reference} />}
      <ReasonField {...bindText(form, 'reason')} />
    </CommandDialog>
  );
}
