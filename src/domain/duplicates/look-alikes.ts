/**
 * Letters of Cyrillic, Greek and Armenian that look like Latin ones (Quality, F3), folded. Some look
 * like one letter when small and like another as capitals: Cyrillic Н is an H, Greek Ν an N.
 */
const AS_SMALL = pairs(
  'аa вb гr еe зz иu іi кk мm нh оo пn рp сc тt уy хx ѕs јj ӏl ԁd ԛq ԝw һh ' +
    'αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw μu ζz ոn սu օo հh',
);
const AS_CAPITALS = new Map([...AS_SMALL, ...pairs('нh уy ηh νn μm υy зe')]);

function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(' ').map((pair) => {
      const [letter = '', latin = ''] = Array.from(pair);
      return [letter, latin] as const;
    }),
  );
}

const LATIN = /[a-z]/u;

function read(word: string, table: ReadonlyMap<string, string>): string | null {
  let latin = '';
  for (const char of word) {
    const letter = LATIN.test(char) ? char : table.get(char);
    if (letter === undefined) return null;
    latin += letter;
  }
  return latin;
}

/** Whether a folded word has letters of two alphabets in it that are easily taken for one. */
export function isMixed(word: string): boolean {
  return LATIN.test(word) && Array.from(word).some((char) => AS_SMALL.has(char));
}

/** How Latin eyes may read a folded word of look-alikes (`Сара`, `Sаra`); none where a letter is none. */
export function readAsLatin(word: string): readonly string[] {
  const readings = [read(word, AS_SMALL), read(word, AS_CAPITALS)];
  return [...new Set(readings.filter((reading) => reading !== null))];
}
