import type { BlockedOn } from '../../blocker';
import type { CaseRecord, Patient } from '../../case';
import type { Gate, Stage } from '../../vocabulary';
import type { CasePlan } from '../case-plan';
import type { GateWaiver } from '../waiver';

/** Where gates decide whether a case may depart (Product reference, §4). */
export const GATED_STAGES: ReadonlySet<Stage> = new Set(['preparing', 'ready']);

/** All that gates, progress and impact are computed from: one case, its patient, its plan. */
export interface PlanFacts {
  readonly case: CaseRecord;
  readonly patient: Patient;
  readonly plan: CasePlan;
}

/** Why a gate fails: one of the codes of its own file, worded by the screen, with what it names. */
export interface GateFault {
  readonly code: string;
  /** Ids of the records that fail (appointments, members of the party, …), for the way there. */
  readonly about: readonly string[];
  /** Dates (`YYYY-MM-DD`) that it names, such as nights without lodging. */
  readonly dates: readonly string[];
  /** ISO code of the country that it is about, where the trip enters more than one. */
  readonly country?: string;
}

/** What a rule finds (Product reference, §7). */
export type GateFinding =
  | { readonly kind: 'passed' }
  | { readonly kind: 'not-applicable' }
  | {
      readonly kind: 'failing';
      /** The gravest first. */
      readonly faults: readonly [GateFault, ...GateFault[]];
      /** Whose move it is. */
      readonly on: BlockedOn;
    };

export type GateState = GateFinding | { readonly kind: 'waived'; readonly waiver: GateWaiver };

export interface GateOfCase {
  readonly gate: Gate;
  readonly state: GateState;
}

/** One gate's rule: pure and total, and independent of the moment. */
export type GateRule = (facts: PlanFacts) => GateFinding;

/** The same, where null says that nothing it could judge was ever written down for the case. */
export type GateRuleOfRecords = (facts: PlanFacts) => GateFinding | null;

export const PASSED: GateFinding = { kind: 'passed' };
export const NOT_APPLICABLE: GateFinding = { kind: 'not-applicable' };

/** The finding of a gate that fails for one reason: on whom it waits, by which code, about what. */
export const failing = (
  on: BlockedOn,
  code: string,
  named: Partial<Pick<GateFault, 'about' | 'dates'>> = {},
): GateFinding => ({
  kind: 'failing',
  on,
  faults: [{ code, about: named.about ?? [], dates: named.dates ?? [] }],
});

/** What a fault names; it is none where it is about nothing. */
type Named = Pick<GateFault, 'about' | 'dates'>;

/**
 * The finding of a rule that looks for several faults: those that are about something, in the order
 * of the list, and on whom the gravest waits. Null where none is.
 */
export function faultsOf<Code extends string>(
  codes: readonly (readonly [Code, BlockedOn])[],
  namedBy: (code: Code) => Named,
): Extract<GateFinding, { readonly kind: 'failing' }> | null {
  return findingOf(
    codes.flatMap(([code, on]) => {
      const named = namedBy(code);
      return named.about.length === 0 ? [] : [{ on, fault: { code, ...named } }];
    }),
  );
}

/** The finding of these faults, and on whom the first of them waits; null where there is none. */
export function findingOf(
  found: readonly { readonly on: BlockedOn; readonly fault: GateFault }[],
): Extract<GateFinding, { readonly kind: 'failing' }> | null {
  const [first, ...more] = found;
  if (first === undefined) return null;
  return {
    kind: 'failing',
    on: first.on,
    faults: [first.fault, ...more.map(({ fault }) => fault)],
  };
}
