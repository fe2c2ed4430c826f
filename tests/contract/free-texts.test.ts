import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '@/contract/endpoints';
import { figure } from '@tests/support/figure';

type Leaf = readonly [path: string, schema: z.ZodMiniType];

/** Longer than any text that somebody types. */
const MOST = 5_000;
/** Strings that a page repeats as it was told them, and nobody types. */
const REPEATED: ReadonlySet<string> = new Set(['readNotices body.ids[]']);

/** Each string that a request may carry; what may be anything is its operation's own to check. */
function stringsOf(schema: z.core.$ZodType, path: string): readonly Leaf[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) =>
        stringsOf(field, `${path}.${name}`),
      );
    case 'array':
      return stringsOf(def.element, `${path}[]`);
    case 'tuple':
      return def.items.flatMap((item) => stringsOf(item, `${path}[]`));
    case 'record':
      return stringsOf(def.valueType, `${path}.*`);
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      // As a whole where it is one text: a rule may stand on the outside.
      return isText(def.innerType)
        ? [[path, schema as z.ZodMiniType]]
        : stringsOf(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => stringsOf(option, path));
    case 'pipe':
      return stringsOf(def.in, path);
    case 'string':
      return [[path, schema as z.ZodMiniType]];
    default:
      return [];
  }
}

const isText = (schema: z.core.$ZodType): boolean =>
  (schema as z.core.$ZodTypes)._zod.def.type === 'string';

/** Neither a code, an id, a date nor a number: any words at all are taken. */
const TYPED = 'e\u0301 ab\u202ecd, =1 <b> 名 👩‍👧 efghij';

/** What is wrong with a free text; none where it is kept by the one rule of all texts. */
function faultsOf(schema: z.ZodMiniType): readonly string[] {
  const kept = z.safeParse(schema, TYPED);
  const isTaken = (value: string): boolean => z.safeParse(schema, value).success;
  return [
    ...(kept.success && kept.data === TYPED.normalize('NFC') ? [] : ['not kept as typed, in NFC']),
    ...(isTaken(`${TYPED}\ud800`) ? ['takes half of a pair'] : []),
    ...(isTaken(`${TYPED}\u0000`) ? ['takes U+0000'] : []),
    ...(isTaken('x'.repeat(MOST)) ? ['has no limit'] : []),
  ];
}

test('F1 every free text of every request is kept by one rule', () => {
  const free = Object.values(endpoints).flatMap(({ operationId, body, query }) =>
    [...(body === null ? [] : stringsOf(body, 'body')), ...stringsOf(query, 'query')]
      .filter(([, schema]) => z.safeParse(schema, TYPED).success)
      .map(([path, schema]): Leaf => [`${operationId} ${path}`, schema]),
  );
  const wrong = free
    .filter(([name]) => !REPEATED.has(name))
    .flatMap(([name, schema]) => faultsOf(schema).map((fault) => `${name}: ${fault}`));
  figure('F1 free texts of requests', free.length, wrong.length);
  expect(wrong).toEqual([]);
  // Not an empty set: the documents came last.
  expect(free.map(([name]) => name)).toContain('registerDocument body.title');
});
