import type { CreateRequest } from '@/contract/request';
import type { MatchReason, MatchStrength } from '@/domain/duplicates/match';
import type { Difference } from '@/domain/duplicates/share-patient';

/** A running number that the server gives out: `case`. */
export interface CounterRecord {
  readonly id: string;
  readonly next: number;
}

/** A request as it was sent; the id is that of its case. A re-send is told by it. */
export interface RequestRecord {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly body: CreateRequest;
  readonly differences: readonly Difference[];
}

/** The server takes a case, as it arrived or was edited, for a possible duplicate; never changed. */
export interface DuplicateFlagRecord {
  readonly id: string;
  readonly at: string;
  readonly caseId: string;
  readonly patientId: string;
  readonly otherPatientId: string;
  readonly strength: MatchStrength;
  readonly reasons: readonly MatchReason[];
}

/** Somebody said of a flag that it is someone else; undo takes it away again. */
export interface DismissalRecord {
  readonly id: string;
  readonly version: number;
  readonly flagId: string;
  readonly caseId: string;
  readonly by: string;
  readonly at: string;
}

/** A case to be compared once all records have been read; the id is that of the case. */
export interface DuplicateCheckRecord {
  readonly id: string;
  /** When it was edited; absent for one that arrived. */
  readonly at?: string;
  readonly notThese: readonly string[];
}
