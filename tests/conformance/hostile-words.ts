import * as z from 'zod/mini';

/** A text that is typed, with what careless software loses: marks, directions, code, pairs, joiners. */
const hostile = (n: number): string =>
  `e\u0301${n} \u202e=1+1 <b>'\u{1f469}\u200d\u{1f467} 名 \\u0000 __proto__`;

/** Names that a screen chooses or repeats, and nobody types. */
const CHOSEN: ReadonlySet<string> = new Set(['timeZone', 'seen', 'facts']);

/** A body whose every free text is a hostile one, and those texts as they must be kept. */
export interface Filled {
  readonly body: unknown;
  readonly texts: readonly string[];
}

/** Puts a hostile text of its own into each free text of a body. */
export function withHostileWords(schema: z.core.$ZodType, body: unknown): Filled {
  const texts: string[] = [];
  const fill = (by: z.core.$ZodType, value: unknown): unknown => {
    const { def } = (by as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case 'object':
        if (value === null || typeof value !== 'object') return value;
        return Object.fromEntries(
          Object.entries(value).map(([name, inner]) => {
            const field = def.shape[name];
            return [name, field && !CHOSEN.has(name) ? fill(field, inner) : inner];
          }),
        );
      case 'array':
        return Array.isArray(value) ? value.map((inner) => fill(def.element, inner)) : value;
      case 'nullable':
        // Null says something of what is chosen; of a text it says only that nothing was typed.
        return value === null && !isText(def.innerType) ? null : fill(def.innerType, value);
      case 'optional':
      case 'default':
      case 'readonly':
        return value === undefined ? undefined : fill(def.innerType, value);
      case 'union': {
        const form = def.options.find((option) => z.safeParse(option, value).success);
        return form === undefined ? value : fill(form, value);
      }
      case 'string': {
        const typed = hostile(texts.length);
        const kept = z.safeParse(by, typed);
        if (!kept.success || kept.data !== typed.normalize('NFC')) return value;
        texts.push(kept.data);
        return typed;
      }
      default:
        return value;
    }
  };
  return { body: fill(schema, body), texts };
}

const isText = (schema: z.core.$ZodType): boolean =>
  (schema as z.core.$ZodTypes)._zod.def.type === 'string';

/** Every text that an answer holds, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object'
    ? Object.values<unknown>({ ...value }).flatMap(textsIn)
    : [];
}
