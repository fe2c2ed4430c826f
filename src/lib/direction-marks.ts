const [LEFT, RIGHT] = ['\u200E', '\u200F'];
const RIGHT_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;
/** An isolation that holds no other. */
const INNERMOST = /[\u2066-\u2068]([^\u2066-\u2069]*)\u2069/gu;
const SIGNS = /[\u2066-\u2069]/gu;

/**
 * A text without isolations of direction, for programs that show their signs as boxes. A line that is
 * written from both sides has marks in their place that every program knows (LRM, RLM): around each part,
 * and before it all where the words around the parts are written from the right.
 */
export const withDirectionMarks = (text: string): string => text.split('\n').map(marked).join('\n');

function marked(line: string): string {
  if (!RIGHT_LETTER.test(line)) return line.replaceAll(SIGNS, '');
  const around = replacedInside(line, () => '');
  const isFromRight = RIGHT_LETTER.test(firstLetter(around));
  return (isFromRight ? RIGHT : '') + replacedInside(line, between).replaceAll(SIGNS, '');
}

/** From the innermost outward. */
function replacedInside(line: string, change: (part: string) => string): string {
  const changed = line.replaceAll(INNERMOST, (_whole, part: string) => change(part));
  return changed === line ? line : replacedInside(changed, change);
}

/** By its first letter; a part without any, a number, is read from the left. */
function between(part: string): string {
  const mark = RIGHT_LETTER.test(firstLetter(part)) ? RIGHT : LEFT;
  return mark + part + mark;
}

const firstLetter = (text: string): string => LETTER.exec(text)?.[0] ?? '';
