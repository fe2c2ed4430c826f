import { msg } from '@lingui/core/macro';
import {
  billToPay,
  joinablePayments,
  likelyPayment,
  unpaidOf,
} from '@/domain/follow-up/claim-payment';
import type { Claim } from '@/domain/follow-up/follow-up';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import type { StepFormSpec } from './step-form';
import type { SpecGround } from './use-step-specs';

const [ENTER, NOTHING] = ['enter', 'nothing'];

/**
 * What is asked as a claim is settled: its money is entered on the bill in the same step, or joined
 * to the payment that somebody has entered before. Null where there is neither bill nor payment.
 */
export function claimPaymentFields(
  { i18n, formats, facts, plan: { followUps }, today }: SpecGround,
  claim: Claim,
): Pick<StepFormSpec, 'initial' | 'fields' | 'read'> | null {
  const claimId = claim.id;
  const currency = claim.claimed?.currency ?? '';
  const amountOf = (minor: number): string => formats.money(minor, currency);
  const bill = billToPay(facts(), claim, followUps);
  const unpaid = unpaidOf(claim, followUps);
  const known = unpaid === 0 ? [] : joinablePayments(claim, followUps);
  if (bill === null && known.length === 0) return null;
  const likely = likelyPayment(claim, followUps);
  const joins = known.map(({ id, minor, on }) => ({
    value: id,
    label: i18n._(msg`It is on the bill: ${amountOf(-minor)}, ${formats.plainDate(on)}`),
  }));
  const enters =
    bill === null
      ? []
      : [
          {
            value: ENTER,
            label:
              likely === null
                ? i18n._(msg`Enter ${amountOf(unpaid)} on the bill`)
                : i18n._(msg`Enter another ${amountOf(unpaid)} on the bill`),
          },
        ];
  return {
    initial: {
      payment: likely?.id ?? (bill === null ? NOTHING : ENTER),
      on: today,
      reference: claim.number ?? '',
    },
    fields: [
      {
        name: 'payment',
        label: i18n._(msg`Its payment`),
        kind: 'select',
        options: [
          ...joins,
          ...enters,
          { value: NOTHING, label: i18n._(msg`Enter nothing on the bill`) },
        ],
        also: ['payment.way', 'payment.entryId'],
      },
      {
        name: 'on',
        label: i18n._(msg`Paid on`),
        hint: i18n._(msg`Of what is entered now`),
        kind: 'date',
        isRequired: true,
        also: ['payment.on'],
      },
      {
        name: 'reference',
        label: i18n._(msg`Reference of the transfer`),
        kind: 'code',
        limit: 100,
        also: ['payment.reference'],
      },
    ],
    read: ({ payment: chosen, on, reference }) => {
      if (chosen === NOTHING) return { body: { step: 'settle', claimId } };
      const payment =
        chosen === ENTER
          ? {
              way: ENTER,
              id: newId(),
              on,
              reference: orNull(reference),
              isAnother: likely !== null,
            }
          : { way: 'join', entryId: chosen };
      return { body: { step: 'settle', claimId, payment } };
    },
  };
}
