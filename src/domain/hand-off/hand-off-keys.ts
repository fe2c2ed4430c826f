import type { Actor } from '../policy';
import type { HandOffTarget, PendingHandOff } from './hand-off';

/** Those who may answer, as a list's column names them: people by id, pools by their place. */
export function handOffKeys(
  handOff: (HandOffTarget & Pick<PendingHandOff, 'forPerson'>) | null,
): readonly string[] {
  if (handOff === null) return [];
  const { toPerson, forPerson, toOffice, toCampus } = handOff;
  return [
    toPerson,
    forPerson,
    toOffice && `office:${toOffice}`,
    toCampus && `campus:${toCampus}`,
  ].filter((key) => key !== null);
}

/** The keys under which a hand-off waits for this person: as `mayAnswerHandOff` says. */
export function handOffKeysOf(actor: Actor, covered: readonly string[]): readonly string[] {
  const pools = actor.grants.flatMap(({ role, offices, campuses }) => [
    ...(role === 'liaison' ? offices.map((code) => `office:${code}`) : []),
    ...(role === 'coordinator' ? campuses.map((code) => `campus:${code}`) : []),
  ]);
  return [actor.id, ...covered, ...pools];
}
