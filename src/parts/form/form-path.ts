import type { Json } from '@/lib/json';

/**
 * Values of a form by dotted path (`caller.phone`, `party.0.name`), the same paths as a problem of
 * the server and an issue of the schema have.
 */

/** The value at a path, of a form or of a record; undefined where the path leads nowhere. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((held, name) => (held as Json | null | undefined)?.[name], values);
}

/** The values with another one at a path; all that lies beside it stays the same object. */
export function withValueAt<V>(values: V, path: string, value: unknown): V {
  const [name = '', ...rest] = path.split('.');
  const inner = (held: unknown): unknown =>
    rest.length === 0 ? value : withValueAt(held, rest.join('.'), value);
  if (Array.isArray(values)) {
    return values.map((item: unknown, place) => (String(place) === name ? inner(item) : item)) as V;
  }
  return { ...values, [name]: inner((values as Json)[name]) };
}
