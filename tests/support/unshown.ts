import type * as z from 'zod/mini';
import { Id } from '@/contract/fields';

/** The schemas of what a body holds, by their paths; a list is one field of a form. */
function leavesOf(
  schema: z.core.$ZodType,
  at = '',
): readonly (readonly [path: string, schema: z.core.$ZodType])[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, inner]) =>
        leavesOf(inner, at === '' ? name : `${at}.${name}`),
      );
    case 'nullable':
    case 'optional':
      return leavesOf(def.innerType, at);
    case 'union':
      return def.options.flatMap((option) => leavesOf(option, at));
    default:
      return [[at, schema]];
  }
}

/** Ids are made by the form, a tick or a choice among what is offered cannot be typed wrong. */
function isTyped(schema: z.core.$ZodType): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return schema !== Id && !['literal', 'null', 'boolean', 'enum'].includes(type);
}

/**
 * The paths of a body that its schema may refuse and that no field of the form shows: neither one of
 * that name nor one of what it lies in, as `total` shows what is wrong with `total.minor`.
 */
export function unshown(schema: z.core.$ZodType, fields: Iterable<string>): readonly string[] {
  const shown = [...fields];
  const open = leavesOf(schema)
    .filter(([, leaf]) => isTyped(leaf))
    .map(([at]) => at)
    .filter((at) => !shown.some((field) => at === field || at.startsWith(`${field}.`)));
  return [...new Set(open)];
}
