/** The words of one catalogue by their ids. */
export type Words = Readonly<Record<string, unknown>>;

/** As the catalogues are compiled: a string of JSON. */
export const COMPILED = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/;

/** @param literal the string of JSON, with its quotes */
export const wordsOf = (literal: string): Words =>
  JSON.parse(JSON.parse(literal) as string) as Words;

/** Those of a compiled catalogue; null where the code holds none. */
export function wordsIn(code: string): Words | null {
  const literal = COMPILED.exec(code)?.[1];
  return literal === undefined ? null : wordsOf(literal);
}
