import type {
  Coverage,
  CoverageExtension,
  CoverageStatus,
  Estimate,
  EstimateStatus,
  Money,
} from '../money';
import type { CaseRecord } from '../../case';
import type { Refusal } from '../../stage/decision';
import type { Stage } from '../../vocabulary';
import { isCurrency } from './amount';

/** Which statuses an estimate may take next: it goes out, is agreed to, and gives way to a newer one. */
const ESTIMATE_NEXT: Readonly<Record<EstimateStatus, readonly EstimateStatus[]>> = {
  draft: ['sent'],
  sent: ['accepted'],
  accepted: [],
  superseded: [],
};

/** Which statuses a coverage may take next. */
const COVERAGE_NEXT: Readonly<Record<CoverageStatus, readonly CoverageStatus[]>> = {
  asked: ['received', 'ended'],
  received: ['extension-asked', 'ended'],
  'extension-asked': ['received', 'ended'],
  ended: [],
};

export const nextOfEstimate = ({ status }: Pick<Estimate, 'status'>): readonly EstimateStatus[] =>
  ESTIMATE_NEXT[status];
export const nextOfCoverage = ({ status }: Pick<Coverage, 'status'>): readonly CoverageStatus[] =>
  COVERAGE_NEXT[status];

/**
 * The stages in which money is planned: an estimate may help a family to decide, and what was spent is
 * covered until everything is settled.
 */
const MONEY_STAGES: readonly Stage[] = [
  'review',
  'clearance',
  'scheduling',
  'preparing',
  'ready',
  'on-site',
  'follow-up',
];

/** Why no money is planned where the case stands; null where it is. */
export const moneyStageRefusal = ({ stage }: Pick<CaseRecord, 'stage'>): Refusal | null =>
  MONEY_STAGES.includes(stage) ? null : { code: 'wrong-stage', stage, allowed: MONEY_STAGES };

/** What may be wrong with a field of money; each is one of the contract's field codes. */
type MoneyFault =
  | 'required'
  | 'out-of-order'
  | 'unknown-currency'
  | 'other-currency'
  | 'more-than-total'
  | 'nothing-more';

type Faults = Readonly<Record<string, MoneyFault>>;

/** Why a step was not taken: by a rule, or by a field. */
export type MoneyRefused =
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: Faults };

/** A rule speaks against the step, whatever its fields say. */
export const refuse = (refusal: Refusal): MoneyRefused => ({ ok: false, refusal });

/** What speaks against fields; null where all of them fit. */
export const refuseFaulty = (faults: Faults): MoneyRefused | null =>
  Object.keys(faults).length === 0 ? null : { ok: false, faults };

const currencyFault = ({ currency }: Money, field: string): Faults =>
  isCurrency(currency) ? {} : { [field]: 'unknown-currency' };

/** What does not fit in an estimate: its two amounts are of one currency, the deposit the smaller. */
export function estimateFaults({ total, deposit }: Pick<Estimate, 'total' | 'deposit'>): Faults {
  if (deposit.currency !== total.currency) return { deposit: 'other-currency' };
  return {
    ...currencyFault(total, 'total'),
    ...(total.minor === 0 ? { total: 'required' } : {}),
    ...(deposit.minor > total.minor ? { deposit: 'more-than-total' } : {}),
  };
}

/** What does not fit in a coverage. */
export function coverageFaults({
  amount,
  fromOn,
  toOn,
}: Pick<Coverage, 'amount' | 'fromOn' | 'toOn'>): Faults {
  return {
    ...currencyFault(amount, 'amount'),
    ...(amount.minor === 0 ? { amount: 'required' } : {}),
    ...(toOn < fromOn ? { toOn: 'out-of-order' } : {}),
  };
}

/** As it is asked for: the whole amount, and all of the days. */
export type AskedExtension = Pick<CoverageExtension, 'amount' | 'fromOn' | 'toOn'>;

/** What does not fit in a request for more: it is of one currency, and asks for something. */
export function extensionFaults(
  held: Pick<Coverage, 'amount' | 'fromOn' | 'toOn'>,
  asked: AskedExtension,
): Faults {
  if (asked.amount.currency !== held.amount.currency) return { amount: 'other-currency' };
  const faults = coverageFaults(asked);
  if (Object.keys(faults).length > 0) return faults;
  const isMore =
    asked.amount.minor > held.amount.minor || asked.fromOn < held.fromOn || asked.toOn > held.toOn;
  return isMore ? {} : { amount: 'nothing-more' };
}

/** The estimates after one of them goes out: those that were out before give way to it. */
export function supersededBy(sent: Estimate, estimates: readonly Estimate[]): readonly Estimate[] {
  return estimates
    .filter(({ id, status }) => id !== sent.id && (status === 'sent' || status === 'accepted'))
    .map((each) => ({ ...each, status: 'superseded' }));
}
