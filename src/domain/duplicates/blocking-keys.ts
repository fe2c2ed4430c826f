import { datesNear } from './compare-dates';
import type { NameWord } from './name-words';
import type { PersonFeatures } from './person-features';
import { bonesOf, soundOf } from './sound';

/**
 * Keys under which an index finds the few records that are worth comparing: two records of one
 * person share at least one. They say nothing by themselves.
 */
export function keysOfRecord(person: PersonFeatures): readonly string[] {
  const { birthOn } = person;
  const pairs = pairKeys(person);
  return [
    ...identityKeys(person),
    ...pairs.map((pair) => `n:${pair}`),
    // Who has a birth date is found by it; only one without must be looked for by the name.
    ...(birthOn === null
      ? pairs.map((pair) => `u:${pair}`)
      : [`b:${birthOn}`, ...wordKeys(person).map((word) => `d:${birthOn}|${word}`)]),
  ];
}

/** The keys to look under for what somebody typed: dates with their likely slips as well. */
export function keysToLookUnder(person: PersonFeatures): readonly string[] {
  const { birthOn } = person;
  const pairs = pairKeys(person);
  if (birthOn === null) return [...identityKeys(person), ...pairs.map((pair) => `n:${pair}`)];
  const words = wordKeys(person);
  const slips = datesNear(birthOn).filter((on) => on !== birthOn);
  return [
    ...identityKeys(person),
    `b:${birthOn}`,
    ...slips.flatMap((on) => words.map((word) => `d:${on}|${word}`)),
    ...pairs.map((pair) => `u:${pair}`),
  ];
}

/** Whether a record under this key shares a telephone number, of the patient or of who called. */
export const isPhoneKey = (key: string): boolean => key.startsWith('t:');

function identityKeys({ passport, phones, email }: PersonFeatures): readonly string[] {
  return [
    ...(passport === null ? [] : [`p:${passport}`]),
    ...phones.map((phone) => `t:${phone}`),
    ...(email === null ? [] : [`e:${email}`]),
  ];
}

const MOST_WORDS = 6;

/** The sounds of each word, for Latin letters and for scripts without vowels. */
function soundsOf(words: readonly NameWord[]): readonly (readonly string[])[] {
  return words
    .slice(0, MOST_WORDS)
    .map(({ readings, isVoweled }) => [
      ...new Set(
        readings.flatMap((reading) => [
          ...(isVoweled ? [soundOf(reading).skeleton] : []),
          bonesOf(reading, isVoweled),
        ]),
      ),
    ]);
}

/** The plainest sound of each word, word by word. */
export const soundsInOrder = (words: readonly NameWord[]): readonly string[] =>
  soundsOf(words).flatMap(([first]) => (first === undefined ? [] : [first]));

/** Every sound of every word of a name. */
export function wordKeys({ name }: PersonFeatures): readonly string[] {
  return [...new Set([...soundsOf(name.latin), ...soundsOf(name.own)].flat())];
}

/** Every two words of a name, by sound and without order; a one-word name by itself. */
function pairKeys({ name }: PersonFeatures): readonly string[] {
  const keys = new Set<string>();
  for (const words of [name.latin, joinedGiven(name.latin), name.own]) {
    const sounds = soundsOf(words);
    if (sounds.length === 1) for (const sound of sounds[0] ?? []) keys.add(sound);
    for (const [place, one] of sounds.entries()) {
      for (const other of sounds.slice(place + 1)) {
        for (const a of one) for (const b of other) keys.add(a < b ? `${a}|${b}` : `${b}|${a}`);
      }
    }
  }
  const [first] = name.own;
  if (first?.script === 'han') keys.add(name.own.map(({ folded }) => folded).join(''));
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
