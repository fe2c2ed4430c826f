import { isOnAccount } from '../../follow-up/credit-deposit';
import type { FollowUp } from '../../follow-up/follow-up';
import { jsonEqual } from '../../merge/json-equal';
import type { CaseFacts } from '../../stage/decision';
import type { Coverage, CoverageChase, CoverageStatus } from '../money';
import type { Task } from '../task';
import {
  type AskedExtension,
  coverageFaults,
  extensionFaults,
  moneyStageRefusal,
  type MoneyRefused,
  nextOfCoverage,
  refuse,
  refuseFaulty,
} from './edit-money';
import { chasedTasks, extensionTasks } from './extension-task';

/** What somebody tells of a coverage that is asked for; where it stands follows. */
export type CoverageFields = Omit<
  Coverage,
  'id' | 'version' | 'caseId' | 'status' | 'askedAt' | 'receivedAt' | 'extension'
>;

/** What is told of one that is there already: what is absent stays as it is. */
export type CoverageChange = {
  readonly [K in Exclude<keyof CoverageFields, 'kind' | 'policyNumber'>]?:
    | CoverageFields[K]
    | undefined;
} & {
  /** As it stands after the change: whoever may not see it echoes a mask (`writtenNumber`). */
  readonly policyNumber: string | null;
  readonly status?: CoverageStatus | undefined;
  readonly extension?: AskedExtension | undefined;
};

/** The coverage after a step, with the tasks that follow it. */
export type CoverageDecision =
  | { readonly ok: true; readonly coverage: Coverage; readonly tasks: readonly Task[] }
  | MoneyRefused;

interface Facts extends Pick<CaseFacts, 'case' | 'at' | 'by'> {
  /** All coverages of the case. */
  readonly coverages: readonly Coverage[];
  readonly tasks: readonly Task[];
  /** All of the case: a bill may count a deposit. */
  readonly followUps: readonly FollowUp[];
  readonly newId: () => string;
}

/** Somebody is asked to pay: it covers nothing yet. */
export function decideAskCoverage(
  { case: record, at }: Pick<Facts, 'case' | 'at'>,
  id: string,
  fields: CoverageFields,
): CoverageDecision {
  const wrong = moneyStageRefusal(record);
  if (wrong !== null) return refuse(wrong);
  const faulty = refuseFaulty(coverageFaults(fields));
  if (faulty !== null) return faulty;
  const coverage: Coverage = {
    ...fields,
    id,
    version: 1,
    caseId: record.id,
    status: 'asked',
    askedAt: at,
    receivedAt: null,
    extension: null,
  };
  return { ok: true, coverage, tasks: [] };
}

/**
 * Other terms, the next status, or both at once: as when less was received than was asked for. The amount
 * of a deposit that a bill counts is the account's to change: it would say something else than its entry.
 */
export function decideChangeCoverage(
  facts: Facts,
  held: Coverage,
  { status = held.status, extension, ...fields }: CoverageChange,
): CoverageDecision {
  const { case: record, at } = facts;
  const wrong = moneyStageRefusal(record);
  if (wrong !== null) return refuse(wrong);
  if (status !== held.status && !nextOfCoverage(held).includes(status)) {
    return refuse({ code: 'money-moved-on', status: held.status });
  }
  const speaks = extensionRefusal(held, status, extension);
  if (speaks !== null) return speaks;
  const isOther = fields.amount !== undefined && !jsonEqual(fields.amount, held.amount);
  if (isOther && held.kind === 'deposit' && isOnAccount(facts.followUps, held)) {
    return refuse({ code: 'deposit-on-account' });
  }
  const told = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
  const coverage: Coverage = {
    ...held,
    ...told,
    status,
    // The first time counts, also where more was asked for and received since.
    receivedAt: held.receivedAt ?? (status === 'received' ? at : null),
    extension: extensionAfter(held, status, extension, at),
  };
  const faulty = refuseFaulty(coverageFaults(coverage));
  if (faulty !== null) return faulty;
  const coverages = facts.coverages.map((each) => (each.id === coverage.id ? coverage : each));
  return { ok: true, coverage, tasks: extensionTasks({ ...facts, coverages }) };
}

/** More is asked for with the status that says so, and with no other. */
function extensionRefusal(
  held: Coverage,
  status: CoverageStatus,
  asked: AskedExtension | undefined,
): MoneyRefused | null {
  if (asked === undefined) {
    const isLacking = status === 'extension-asked' && held.status !== status;
    return isLacking ? refuseFaulty({ extension: 'required' }) : null;
  }
  if (status !== 'extension-asked') return refuse({ code: 'money-moved-on', status });
  const faults = Object.entries(extensionFaults(held, asked));
  return refuseFaulty(
    Object.fromEntries(faults.map(([name, code]) => [`extension.${name}`, code])),
  );
}

/** What is asked for beyond a coverage once its status is this one; with the answer it is over. */
function extensionAfter(
  held: Coverage,
  status: CoverageStatus,
  asked: AskedExtension | undefined,
  at: string,
): Coverage['extension'] {
  if (status !== 'extension-asked') return null;
  if (asked === undefined) return held.extension;
  return { askedAt: at, chases: [], ...held.extension, ...asked };
}

/** The payer is reminded of what more it was asked for. */
export function decideChaseCoverage(
  facts: Pick<Facts, 'case' | 'at' | 'by' | 'tasks'>,
  held: Coverage,
  { id, answer }: Pick<CoverageChase, 'id' | 'answer'>,
): CoverageDecision {
  const wrong = moneyStageRefusal(facts.case);
  if (wrong !== null) return refuse(wrong);
  const { extension } = held;
  if (extension === null) return refuse({ code: 'money-moved-on', status: held.status });
  const chase: CoverageChase = { id, at: facts.at, by: facts.by, answer };
  const chases = [...extension.chases, chase];
  return {
    ok: true,
    coverage: { ...held, extension: { ...extension, chases } },
    tasks: chasedTasks(facts),
  };
}
