import type { Caller } from './case';

/**
 * Whether nobody speaks with the caller about the patient: consent was refused or taken back (Product
 * reference, §5). Where nobody has asked for it yet, asking is the first thing one speaks of.
 */
export const mayNotBeTold = ({ consent }: Pick<Caller, 'consent'>): boolean =>
  consent === 'withdrawn' || consent === 'refused';
