import { addDays } from '@/lib/zoned-time';
import type { Person } from '../case';
import { type Colleagues, coversOf } from './absence';
import type { Absence } from './absence-record';

/** What is over longer than this is nobody's concern any more (config). */
const LISTED_DAYS = 30;

/** Whether an absence stands among those that are, will be, or are over lately. */
export const isListed = ({ toOn }: Pick<Absence, 'toOn'>, today: string): boolean =>
  today <= addDays(toOn, LISTED_DAYS);

/** What is wrong with an absence, at its field. */
export type AbsenceFaults = Readonly<
  Record<
    string,
    'out-of-order' | 'in-the-past' | 'unknown-person' | 'required' | 'overlaps' | 'too-far-ahead'
  >
>;

/** Longer than this nobody is away and still works here (config). */
const MOST_DAYS = 370;

interface AbsenceFacts {
  readonly personId: string;
  readonly people: readonly Pick<Person, 'id'>[];
  /** The person's absences as they stand: what is over since then may stay. */
  readonly held: readonly Pick<Absence, 'fromOn' | 'toOn'>[];
  /** The date where the person sits. */
  readonly today: string;
}

/**
 * What does not fit: ends before it begins, is over so long that no list shows it, meets another
 * absence of the same person, or names somebody as cover who is not there, or is the one who is away.
 */
export function absenceFaults(
  absence: Absence,
  others: readonly Absence[],
  { personId, people, held, today }: AbsenceFacts,
): AbsenceFaults {
  const { fromOn, toOn, coverId, covers = [] } = absence;
  const isSomebody = (id: string): boolean =>
    id !== personId && people.some((person) => person.id === id);
  const faults: Record<string, AbsenceFaults[string]> = {};
  if (toOn < fromOn) faults['toOn'] = 'out-of-order';
  else if (toOn > addDays(fromOn, MOST_DAYS)) faults['toOn'] = 'too-far-ahead';
  else if (
    !isListed(absence, today) &&
    !held.some((each) => each.fromOn === fromOn && each.toOn === toOn)
  ) {
    faults['toOn'] = 'in-the-past';
  } else if (others.some((other) => other.fromOn <= toOn && fromOn <= other.toOn)) {
    faults['fromOn'] = 'overlaps';
  }
  if (coverId !== null && !isSomebody(coverId)) faults['coverId'] = 'unknown-person';
  for (const [index, cover] of covers.entries()) {
    if (!isSomebody(cover.personId)) {
      const isUnsaid = cover.personId === '';
      faults[`covers.${index}.personId`] = isUnsaid ? 'required' : 'unknown-person';
    }
    if (cover.languages.length + cover.offices.length === 0) {
      faults[`covers.${index}.languages`] = 'required';
    }
  }
  return faults;
}

/** When an absence is, seen from today. */
export type AbsenceTime = 'now' | 'coming' | 'over';

export function timeOf(
  { fromOn, toOn }: Pick<Absence, 'fromOn' | 'toOn'>,
  today: string,
): AbsenceTime {
  if (today > toOn) return 'over';
  return today < fromOn ? 'coming' : 'now';
}

/** What a supervisor must see to. */
const ABSENCE_FLAGS = [
  'no-cover',
  'part-uncovered',
  'cover-away',
  'cover-blind',
  'not-back',
] as const;
export type AbsenceFlag = (typeof ABSENCE_FLAGS)[number];

interface FlagFacts {
  readonly people: Colleagues;
  /** The date where the person sits. */
  readonly today: string;
  /** Open cases of the person; those of them that fall to no cover, and that their cover does not see. */
  readonly open: number;
  readonly uncovered: number;
  readonly unseen: number;
  /** Whether the person has signed in since it ended. */
  readonly hasSignedIn: boolean;
}

/**
 * Nobody covers, or nobody what falls under no language or office that somebody covers; whoever covers
 * is away as well; covers do not see some of the cases; or it is over and the person has not come back.
 */
export function absenceFlags(absence: Absence, facts: FlagFacts): readonly AbsenceFlag[] {
  const { people, today, open, uncovered, unseen, hasSignedIn } = facts;
  const time = timeOf(absence, today);
  if (time === 'over') return hasSignedIn ? [] : ['not-back'];
  const ids = coversOf(absence);
  const isAway = (id: string): boolean =>
    people.some(
      (person) =>
        person.id === id &&
        person.absences.some(
          ({ fromOn, toOn }) => fromOn <= absence.toOn && absence.fromOn <= toOn && toOn >= today,
        ),
    );
  const is: Readonly<Record<AbsenceFlag, boolean>> = {
    'no-cover': ids.length === 0 && open > 0,
    'part-uncovered': ids.length > 0 && uncovered > 0,
    'cover-away': ids.some(isAway),
    'cover-blind': ids.length > 0 && unseen > 0,
    'not-back': false,
  };
  return ABSENCE_FLAGS.filter((flag) => is[flag]);
}
