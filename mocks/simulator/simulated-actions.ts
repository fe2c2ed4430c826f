import type { CaseRow } from '@/domain/case-row';
import type { ContactRecord } from '@/domain/case';
import type { SpecialtyAnswer } from '@/domain/stage/command';
import type { NewRequest } from '../seed/requests';

/** A case that somebody could do something about. */
export type SimulatedCase = Pick<
  CaseRow,
  'id' | 'reference' | 'office' | 'campus' | 'stage' | 'ownerId' | 'language' | 'specialties'
>;

/** Which cases the simulator looks among. */
export type SimulatedKind =
  /** Stage `new`, nobody owns it. */
  | 'unclaimed'
  /** Owned, in `new` to `scheduling`, not on hold: somebody may call or be called. */
  | 'talking'
  /** Stage `review` with a pending lead decision, not on hold. */
  | 'in-review';

/**
 * What the backend lets the simulator do: its real services, in the name of a person. Each answers
 * whether it was accepted; a refusal (somebody was faster, a rule) is an ordinary outcome.
 */
export interface SimulatedActions {
  /** Up to `limit` cases of the kind, most pressing first. */
  find(kind: SimulatedKind, limit: number): Promise<readonly SimulatedCase[]>;
  createRequest(request: NewRequest): Promise<boolean>;
  claim(reference: string, by: string): Promise<boolean>;
  logContact(
    reference: string,
    by: string,
    contact: Pick<
      ContactRecord,
      'at' | 'way' | 'direction' | 'party' | 'isReached' | 'summary' | 'nextContactAt'
    >,
  ): Promise<boolean>;
  decide(
    reference: string,
    by: string,
    specialty: string,
    answer: SpecialtyAnswer,
  ): Promise<boolean>;
  /** References of cases that somebody has open now: those are left alone. */
  openedReferences(): ReadonlySet<string>;
}
