import { DIALOG_GROUP } from '@/contract/draft';
import type { Unsaved } from '@/data/drafts/use-unsaved';
import { jsonEqual } from '@/domain/merge/json-equal';
import { isJson, type Json } from '@/lib/json';

export interface TypedWord {
  /** The path of the field in a record, or the name of the field in its form. */
  readonly field: string;
  readonly isOfRecord: boolean;
  readonly value: unknown;
}

/** What a form of its own begins with, and nobody has typed. */
const CHOICES_OF_CONTACT: ReadonlySet<string> = new Set(['summary', 'nextOn']);

/**
 * What the person typed, and nothing else of the case: of the values of a form only those that
 * differ from what stood there when it was opened. Each once.
 */
export function typedWords(unsaved: readonly Unsaved[]): readonly TypedWord[] {
  const words: TypedWord[] = [];
  for (const { kind, group, bodies } of unsaved) {
    for (const word of bodies.flatMap((body) => wordsIn(kind, group, body))) {
      if (!words.some((each) => jsonEqual(each, word))) words.push(word);
    }
  }
  return words;
}

function wordsIn(kind: Unsaved['kind'], group: string | null, body: Json): readonly TypedWord[] {
  const values = objectIn(body['values']) ?? {};
  if (kind === 'note') {
    return isEmpty(body['text']) ? [] : [{ field: 'text', isOfRecord: false, value: body['text'] }];
  }
  const base = objectIn(body['fields']);
  const isOfRecord = base !== null && group?.startsWith(DIALOG_GROUP) !== true;
  return Object.entries(values).flatMap(([name, value]) => {
    if (kind === 'contact' && !CHOICES_OF_CONTACT.has(name)) return [];
    const { field, before } = base === null ? { field: name, before: null } : at(base, name);
    const typed = withoutKnown(before, value);
    return isEmpty(typed) ? [] : [{ field, isOfRecord, value: typed }];
  });
}

/** A field by its own path, or as the part of the one field that the form takes apart. */
function at(base: Json, name: string): { readonly field: string; readonly before: unknown } {
  if (Object.hasOwn(base, name)) return { field: name, before: base[name] };
  const [only, ...others] = Object.keys(base);
  if (only === undefined || others.length > 0) return { field: name, before: null };
  return { field: `${only}.${name}`, before: objectIn(base[only])?.[name] ?? null };
}

/** Null where it is what stood there; of a list only the entries that did not. */
function withoutKnown(before: unknown, value: unknown): unknown {
  if (jsonEqual(before, value)) return null;
  if (!Array.isArray(before) || !Array.isArray(value)) return value;
  return value.filter((one) => !before.some((each) => jsonEqual(each, one)));
}

const objectIn = (value: unknown): Json | null => (isJson(value) ? value : null);

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
