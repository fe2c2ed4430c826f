const PARTICLES: ReadonlySet<string> = new Set(
  (
    'al el ul as ad an ar az abd abdel abdul abu bin ibn ' +
    'de del la le da di do dos van von mc mac st san'
  ).split(' '),
);

/** Whether a folded word joins the one after it: `Al-Rashid`, `Al Rashid` and `Alrashid` are one name. */
export const isParticle = (word: string): boolean => PARTICLES.has(word);

/**
 * How many letters of a folded word are an article written onto the name: `Alrashid` is found by
 * `rashid`, الراشد by راشد. 0 where there is none, or too little would be left.
 */
export function articleLength(word: string): number {
  if (word.length >= 6 && (word.startsWith('al') || word.startsWith('el'))) return 2;
  return word.length >= 5 && word.startsWith('ال') ? 2 : 0;
}
