import type { CaseRecord } from '../../case';
import type { LodgingNeed } from '../lodging';
import { travellersOf } from '../travel';

/** How many people sleep somewhere: the patient and whoever comes along. */
export const partySizeOf = (record: Pick<CaseRecord, 'party'>): number =>
  travellersOf(record).length;

/**
 * How many travel now beyond those for whom the need was stated. None where nobody has noted for how
 * many that was.
 */
export const grownSince = (
  { partySize }: Pick<LodgingNeed, 'partySize'>,
  record: Pick<CaseRecord, 'party'>,
): number => (partySize === null ? 0 : Math.max(0, partySizeOf(record) - partySize));

/**
 * How many beds a night must have: those of the need, and one for each who has joined since. A need
 * may ask for fewer beds than people, who share one; whoever joins has shared none yet (Product
 * reference, §5, §7).
 */
export const bedsNeeded = (
  need: Pick<LodgingNeed, 'beds' | 'partySize'> | null,
  record: Pick<CaseRecord, 'party'>,
): number => (need === null ? 1 : need.beds + grownSince(need, record));
