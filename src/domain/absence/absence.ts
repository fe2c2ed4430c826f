import type { OfficeCode } from '@/reference/codes';
import { localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import type { Absence } from './absence-record';
import type { Person } from '../case';

/** What decides who covers a case: whose it is to call, and in which language. */
export interface CoveredCase {
  readonly office?: OfficeCode | undefined;
  /** BCP 47; null where nobody knows. */
  readonly language?: string | null;
}

/** `es-MX` is Spanish as well. */
const isOfLanguage = (language: string, tag: string): boolean =>
  language === tag || language.split('-')[0] === tag.split('-')[0];

/**
 * Who answers for a case while its owner is away: the first cover whose languages or offices it
 * falls under, else the main one (Product reference, §6). Null: nobody does.
 */
export function coverOf(absence: Absence, { office, language }: CoveredCase): string | null {
  const special = (absence.covers ?? []).find(
    ({ languages, offices }) =>
      (office !== undefined && offices.includes(office)) ||
      (language !== undefined &&
        language !== null &&
        languages.some((tag) => isOfLanguage(language, tag))),
  );
  return special?.personId ?? absence.coverId;
}

/** Everybody who covers some of it, each once. */
export const coversOf = ({ coverId, covers = [] }: Absence): readonly string[] => [
  ...new Set([...(coverId === null ? [] : [coverId]), ...covers.map(({ personId }) => personId)]),
];

export type Away = Pick<Person, 'place' | 'absences'>;

/** The absence of this moment, by the calendar of where the person sits. */
export function absenceAt({ place, absences }: Away, nowMs: number): Absence | null {
  const today = localDateOf(nowMs, placeOf(place).timeZone);
  return absences.find(({ fromOn, toOn }) => fromOn <= today && today <= toOn) ?? null;
}

export type Colleagues = readonly (Pick<Person, 'id'> & Away)[];

/**
 * Who stands in for somebody: that person, or while they are away the cover, or the cover's cover
 * (Product reference, §6). Whom the directory does not know is taken as being there.
 *
 * @param absenceOf the absence of the moment, or of the day, that is asked about.
 * @returns null where all whom it would go to are away.
 */
export function standInFor<P extends Pick<Person, 'id'>>(
  personId: string,
  people: readonly P[],
  covered: CoveredCase,
  absenceOf: (person: P) => Absence | null | undefined,
): string | null {
  const asked = new Set<string>();
  for (let id: string | null = personId; id !== null && !asked.has(id);) {
    asked.add(id);
    const person = people.find((each) => each.id === id);
    const absence = person && absenceOf(person);
    if (!absence) return id;
    id = coverOf(absence, covered);
  }
  return null;
}

/** Who answers now for what is somebody's in a case. */
export const answeringFor = (
  personId: string,
  people: Colleagues,
  covered: CoveredCase,
  nowMs: number,
): string | null => standInFor(personId, people, covered, (person) => absenceAt(person, nowMs));
