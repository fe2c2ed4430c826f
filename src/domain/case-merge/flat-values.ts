import type { Json } from '@/lib/json';
import type { RecordItem } from '../case';

/** The value at a merge's path: a field, a part of one (`caller.phone`), a record by its kind. */
export function flatValue(record: object, path: string): unknown {
  const [outer = path, inner] = path.split('.', 2);
  const value = (record as Json)[outer];
  if (inner === undefined) return value ?? null;
  if (Array.isArray(value)) {
    return (value as readonly RecordItem[]).find(({ kind }) => kind === inner) ?? null;
  }
  return (value as Json | null)?.[inner] ?? null;
}

/** The record with other values at some of its paths. */
export function withFlatValues<T extends object>(record: T, values: Json): T {
  let next: Json = record as Json;
  for (const [path, value] of Object.entries(values)) {
    const [outer = path, inner] = path.split('.', 2);
    const held = next[outer];
    next = { ...next, [outer]: inner === undefined ? value : withPart(held, inner, value) };
  }
  // The same fields with values of their own types.
  return next as T;
}

function withPart(held: unknown, name: string, value: unknown): unknown {
  if (!Array.isArray(held)) return { ...(held as Json), [name]: value };
  const items = held as readonly RecordItem[];
  if (value === null) return items.filter(({ kind }) => kind !== name);
  return items.some(({ kind }) => kind === name)
    ? items.map((item) => (item.kind === name ? value : item))
    : [...items, value];
}
