import type { Mention } from './note';
import { fold } from '../fold';

/** How a person stands in the text of a note: `@Marta Lindqvist`. */
export const mentionMark = (name: string): string => `@${name.normalize('NFC')}`;

/** Whether the text still names the person; a mention whose words were deleted is none. */
export function namesPerson(text: string, name: string): boolean {
  return text.normalize('NFC').includes(mentionMark(name));
}

export type NotePiece =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'mention'; readonly at: number; readonly mention: Mention };

/** The text of a note in pieces, so that each mention can be shown as the person it means. */
export function notePieces(text: string, mentions: readonly Mention[]): readonly NotePiece[] {
  // The longer name first: `@Ana María` is not `@Ana`.
  const marks = mentions
    .map((mention) => ({ mention, mark: mentionMark(mention.name) }))
    .toSorted((one, other) => other.mark.length - one.mark.length);
  const pieces: NotePiece[] = [];
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) pieces.push({ kind: 'text', at: from, text: text.slice(from, to) });
  };
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, from))) {
    const found = marks.find(({ mark }) => text.startsWith(mark, at));
    if (found === undefined) continue;
    flush(at);
    pieces.push({ kind: 'mention', at, mention: found.mention });
    from = at + found.mark.length;
  }
  flush(text.length);
  return pieces;
}

/** A mention that is being typed: from its `@` to the caret. */
export interface TypedMention {
  readonly start: number;
  readonly query: string;
}

/** No name is longer; further away than that, `@` began something else. */
const LONGEST_QUERY = 40;

/**
 * What is being typed at the caret, if it begins with an `@` that follows no letter.
 *
 * @param named whom the text names already: what stands behind such a mention is not typed into it.
 */
export function typedMention(
  text: string,
  caret: number,
  named: readonly Pick<Mention, 'name'>[] = [],
): TypedMention | null {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY - 1), caret);
  const match = /(?:^|[^\p{L}\p{N}])@([^@\n]*)$/u.exec(before);
  if (match === null) return null;
  const query = match[1] ?? '';
  const isNamed = named.some(({ name }) => `@${query}`.startsWith(`${mentionMark(name)} `));
  if (isNamed) return null;
  return { start: caret - query.length - 1, query };
}

/** Names whose words begin with what was typed, in any order of accents and case. */
export function matchesMention(name: string, query: string): boolean {
  const words = fold(name).split(' ');
  return fold(query)
    .split(' ')
    .filter((part) => part !== '')
    .every((part) => words.some((word) => word.startsWith(part)));
}
