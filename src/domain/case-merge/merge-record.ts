import type { Patient } from '../case';
import type { CasePlan } from '../plan/case-plan';

/** A field that a merge wrote, as it was and as it left it. */
interface FieldWas {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Fields that are put back together or not at all. */
export type FieldGroupWas = readonly FieldWas[];

export interface RecordAt {
  readonly table: string;
  readonly id: string;
  /** The version that it had just after the merge. */
  readonly version: number;
}

/** Tables of a plan of which families share records. */
export type SharedName = 'stays' | 'legs';

/** A record of a case's plan as it was and as a merge left it; null where there was or is none. */
export interface PlanWas {
  readonly caseId: string;
  readonly table: SharedName;
  readonly id: string;
  readonly before: CasePlan[SharedName][number] | null;
  readonly after: CasePlan[SharedName][number] | null;
}

/** What a merge did, kept so that it can be taken back (Architecture, §4). */
export interface MergeRecord {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly intoId: string;
  readonly intoReference: string;
  readonly otherId: string;
  readonly otherReference: string;
  readonly intoFields: readonly FieldGroupWas[];
  readonly otherFields: readonly FieldGroupWas[];
  /** References of links that the surviving case took over. */
  readonly links: readonly string[];
  /** Null where both cases were one patient's already. */
  readonly patient: {
    readonly intoId: string;
    readonly fields: readonly FieldGroupWas[];
    /** The patient who was merged away. */
    readonly was: Patient;
    /** Cases that have the surviving patient since. */
    readonly caseIds: readonly string[];
  } | null;
  readonly moved: readonly RecordAt[];
  /** What stood under the surviving case just after the merge, the moved records included. */
  readonly under: readonly Pick<RecordAt, 'table' | 'id'>[];
  /** What the closed case shared with its family: each group is put back together or not at all. */
  readonly shared: readonly (readonly PlanWas[])[];
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

/** What an un-merge leaves as it is, and names. */
export const MERGE_REST_KINDS = [
  /** A field that was changed since. */
  'case-field',
  'patient-field',
  /** Records that were changed since: they stay where they are now. */
  'records-changed',
  /** Records that came since: they stay with the surviving case. */
  'records-since',
  /** A case that has another patient by now. */
  'case',
] as const;

export interface MergeRest {
  readonly kind: (typeof MERGE_REST_KINDS)[number];
  /** The case that it stays with; null for the patient's own fields. */
  readonly reference: string | null;
  /** Path of the field, or table of the records. */
  readonly name: string | null;
  readonly count: number;
}
