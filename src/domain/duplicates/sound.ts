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
  [/[kg]h/gu, 'G'],
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
  ['G', 'k'],
  ['g', 'k'],
  ['C', 's'],
  ['J', 'j'],
  ['f', 'f'],
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
