/** Zeros of the digits that keyboards of our readers make: Arabic, Persian, and of full width. */
const ZEROS = [0x0660, 0x06f0, 0xff10] as const;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu;

/** Decimal marks, grouping ones and signs beside those digits, as Latin ones. */
const MARKS: Readonly<Record<string, string>> = {
  '\u066b': '.',
  '\u066c': ',',
  '\uff0e': '.',
  '\uff0c': ',',
  '\uff0d': '-',
};

/** Arabic, Persian and full-width digits and their marks as Latin ones; everything else as it was typed. */
export function latinDigits(text: string): string {
  return text
    .replaceAll(DIGITS, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)))
    .replaceAll(/[\u066b\u066c\uff0e\uff0c\uff0d]/gu, (mark) => MARKS[mark] ?? mark);
}

function valueOf(point: number): number {
  const zero = ZEROS.findLast((each) => each <= point) ?? 0;
  return point - zero;
}
