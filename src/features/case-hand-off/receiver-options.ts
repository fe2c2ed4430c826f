import type { CaseWire } from '@/contract/case';
import type { PersonWire } from '@/contract/person';
import type { HandOffTarget } from '@/domain/hand-off/hand-off';
import { handOffLanguage } from '@/domain/hand-off/package-of';
import { isInPool, poolsOf, receiverFor, seesCase } from '@/domain/hand-off/receivers';
import { actorOf, hasRole } from '@/domain/policy';
import type { UiLanguage } from '@/domain/vocabulary';

/** How a receiver stands in the form: `person:…`, `office:…`, `campus:…`. */
export const valueOf = ({ toPerson, toOffice, toCampus }: HandOffTarget): string => {
  if (toPerson !== null) return `person:${toPerson}`;
  return toOffice === null ? `campus:${toCampus ?? ''}` : `office:${toOffice}`;
};

export function targetOf(value: string): HandOffTarget {
  const code = value.slice(value.indexOf(':') + 1);
  return {
    toPerson: value.startsWith('person:') ? code : null,
    toOffice: value.startsWith('office:') ? code : null,
    toCampus: value.startsWith('campus:') ? code : null,
  };
}

interface Candidates {
  readonly pools: readonly HandOffTarget[];
  readonly people: readonly PersonWire[];
}

/** Whom a case can be handed to: its pools, and everybody who sees it but its owner and me. */
export function candidates(
  record: CaseWire,
  people: readonly PersonWire[],
  meId: string,
): Candidates {
  const able = people.filter(
    (person) =>
      person.id !== meId &&
      person.id !== record.ownerId &&
      !hasRole(actorOf(person), 'supervisor') &&
      seesCase(person, record),
  );
  return {
    pools: poolsOf(record).filter((pool) => able.some((person) => isInPool(person, pool))),
    people: able,
  };
}

/** The usual one: to the campus from whoever is no coordinator of it, to the office from the others. */
export function usualTarget(
  { pools }: Candidates,
  me: PersonWire | undefined,
): HandOffTarget | undefined {
  return pools.find((pool) => me === undefined || !isInPool(me, pool)) ?? pools[0];
}

/** The language that the readers of a package speak. */
export function languageFor(
  target: HandOffTarget,
  record: CaseWire,
  people: readonly PersonWire[],
  nowMs: number,
): UiLanguage {
  if (target.toPerson === null) {
    return handOffLanguage(people.filter((person) => isInPool(person, target)));
  }
  const { toPerson } = receiverFor(target.toPerson, people, record, nowMs);
  return handOffLanguage(people.filter(({ id }) => id === toPerson));
}
