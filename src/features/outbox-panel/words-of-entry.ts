import type { OutboxEntry } from '@/data/command/outbox-entry';

export interface EntryWord {
  /** Path of the field within the body, without the places of lists. */
  readonly field: string;
  readonly text: string;
}

/** Fields whose text is nobody's words: ids, codes, and names that were chosen. */
const NO_WORDS: ReadonlySet<string> = new Set(['id', 'mentions', 'language', 'currency']);
/** Fields of free text, also where it is one short word. */
const FREE: ReadonlySet<string> = new Set([
  'answer',
  'asked',
  'conditions',
  'note',
  'promises',
  'reason',
  'risks',
  'subject',
  'summary',
  'tasks',
  'text',
  'title',
]);
/** A code of a closed list, an id, a reference, a language, a time zone, a date or a moment. */
const CODE = /^(?:[a-z\d]+(?:-[a-z\d]+)*|[A-Z]{2,3}(?:-[\dA-Z-]+)?|[A-Z]\w+\/\w+|\d[\d:.TZ-]*)$/;

/** What somebody typed of a write, in the order of its body: read again when it was refused. */
export const wordsOfEntry = ({ body }: Pick<OutboxEntry, 'body'>): readonly EntryWord[] =>
  wordsIn(body, []);

function wordsIn(value: unknown, path: readonly string[]): readonly EntryWord[] {
  const name = path.at(-1) ?? '';
  if (NO_WORDS.has(name)) return [];
  if (typeof value === 'string') {
    const isTyped = value.trim() !== '' && (FREE.has(name) || !CODE.test(value));
    return isTyped ? [{ field: path.join('.'), text: value }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => wordsIn(each, [...path, key]));
}
