import { fold } from '../fold';
import { partedName, simplified } from './chinese';
import { isMixed, readAsLatin } from './look-alikes';
import { otherSpellings } from './romanizations';
import { readingsOf, type Script, scriptOf, writesVowels } from './transliterate';

/** One word of a name, in every way in which it may be read. */
export interface NameWord {
  /** Folded, in its own script. */
  readonly folded: string;
  readonly script: Script;
  /** In Latin letters: as it stands, without an article, as look-alikes read. The first is the plain one. */
  readonly readings: readonly string[];
  /** False where the script leaves the vowels out. */
  readonly isVoweled: boolean;
  /** Letters of two alphabets stand in it. */
  readonly isMixed: boolean;
  readonly part: 'given' | 'family';
}

/** Words that come and go in a name: articles, prepositions, "son of". */
const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul as ad an ar az ash at bin ben ibn bint binti bte bt ' +
    'de del la las los le y e i da do dos das di van von der den ter zu ' +
    'ال بن ابن بنت ولد בן בת'
  ).split(' '),
);
/** These belong to the word after them: Abd al-Rahman is one name, and so is Abu Bakr. */
const SERVANT = /^(?:abd|abdu|abdul|abdel|abdal|abdur|abder|abdus|abdun|abdud)$/u;
const FATHER = /^(?:abu|abou|abo|bu)$/u;
const ARABIC_FIRST: ReadonlySet<string> = new Set(['عبد', 'ابو', 'بو']);

/** Folded words of one part of a name, joined where spellings join them. */
function joinedWords(text: string): readonly string[] {
  const words: string[] = [];
  let before = '';
  let hasParticles = false;
  for (const word of fold(text).split(' ')) {
    if (word === '') continue;
    const opens = SERVANT.test(word) || FATHER.test(word) || ARABIC_FIRST.has(word);
    if (PARTICLES.has(word)) {
      hasParticles = true;
      continue;
    }
    if (opens && before === '') {
      before = SERVANT.test(word) ? 'abd' : FATHER.test(word) ? 'abu' : word;
      continue;
    }
    words.push(before + plain(word, before));
    before = '';
  }
  if (before !== '') words.push(before);
  // A name that is a particle and nothing else is a name.
  return words.length === 0 && hasParticles ? [fold(text).replaceAll(' ', '')] : words;
}

/** The word without what transliterations write in different ways inside it. */
function plain(word: string, before: string): string {
  if (before === 'abd') return word.replace(/^al(?=lah)/u, '');
  if (before === 'عبد') return word.replace(/^ال/u, '');
  const servant = /^abd(?:[aeiou]?l|[aeiou](?=([rsndtz])\1))(?=.{3})(.*)$/u.exec(word);
  if (servant) return `abd${(servant[2] ?? '').replace(/^([rsndtz])\1/u, '$1')}`;
  if (word.startsWith('عبدال')) return `عبد${word.slice(5)}`;
  return word.replace(/^mc(?=[a-z]{3})/u, 'mac').replace(/^st$/u, 'saint');
}

function wordOf(folded: string, part: NameWord['part'], toLatin: ToLatin): NameWord {
  const mixed = isMixed(folded);
  const script = mixed ? 'latin' : scriptOf(folded);
  const bare = script === 'arabic' && /^ال.{3}/u.test(folded) ? folded.slice(2) : folded;
  const isVoweled = writesVowels(script);
  const plainOnes = mixed ? readAsLatin(folded) : toLatin(bare, script, part);
  const seen = script === 'cyrillic' || script === 'greek' ? readAsLatin(folded) : [];
  const spellings = isVoweled ? plainOnes.flatMap(otherSpellings) : [];
  const readings = [...new Set([...plainOnes, ...spellings, ...seen])].filter(Boolean);
  return { folded: bare, script, readings, isVoweled, isMixed: mixed, part };
}

/** How a word is written in Latin letters, the plainest first; none where nobody knows. */
export type ToLatin = (word: string, script: Script, part: NameWord['part']) => readonly string[];

/** The words of a name as typed or kept, given names first. */
export function nameWords(
  name: { readonly given: string; readonly family: string },
  toLatin: ToLatin = readingsOf,
): readonly NameWord[] {
  return [
    ...joinedWords(name.given).map((word) => wordOf(word, 'given', toLatin)),
    ...joinedWords(name.family).map((word) => wordOf(word, 'family', toLatin)),
  ];
}

/** Words of a name in its own script, where nothing tells given from family names. */
export function ownWords(text: string, toLatin: ToLatin = readingsOf): readonly NameWord[] {
  const parted = partedName(text.normalize('NFC').trim());
  if (parted !== null) {
    const words = nameWords(parted, toLatin);
    // As it is written: the family's name first.
    return [...words.filter(isFamily), ...words.filter((word) => !isFamily(word))];
  }
  return joinedWords(simplified(text)).map((word) => wordOf(word, 'given', toLatin));
}

const isFamily = ({ part }: NameWord): boolean => part === 'family';
