import { useLingui } from '@lingui/react/macro';
import { useMe } from '@/data/session/use-me';
import { assignFollowUp } from '@/domain/follow-up/assign-follow-up';
import { type BillingStep, billingSteps, stepBilling } from '@/domain/follow-up/billing-steps';
import { uncreditedDeposits } from '@/domain/follow-up/credit-deposit';
import { foremostClaim } from '@/domain/follow-up/due';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { claimSteps, type InsuranceStep, stepInsurance } from '@/domain/follow-up/insurance-steps';
import { balanceOf } from '@/domain/follow-up/ledger';
import { isOnPlan, refundableOf } from '@/domain/follow-up/ledger-steps';
import { openQueries } from '@/domain/follow-up/open-queries';
import { type ReportStep, reportSteps, stepReport } from '@/domain/follow-up/report-steps';
import { caseRefusal, type Stepped } from '@/domain/follow-up/step';
import { visitSteps } from '@/domain/follow-up/visit-steps';
import { actorOf, can } from '@/domain/policy';
import { useFormats } from '@/i18n/use-formats';
import { newId } from '@/lib/new-id';
import { wordOf } from '@/parts/words/use-word';
import { addClaimSpec, claimSpec } from './claim-specs';
import { creditSpec } from './credit-spec';
import { moneySpec, type MoneyFormName } from './money-specs';
import { chaseSpec, endSpec, visitSpec } from './other-specs';
import { reportSpec } from './report-specs';
import type { StepFormSpec } from './step-form';
import type { SpecGround } from './use-step-specs';
import { BILLING_STEP_WORDS, CLAIM_STEP_WORDS, REPORT_STEP_WORDS, VISIT_STEP_WORDS } from './words';

/** Something that can be done to a follow-up now: by a form, or by the press of a button. */
export interface ActionSpec {
  readonly name: string;
  readonly label: string;
  readonly spec: StepFormSpec | null;
  /** It opens a form of its own, of no spec. */
  readonly isForm?: true;
  /** How the follow-up stands after what needs no form; left out, its state stays as it is. */
  readonly check?: () => Stepped;
  /** What is sent where no form is needed. */
  readonly step?: { readonly operation: string; readonly body: unknown };
}

/** What this person can do to a follow-up as it stands, the next move first. */
export function useActions(ground: SpecGround, followUp: FollowUp): readonly ActionSpec[] {
  const { t, i18n } = useLingui();
  const { money } = useFormats();
  const me = useMe();
  const actor = actorOf(me);
  const { case: record } = ground.detail;
  const may = (action: Parameters<typeof can>[1]): boolean => can(actor, action, record);
  const isDeath = record.closing?.outcome === 'patient-died';
  const isHere = caseRefusal({ case: record, by: actor.id }, followUp) === null;
  if (!isHere && !(followUp.kind === 'billing' && isOnPlan(followUp))) return [];
  const steps = stepsOf();
  const chase: ActionSpec = {
    name: 'chase',
    label: t`Log a chase`,
    spec: chaseSpec(ground, followUp),
  };
  return [
    ...steps,
    ...(followUp.ended === null && may('follow-up.chase') && !isDeath ? [chase] : []),
    ...owners(),
    ...(followUp.ended === null && may('follow-up.settle')
      ? [{ name: 'end', label: t`Not needed`, spec: endSpec(ground, followUp, 'end') }]
      : []),
    ...(followUp.ended !== null && followUp.kind !== 'next-visit' && may('follow-up.reopen')
      ? [{ name: 'reopen', label: t`Open again`, spec: endSpec(ground, followUp, 'reopen') }]
      : []),
  ];

  /** Taken over by oneself, or given to somebody by who assigns. */
  function owners(): readonly ActionSpec[] {
    if (!may('follow-up.take') || followUp.ended !== null || isDeath) return [];
    const take: ActionSpec = {
      name: 'take',
      label: t`Take over`,
      spec: null,
      step: { operation: 'assignFollowUp', body: { to: me.id } },
    };
    const assign: ActionSpec = { name: 'assign', label: t`Assign…`, spec: null, isForm: true };
    return [
      ...(assignFollowUp(ground.facts(), followUp, me).ok ? [take] : []),
      ...(may('follow-up.assign') ? [assign] : []),
    ];
  }

  function stepsOf(): readonly ActionSpec[] {
    switch (followUp.kind) {
      case 'report':
        if (!may('follow-up.work')) return [];
        return reportSteps(followUp).map((step) => ({
          name: step,
          label: wordOf(i18n, REPORT_STEP_WORDS, step),
          spec: reportSpec(ground, followUp, step),
          // A step without a form says nothing but its name.
          check: () => stepReport(ground.facts(), followUp, { step } as ReportStep),
          step: { operation: 'stepReport', body: { step } },
        }));
      case 'next-visit':
        if (!may('follow-up.work')) return [];
        return visitSteps(followUp).map((step) => ({
          name: step,
          label: wordOf(i18n, VISIT_STEP_WORDS, step),
          spec: step === 'open-case' ? null : visitSpec(ground, followUp, step),
          step: { operation: 'openNextVisit', body: { id: newId() } },
        }));
      case 'insurance': {
        const claim = foremostClaim(followUp);
        if (!may('follow-up.settle') || followUp.ended !== null || claim === null) return [];
        const [query] = openQueries(claim.queries);
        const own = claimSteps(claim).map((step) => ({
          name: step,
          label: wordOf(i18n, CLAIM_STEP_WORDS, step),
          spec: claimSpec(ground, followUp, claim, step),
          check: () =>
            stepInsurance(
              ground.facts(),
              followUp,
              { step, claimId: claim.id, queryId: query?.id } as InsuranceStep,
              ground.plan.followUps,
            ),
          step: {
            operation: 'stepInsurance',
            body:
              step === 'close-query'
                ? { step, claimId: claim.id, queryId: query?.id }
                : { step, claimId: claim.id },
          },
        }));
        const more = {
          name: 'add-claim',
          label: t`Add a payer`,
          spec: addClaimSpec(ground, followUp),
        };
        return [...own, more];
      }
      case 'billing': {
        if (!may('follow-up.settle')) return [];
        const [query] = openQueries(followUp.queries);
        const own = billingSteps(followUp, record.stage === 'closed').map((step) => ({
          name: step,
          label: wordOf(i18n, BILLING_STEP_WORDS, step),
          spec: moneySpec(ground, followUp, step),
          check: () =>
            stepBilling(
              ground.facts(),
              followUp,
              { step, queryId: query?.id } as BillingStep,
              ground.plan,
            ),
          step: { operation: 'stepBilling', body: { step, queryId: query?.id } },
        }));
        const isOpen = followUp.ended === null || isOnPlan(followUp);
        const balance = balanceOf(followUp.entries);
        const refund = ['refund', t`Enter a refund`, isOpen && refundableOf(followUp) > 0] as const;
        const payment = ['payment', t`Enter a payment`, isOpen] as const;
        const entries: readonly (readonly [MoneyFormName, string, boolean])[] = [
          ...(record.stage === 'closed' ? [refund, payment] : [payment, refund]),
          [
            'write-off',
            t`Write off`,
            followUp.ended === null && balance > 0 && may('follow-up.write-off'),
          ],
        ];
        const moves = entries
          .filter(([, , isPossible]) => isPossible)
          .map(([name, label]) => ({ name, label, spec: moneySpec(ground, followUp, name) }));
        const deposits = isOpen ? uncreditedDeposits(ground.plan) : [];
        const credits = deposits.map((deposit): ActionSpec => {
          const amount = money(deposit.amount.minor, deposit.amount.currency);
          const label = t`Credit the deposit of ${amount}`;
          const spec = creditSpec(ground, followUp, deposit, label);
          return { name: `credit-${deposit.id}`, label, spec };
        });
        const [first, ...rest] = own;
        // Nothing is settled before each deposit is counted.
        if (first?.name === 'settle') return [...credits, ...own, ...moves];
        // Once a statement is out, or a case has closed, the money is what comes next.
        const isStated = followUp.state === 'statement-sent' && first?.name === 'statement';
        return isStated || (record.stage === 'closed' && first?.name === 'reconcile')
          ? [...moves, ...credits, ...own]
          : [...(first === undefined ? [] : [first]), ...credits, ...moves, ...rest];
      }
    }
  }
}
