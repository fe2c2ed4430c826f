import { pinyinOf } from './pinyin';

/**
 * Words of other scripts in Latin letters, roughly: enough to compare them with what somebody has
 * spelled by ear. Alphabets go letter by letter; of Arabic and Hebrew only the consonants are
 * written, so only those come out. All words are folded (`fold.ts`).
 */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'hangul'
  | 'han'
  | 'other';

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /^[\p{Script=Latin}0-9]+$/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  // Folded Hangul stands in its single letters.
  ['hangul', /[\u1100-\u11ff\uac00-\ud7a3]/u],
  ['han', /\p{Script=Han}/u],
];

export function scriptOf(word: string): Script {
  return SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? 'other';
}

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(' ').map((pair) => {
      const [letter = '', ...latin] = Array.from(pair);
      return [letter, latin.join('')] as const;
    }),
  );

const CYRILLIC = table(
  'аa бb вv гg ґg дd еe єe жzh зz иi іi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ьь эe юyu яya ђdj јj љl њn ћc џj әa ғg қk ңn өo ұu үu һh',
);
const GREEK = table('αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo');
/** Alef, waw and yeh are vowels as often as not; whoever compares leaves them out. */
const ARABIC = table(
  'بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz ع غgh فf قq كk لl مm نn هh اa وw يy پp چch ژzh گg ڤv ٹt ڈd ڑr ں',
);
const HEBREW = table(
  'אa בb גg דd הh וw זz חh טt יy כk ךk לl מm םm נn ןn סs ע פp ףf צz ץz קk רr שsh תt',
);
const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = 'k k ks n nj nh t l lk lm lp ls lt lp l m p p t t ng t t k t p t'.split(' ');

const byLetter = (word: string, letters: ReadonlyMap<string, string>): string => {
  let latin = '';
  for (const letter of word) latin += letters.get(letter) ?? '';
  return latin.replaceAll('ь', '');
};

function hangul(word: string): string {
  let latin = '';
  for (const letter of word.normalize('NFD')) {
    const code = letter.codePointAt(0) ?? 0;
    if (code >= 0x1100 && code <= 0x1112) latin += INITIALS[code - 0x1100]?.replace('-', '') ?? '';
    else if (code >= 0x1161 && code <= 0x1175) latin += VOWELS[code - 0x1161] ?? '';
    else if (code >= 0x11a8 && code <= 0x11c2) latin += FINALS[code - 0x11a8] ?? '';
  }
  return latin;
}

/**
 * The word in Latin letters, in each way in which it is usually written, the plainest first; none
 * where its script cannot be read without a dictionary.
 */
export function readingsOf(
  word: string,
  script: Script,
  part: 'given' | 'family',
): readonly string[] {
  switch (script) {
    case 'latin':
      return [word];
    case 'cyrillic':
      return [byLetter(word, CYRILLIC)];
    case 'greek':
      return [byLetter(word.replaceAll('ου', 'υ').replaceAll('μπ', 'b'), GREEK)];
    case 'arabic':
      return arabic(word);
    case 'hebrew':
      return [byLetter(word, HEBREW)];
    case 'hangul':
      return [hangul(word)];
    case 'han': {
      const read = pinyinOf(word, part === 'family');
      return read === null ? [] : [read];
    }
    case 'other':
      return [];
  }
}

/** Letters that speakers of other languages say otherwise: Uthman and Osman, Radi and Razi. */
function arabic(word: string): readonly string[] {
  const one = byLetter(word, ARABIC);
  const other = byLetter(word.replaceAll('ث', 'س').replaceAll(/[ذظض]/gu, 'ز'), ARABIC);
  return one === other ? [one] : [one, other];
}

/** Whether the script writes its vowels, so that they can be compared. */
export const writesVowels = (script: Script): boolean => script !== 'arabic' && script !== 'hebrew';
