import type { CaseFacts } from '../../stage/decision';
import type { Estimate, EstimateStatus } from '../money';
import {
  estimateFaults,
  moneyStageRefusal,
  type MoneyRefused,
  nextOfEstimate,
  refuse,
  refuseFaulty,
  supersededBy,
} from './edit-money';

/** What somebody tells of an estimate; its number, its status and its maker follow. */
export type EstimateFields = Pick<Estimate, 'total' | 'deposit' | 'note'>;

/** The estimates that are new or other than before: what was asked for first. */
export type EstimateDecision =
  | { readonly ok: true; readonly estimates: readonly [Estimate, ...Estimate[]] }
  | MoneyRefused;

/** With all estimates of the case. */
interface Facts extends Pick<CaseFacts, 'case' | 'at' | 'by'> {
  readonly estimates: readonly Estimate[];
}

/** Another version: a draft, numbered after the highest. */
export function decideMakeEstimate(
  { case: record, at, by, estimates }: Facts,
  id: string,
  fields: EstimateFields,
): EstimateDecision {
  const wrong = moneyStageRefusal(record);
  if (wrong !== null) return refuse(wrong);
  const faulty = refuseFaulty(estimateFaults(fields));
  if (faulty !== null) return faulty;
  const number = Math.max(0, ...estimates.map((each) => each.number)) + 1;
  return {
    ok: true,
    estimates: [
      {
        ...fields,
        id,
        version: 1,
        caseId: record.id,
        number,
        status: 'draft',
        madeAt: at,
        madeBy: by,
      },
    ],
  };
}

/** It goes out, and those before it give way; or the family agrees to it. */
export function decideMoveEstimate(
  { case: record, estimates }: Pick<Facts, 'case' | 'estimates'>,
  held: Estimate,
  status: EstimateStatus,
): EstimateDecision {
  const wrong = moneyStageRefusal(record);
  if (wrong !== null) return refuse(wrong);
  if (!nextOfEstimate(held).includes(status)) {
    return refuse({ code: 'money-moved-on', status: held.status });
  }
  const next: Estimate = { ...held, status };
  return {
    ok: true,
    estimates: [next, ...(status === 'sent' ? supersededBy(next, estimates) : [])],
  };
}
