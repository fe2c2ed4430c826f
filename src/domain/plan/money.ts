/** An amount in minor units of an ISO 4217 currency; never a floating point number. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/**
 * The most that an amount can be, minor units (config): a thousand million of most currencies, far from
 * what a number counts exactly also where all the bills of a year are added.
 */
export const MOST_MINOR = 100_000_000_000;

export const ESTIMATE_STATUSES = ['draft', 'sent', 'accepted', 'superseded'] as const;
export type EstimateStatus = (typeof ESTIMATE_STATUSES)[number];

/** One version of the cost estimate; the newest that is not superseded counts. */
export interface Estimate {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  /** 1, 2, 3 … */
  readonly number: number;
  readonly total: Money;
  readonly deposit: Money;
  readonly note: string | null;
  readonly status: EstimateStatus;
  readonly madeAt: string;
  readonly madeBy: string;
}

export const COVERAGE_KINDS = ['deposit', 'authorization', 'guarantee'] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

/** `asked` covers nothing yet; `extension-asked` covers what it says, and more is asked for. */
export const COVERAGE_STATUSES = ['asked', 'received', 'extension-asked', 'ended'] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

/** That a payer was reminded, and what it said. */
export interface CoverageChase {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly answer: string | null;
}

/** More of a coverage that was asked for: what it should come to in all, for which days (§5). */
export interface CoverageExtension {
  readonly amount: Money;
  readonly fromOn: string;
  readonly toOn: string;
  readonly askedAt: string;
  /** In their order. */
  readonly chases: readonly CoverageChase[];
}

/** Who pays how much, and for which days (Product reference, §2). */
export interface Coverage {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly kind: CoverageKind;
  readonly issuer: string;
  /** The issuer's number of the policy or letter. Shown on one's own case only (§9). */
  readonly policyNumber: string | null;
  readonly amount: Money;
  readonly fromOn: string;
  readonly toOn: string;
  readonly conditions: string | null;
  readonly status: CoverageStatus;
  readonly askedAt: string;
  /** When it was received first, also where it has ended since; null where it never was. */
  readonly receivedAt: string | null;
  /** While more is asked for; else null. */
  readonly extension: CoverageExtension | null;
}
