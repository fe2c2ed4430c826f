/**
 * What nobody sees on a screen: controls, joiners and marks of direction, every kind of space, letters
 * that are drawn as nothing, and the empty pattern of Braille.
 */
const SEEN = /[^\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
const SPACES = /[\p{Z}\s\u2800]+/gu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Whether a reader sees anything of a text. */
export const isSeen = (text: string): boolean => SEEN.test(text);

/** Whether a reader counts at least so many characters; what stands between words is one of them. */
export function showsAtLeast(text: string, least: number): boolean {
  if (!isSeen(text)) return least <= 0;
  const seen = text.replace(SPACES, ' ').trim().replace(UNSEEN, '');
  // No text has more characters than units, and few are asked for more than one.
  if (least <= 1 || seen.length < least) return seen.length >= least;
  // Made when asked for: a start needs none.
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = 0;
  for (const _character of segmenter.segment(seen)) {
    count += 1;
    if (count >= least) return true;
  }
  return false;
}
