import type * as z from 'zod/mini';
import { Id } from '@/contract/fields';

/** The fields of a body that hold an id, by their paths; `[]` stands for each element of a list. */
export function idFieldsOf(schema: z.core.$ZodType, before = ''): readonly string[] {
  if (schema === Id) return [before];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) =>
        idFieldsOf(field, before === '' ? name : `${before}.${name}`),
      );
    case 'array':
      return idFieldsOf(def.element, `${before}[]`);
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return idFieldsOf(def.innerType, before);
    case 'union':
      return [...new Set(def.options.flatMap((option) => idFieldsOf(option, before)))];
    default:
      return [];
  }
}
