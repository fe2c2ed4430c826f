const EASTERN_ZERO = 0x0660;

/** Arabic digits and decimal marks as Latin ones; everything else as it was typed. */
export function latinDigits(text: string): string {
  return text
    .replaceAll(/[\u0660-\u0669]/gu, (digit) =>
      String((digit.codePointAt(0) ?? EASTERN_ZERO) - EASTERN_ZERO),
    )
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',');
}
