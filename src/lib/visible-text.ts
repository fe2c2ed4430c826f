/**
 * What nobody sees on a screen: controls, joiners and marks of direction, every kind of space, letters
 * that are drawn as nothing, and the empty pattern of Braille.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether a reader sees at least so many characters, as a reader counts them. */
export function showsAtLeast(text: string, least: number): boolean {
  const seen = text.replace(UNSEEN, '');
  // No text has more characters than units, and most are much longer than is asked.
  if (least <= 1 || seen.length < least) return seen.length >= least;
  let count = 0;
  for (const _character of segmenter.segment(seen)) {
    count += 1;
    if (count >= least) return true;
  }
  return false;
}
