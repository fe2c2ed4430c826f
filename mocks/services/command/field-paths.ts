import type { FieldChange } from '@/domain/field-change';
import { jsonEqual } from '@/domain/merge/json-equal';
import { isJson, type Json } from '@/lib/json';

const NAMED_BY: Readonly<Record<string, string>> = { reviews: 'specialty', records: 'kind' };

/**
 * All differences, except of the fields named. Lists of things that are named by one of their
 * fields are addressed by that name (`reviews.cancer.decision`, `records.imaging.state`), so that a
 * path means the same thing after the list was reordered.
 */
export function changesBetween(
  before: Json,
  after: Json,
  ignored: ReadonlySet<string>,
): readonly FieldChange[] {
  return Object.keys(after)
    .filter((name) => !ignored.has(name))
    .flatMap((name) => differences(name, before[name] ?? null, after[name] ?? null));
}

function differences(field: string, before: unknown, after: unknown): readonly FieldChange[] {
  if (jsonEqual(before, after)) return [];
  const inner = namesIn(field, before, after);
  return inner === null
    ? [{ field, before, after }]
    : inner.flatMap((name) =>
        differences(`${field}.${name}`, part(before, name), part(after, name)),
      );
}

/** What both sides have inside, where they can be compared part by part. */
function namesIn(field: string, before: unknown, after: unknown): readonly string[] | null {
  if (isJson(before) && isJson(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])];
  }
  const key = NAMED_BY[field];
  if (key === undefined || !Array.isArray(before) || !Array.isArray(after)) return null;
  const [names, others] = [before, after].map((list) =>
    (list as readonly Json[]).map((item) => String(item[key])),
  );
  return names !== undefined && jsonEqual(names, others) ? names : null;
}

function part(value: unknown, name: string): unknown {
  if (isJson(value)) return value[name] ?? null;
  if (!Array.isArray(value)) return undefined;
  return (value as readonly Json[]).find((item) => isNamed(item, name));
}

const isNamed = (item: Json, name: string): boolean =>
  item['specialty'] === name || item['kind'] === name;

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce(part, record);
}

/** The record with another value at a path that leads somewhere. */
export function withValueAt(record: unknown, path: string, value: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  const inner = (old: unknown): unknown =>
    rest.length === 0 ? value : withValueAt(old, rest.join('.'), value);
  if (Array.isArray(record)) {
    return (record as readonly Json[]).map((item) => (isNamed(item, name) ? inner(item) : item));
  }
  return isJson(record) ? { ...record, [name]: inner(record[name]) } : record;
}
