/** Other spellings of a Latin word by the rules of another system of transliteration. */

/** Korean surnames: each line is one name. */
const KOREAN = [
  'lee yi rhee ri i',
  'park pak bak',
  'choi choe',
  'kim gim',
  'kang gang',
  'jung jeong chung jong',
  'cho jo',
  'lim im rim',
  'shin sin',
  'yoon yun',
  'ahn an',
  'noh no roh ro',
  'woo u',
  'oh o',
  'paik baek paek',
  'kwon gwon',
].map((line) => line.split(' '));
const SAME_SURNAME = new Map(
  KOREAN.flatMap((names) => names.map((name) => [name, names[0] ?? name])),
);

const SYLLABLE =
  /(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|a|e|i|o|u)(?![aeiou])/gu;
const INITIALS: Readonly<Record<string, string>> = {
  zh: 'ch',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  z: 'ts',
  c: 'ts',
  g: 'k',
  d: 't',
  b: 'p',
  r: 'j',
};
const FINALS: Readonly<Record<string, string>> = {
  ian: 'ien',
  ong: 'ung',
  iong: 'iung',
  ie: 'ieh',
  ue: 'ueh',
};

/** A word of pinyin syllables as Wade and Giles wrote it (Zhou, Chou); null for any other word. */
function wadeGiles(word: string): string | null {
  if (!/^(?:zh|[jqxzcgdbr])/u.test(word) && !/[zqx]/u.test(word)) return null;
  let rest = word;
  let spelled = '';
  while (rest !== '') {
    SYLLABLE.lastIndex = 0;
    const found = SYLLABLE.exec(rest);
    if (found?.index !== 0) return null;
    const [whole, initial = '', final = ''] = found;
    const first = INITIALS[initial] ?? initial;
    const isBare = final === 'i' && /^(?:zh|ch|sh|r)$/u.test(initial);
    spelled += first + (isBare ? 'ih' : (FINALS[final] ?? final));
    rest = rest.slice(whole.length);
  }
  return spelled;
}

/** Spellings of a folded word beside its own. */
export function otherSpellings(word: string): readonly string[] {
  const spellings = new Set<string>();
  const korean = SAME_SURNAME.get(word);
  if (korean !== undefined) spellings.add(`${korean}·`);
  const chinese = wadeGiles(word);
  if (chinese !== null) spellings.add(chinese);
  // Lü is Lyu in passports and Lv on keyboards.
  if (/^[ln](?:yu|v)e?$/u.test(word)) spellings.add(`${word[0]}u`);
  if (/^j[aeiou].{2}/u.test(word)) spellings.add(`y${word.slice(1)}`);
  if (word.startsWith('yeo')) spellings.add(`geo${word.slice(3)}`);
  if (word.includes('th')) spellings.add(word.replaceAll('th', 's'));
  if (word.length >= 6 && /^[ae]l[b-z]/u.test(word)) spellings.add(word.slice(2));
  spellings.delete(word);
  return [...spellings];
}
