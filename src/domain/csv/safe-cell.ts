/**
 * Cells that no spreadsheet takes for a formula (OWASP, CSV injection), in a way that gives the
 * original back. The rule, also for whoever reads our files:
 *
 * - A cell that begins with `=`, `+`, `-` or `@` (also in their full-width forms), or with white
 *   space, or with an apostrophe, is written with one apostrophe before it.
 * - So is, within a cell, what begins so, or with a quotation mark, after a semicolon, a tab or the end
 *   of a line; white space between the two changes nothing.
 * - To recover it, take one apostrophe from the beginning of a cell, and one after each semicolon, tab
 *   and end of a line, wherever there is one.
 *
 * White space counts because programs trim it and see what comes after; an apostrophe counts so
 * that one which was there already is never taken for ours. Within a cell it counts because of
 * spreadsheets that part a file at semicolons, as they do where a comma stands in decimal numbers: to them
 * the quotes of a second cell are signs like any other, and a name with a semicolon begins a cell.
 */
const DANGEROUS = /^['=+\-@＝＋－＠\s\p{Cc}\u200B\u2060]/u;
const DANGEROUS_WITHIN = /(\r\n|[;\t\n]|\r(?!\n))(?=[\s\p{Cc}\u200B\u2060]*['"=+\-@＝＋－＠])/gu;
const OURS = /^'|(?<=[;\t\r\n])'/g;

export function safeCell(text: string): string {
  const within = text.replaceAll(DANGEROUS_WITHIN, "$1'");
  return DANGEROUS.test(text) ? `'${within}` : within;
}

export function originalCell(cell: string): string {
  return cell.replaceAll(OURS, '');
}
