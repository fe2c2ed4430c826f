import { DIRECT } from '@/reference/place';
import type { BlockedOn } from './blocker';
import type { CaseRecord } from './case';
import { insteadOfCaller } from './may-not-be-told';

/**
 * Who speaks with the family: the office; Direct has none, only the campus's people (Product
 * reference, §3).
 */
export const frontDeskOf = (office: string): BlockedOn =>
  office === DIRECT ? 'coordinator' : 'office';

/** Whose move it is in a case of this office, where a rule says that it is the office's. */
export const atDesk = (on: BlockedOn, office: string): BlockedOn =>
  on === 'office' ? frontDeskOf(office) : on;

/**
 * Whose move it is in this case, where a rule knows of an office and a caller only: the desk may be the
 * campus's, and the caller somebody whom nobody may tell (Product reference, §3, §5).
 */
export const sideIn = (
  { office, caller }: Pick<CaseRecord, 'office' | 'caller'>,
  on: BlockedOn,
): BlockedOn => insteadOfCaller(atDesk(on, office), caller);
