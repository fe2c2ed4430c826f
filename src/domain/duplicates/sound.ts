/**
 * How a Latin word sounds, told so that spellings of one name fall together: Mohamed and Muhammad,
 * Lakshmi and Laxmi, Sergey and Sergei, Giménez and Jiménez, Hsu and Xu. Folded words only.
 */
export interface Sound {
  /** Consonants and kinds of vowels: `mumad`. */
  readonly form: string;
  /** Consonants alone, and softer ones taken for harder: `mmd`. */
  readonly skeleton: string;
}

/** In this order. Capitals are sounds that are done. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:mac|mc)(?=[a-z]{3})/u, 'mak'],
  [/^hs/u, 's'],
  [/^x/u, 's'],
  [/ie$/u, 'i'],
  [/(?:tsch|tch|ch)/gu, 'C'],
  [/sch|sh/gu, 's'],
  [/zh/gu, 'J'],
  [/dj/gu, 'J'],
  [/gu(?=[ei])/gu, 'G'],
  [/qu(?=[ei])/gu, 'k'],
  [/kh/gu, 'K'],
  [/gh/gu, 'G'],
  [/ph/gu, 'f'],
  [/([tdbjl])h/gu, '$1'],
  [/tz|ts/gu, 's'],
  [/ck|q/gu, 'k'],
  [/x/gu, 'ks'],
  [/ll(?=[aeiou])/gu, 'l'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/g(?=[eiy])/gu, 'J'],
  [/j/gu, 'J'],
  [/z/gu, 's'],
  [/v/gu, 'b'],
  [/h/gu, ''],
];

/** Sounds that one language takes for the other; only the skeleton is so coarse. */
const HARDER: ReadonlyMap<string, string> = new Map([
  ['p', 'b'],
  ['K', 'k'],
  ['G', 'g'],
  ['C', 's'],
  ['J', 'g'],
]);
const VOWEL_KIND: ReadonlyMap<string, string> = new Map([
  ['a', 'a'],
  ['e', 'i'],
  ['i', 'i'],
  ['y', 'i'],
  ['o', 'u'],
  ['u', 'u'],
  ['w', 'u'],
]);

const cache = new Map<string, Sound>();

/** How a word of a name sounds, however it is spelt in Latin letters. */
export function soundOf(word: string): Sound {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = makeSound(word);
  // Names repeat; a hostile text must not fill memory.
  if (cache.size < 20_000) cache.set(word, made);
  return made;
}

function makeSound(word: string): Sound {
  let sounds = word;
  for (const [spelling, sound] of RULES) sounds = sounds.replace(spelling, sound);
  let form = '';
  let skeleton = '';
  let isAfterVowel = false;
  for (const sound of sounds) {
    const kind = VOWEL_KIND.get(sound);
    if (kind !== undefined) {
      // One of a row of vowels stands for all: ou, ei, aye.
      if (!isAfterVowel) form += kind;
      isAfterVowel = true;
      continue;
    }
    isAfterVowel = false;
    if (!form.endsWith(sound)) form += sound;
    const hard = HARDER.get(sound) ?? sound;
    if (!skeleton.endsWith(hard)) skeleton += hard;
  }
  return { form, skeleton };
}

/**
 * Consonants of a word for comparing it with one whose script leaves the vowels out: h is one of
 * them, but at the end of a word, where it stands for a vowel. What is written twice in Latin letters
 * is written once in Arabic.
 */
export function bonesOf(word: string, isVoweled: boolean): string {
  const plain = isVoweled ? word.replace(/(.)\1/gu, '$1') : word;
  return plain
    .replace(/h$/u, '')
    .replace(/tsch|tch|sch|ch|sh/gu, 's')
    .replace(/([kgtd])h/gu, '$1')
    .replace(/ph/gu, 'f')
    .replace(/x/gu, 'ks')
    .replace(/[qc]/gu, 'k')
    .replace(/z/gu, 's')
    .replace(/[jg]/gu, 'g')
    .replace(/[pv]/gu, 'b')
    .replace(/[aeiouyw·]/gu, '');
}
