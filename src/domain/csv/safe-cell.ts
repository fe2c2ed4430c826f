/**
 * Cells that no spreadsheet takes for a formula (OWASP, CSV injection), in a way that gives the
 * original back. The rule, also for whoever reads our files:
 *
 * - A cell that begins with `=`, `+`, `-` or `@` (also in their full-width forms), or with white
 *   space, or with an apostrophe, is written with one apostrophe before it.
 * - To recover it, take one apostrophe from the beginning of any cell that has one.
 *
 * White space counts because programs trim it and see what comes after; an apostrophe counts so
 * that one which was there already is never taken for ours.
 */
const DANGEROUS = /^['=+\-@＝＋－＠\s\p{Cc}\u200B\u2060]/u;

export function safeCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

export function originalCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
