const ISOLATE = /[\u2066-\u2069]/u;
const POP = '\u2069';

/**
 * A text whose isolations of direction are all closed in it, and close none of what stands around it:
 * one that is left open, or ends another's, turns whatever stands beside the text. What they embrace
 * stays as it is.
 */
export function contained(text: string): string {
  if (!ISOLATE.test(text)) return text;
  const letters = [...text];
  const open: number[] = [];
  const loose = new Set<number>();
  for (const [at, letter] of letters.entries()) {
    if (!ISOLATE.test(letter)) continue;
    if (letter !== POP) open.push(at);
    else if (open.pop() === undefined) loose.add(at);
  }
  for (const at of open) loose.add(at);
  return letters.filter((_letter, at) => !loose.has(at)).join('');
}
