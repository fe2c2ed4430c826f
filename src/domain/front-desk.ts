import { DIRECT } from '@/reference/place';
import type { BlockedOn } from './blocker';

/**
 * Who speaks with the family: the office; Direct has none, only the campus's people (Product
 * reference, §3).
 */
export const frontDeskOf = (office: string): BlockedOn =>
  office === DIRECT ? 'coordinator' : 'office';

/** Whose move it is in a case of this office, where a rule says that it is the office's. */
export const atDesk = (on: BlockedOn, office: string): BlockedOn =>
  on === 'office' ? frontDeskOf(office) : on;
