import type { BlockedOn } from './blocker';
import type { Caller } from './case';

/**
 * Whether nobody speaks with the caller about the patient: consent was refused or taken back (Product
 * reference, §5). Where nobody has asked for it yet, asking is the first thing one speaks of.
 */
export const mayNotBeTold = ({ consent }: Pick<Caller, 'consent'>): boolean =>
  consent === 'withdrawn' || consent === 'refused';

/** Whom one asks where a rule says the caller, whom nobody may tell any more: the patient. */
export const insteadOfCaller = (on: BlockedOn, caller: Pick<Caller, 'consent'>): BlockedOn =>
  on === 'caller' && mayNotBeTold(caller) ? 'patient' : on;
