import { soundsInOrder } from './blocking-keys';
import { compareDates, type DateLikeness } from './compare-dates';
import { compareNames, type NameLikeness } from './compare-names';
import { MATCH_REASONS, type MatchReason, type MatchStrength } from './match';
import type { PersonFeatures } from './person-features';

export interface Likeness {
  readonly strength: MatchStrength;
  readonly reasons: readonly MatchReason[];
  readonly restsOn: Ground;
  /** How the words of the name that agree sound: what they say depends on how many are called so. */
  readonly shared: readonly string[];
}

/**
 * What all of it rests on, where that is little: the name alone; a part of it and the birth date, or
 * that with a slip; or a telephone or e-mail address alone. Worth a hint only where few share it.
 */
export type Ground = 'enough' | 'name' | 'part-and-date' | 'part-and-slip' | 'contact';

/**
 * Whether two records may be of one person, and why. One fact alone decides nothing (families share
 * a telephone, twins a birthday, and names collide); what the records hold against each other counts
 * as well: two birth dates that have nothing to do with each other part people of one name.
 */
export function comparePeople(one: PersonFeatures, other: PersonFeatures): Likeness | null {
  const name = compareNames(one.name, other.name);
  const date = compareDates(one.birthOn, other.birthOn);
  const hasPassport = one.passport !== null && one.passport === other.passport;
  const hasPhone = one.phones.some((phone) => other.phones.includes(phone));
  const hasEmail = one.email !== null && one.email === other.email;
  const strength = strengthOf({ name, date, hasPassport, hasContact: hasPhone || hasEmail });
  if (strength === null) return null;

  const reasons = new Set<MatchReason>(name.reasons);
  if (hasPassport) reasons.add('passport');
  if (date === 'same') reasons.add('birth-date');
  if (date === 'swapped') reasons.add('birth-date-swapped');
  if (date === 'typo') reasons.add('birth-date-typo');
  if (hasPhone) reasons.add('phone');
  if (hasEmail) reasons.add('email');
  return {
    strength,
    reasons: MATCH_REASONS.filter((reason) => reasons.has(reason)),
    restsOn: groundOf({ name, date, hasPassport, hasContact: hasPhone || hasEmail }),
    shared: soundsInOrder(name.shared),
  };
}

interface Facts {
  readonly name: NameLikeness;
  readonly date: DateLikeness;
  readonly hasPassport: boolean;
  readonly hasContact: boolean;
}

function groundOf({ name, date, hasPassport, hasContact }: Facts): Ground {
  const isDated = date === 'same' || date === 'swapped' || date === 'typo';
  if (hasPassport) return 'enough';
  if (name.extent !== 'whole' && name.extent !== 'most') return isDated ? 'enough' : 'contact';
  if (hasContact) return 'enough';
  if (!isDated) return 'name';
  if (name.extent === 'most') return 'part-and-date';
  return date === 'typo' && name.reasons.includes('name-partly') ? 'part-and-slip' : 'enough';
}

function strengthOf({ name, date, hasPassport, hasContact }: Facts): MatchStrength | null {
  if (hasPassport) {
    return name.extent === 'apart' && date !== 'same' ? 'likely' : 'certain';
  }
  const mayBeSame = date !== 'apart' && hasContact;
  switch (name.extent) {
    case 'whole':
      if (date === 'same') return hasContact ? 'certain' : 'likely';
      if (date === 'swapped') return 'likely';
      if (date === 'typo') return hasContact ? 'likely' : 'possible';
      if (date === 'unknown' && !hasContact) return isTelling(name) ? 'possible' : null;
      if (date === 'unknown') return 'likely';
      return mayBeSame ? 'possible' : null;
    case 'most':
      if (date === 'same') return hasContact ? 'likely' : 'possible';
      return mayBeSame ? 'possible' : null;
    case 'half':
      if (!hasContact || !name.isGivenAlike) return null;
      // Another surname since, by marriage; a twin has another given name. Or it is typed in part.
      return date === 'same' || (date === 'unknown' && !name.areFull) ? 'possible' : null;
    case 'unknown':
      if (date === 'same') return hasContact ? 'likely' : null;
      return mayBeSame ? 'possible' : null;
    case 'apart':
      return null;
  }
}

/** A name that is worth a hint by itself: all of it, and two words at least. */
const isTelling = ({ shared, reasons }: NameLikeness): boolean =>
  (shared.length >= 2 || reasons.includes('own-script')) && !reasons.includes('name-partly');
