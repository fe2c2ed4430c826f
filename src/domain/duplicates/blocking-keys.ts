import { datesNear } from './compare-dates';
import type { NameWord } from './name-words';
import type { PersonFeatures } from './person-features';
import { bonesOf, soundOf } from './sound';

/**
 * Keys under which an index finds the few records that are worth comparing: two records of one
 * person share at least one. They say nothing by themselves.
 */
export function keysOfRecord(person: PersonFeatures): readonly string[] {
  return [
    ...identityKeys(person),
    ...(person.birthOn === null ? [] : [`b:${person.birthOn}`]),
    ...nameKeys(person),
  ];
}

/** The keys to look under for what somebody typed: dates with their likely slips as well. */
export function keysToLookUnder(person: PersonFeatures): readonly string[] {
  const dates = person.birthOn === null ? [] : datesNear(person.birthOn);
  return [...identityKeys(person), ...dates.map((on) => `b:${on}`), ...nameKeys(person)];
}

function identityKeys({ passport, phones, email }: PersonFeatures): readonly string[] {
  return [
    ...(passport === null ? [] : [`p:${passport}`]),
    ...phones.map((phone) => `t:${phone}`),
    ...(email === null ? [] : [`e:${email}`]),
  ];
}

const MOST_WORDS = 6;

/** Every two words of a name, by sound and without order; a one-word name by itself. */
function nameKeys({ name }: PersonFeatures): readonly string[] {
  const keys = new Set<string>();
  for (const words of [name.latin, joinedGiven(name.latin), name.own]) {
    const sounds = words
      .slice(0, MOST_WORDS)
      .map(({ readings, isVoweled }) => [
        ...new Set(
          readings.flatMap((reading) => [
            ...(isVoweled ? [soundOf(reading).skeleton] : []),
            bonesOf(reading, isVoweled),
          ]),
        ),
      ]);
    if (sounds.length === 1) for (const sound of sounds[0] ?? []) keys.add(`m:${sound}`);
    for (const [place, one] of sounds.entries()) {
      for (const other of sounds.slice(place + 1)) {
        for (const a of one) for (const b of other) keys.add(a < b ? `n:${a}|${b}` : `n:${b}|${a}`);
      }
    }
  }
  const [first] = name.own;
  if (first?.script === 'han') keys.add(`o:${name.own.map(({ folded }) => folded).join('')}`);
  return [...keys];
}

/** The given names in one, as `Xiuying` for `Xiu Ying`; nothing where there is one already. */
function joinedGiven(words: readonly NameWord[]): readonly NameWord[] {
  const given = words.filter(({ part }) => part === 'given');
  const [first] = given;
  if (first === undefined || given.length < 2) return [];
  const letters = given.map(({ readings }) => readings[0]).join('');
  return [
    { ...first, folded: letters, readings: [letters] },
    ...words.filter(({ part }) => part === 'family'),
  ];
}
