import type { CaseRecord, Companion } from './case';
import { fold } from './fold';
import { isBlank } from './intake-completeness';
import type { Relationship } from './vocabulary';

/** Who asks by profession, or of whom nobody knows who it is, does not travel along. */
const STAYING: ReadonlySet<Relationship> = new Set([
  'self',
  'physician',
  'facilitator',
  'embassy',
  'unknown',
]);

/**
 * The caller as a companion (Product reference, §2: the travel party is the patient, the caller if
 * travelling, companions); null for whoever does not travel along, or is in the party already.
 */
export function callerAlong({
  caller: { name, relationship },
  party,
}: {
  readonly caller: Pick<CaseRecord['caller'], 'name' | 'relationship'>;
  readonly party: readonly Pick<Companion, 'name'>[];
}): Omit<Companion, 'id'> | null {
  if (STAYING.has(relationship) || isBlank(name)) return null;
  const isThere = party.some((each) => fold(each.name) === fold(name));
  return isThere ? null : { name, relationship, isMinor: false, nationality: null };
}
