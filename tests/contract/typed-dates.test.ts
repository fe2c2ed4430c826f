import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { lenient } from '@/api/lenient';
import type { Endpoint } from '@/contract/endpoint';
import { endpoints } from '@/contract/endpoints';
import { mayBeTold } from '@/contract/field-issues';
import { Moment, PlainDate } from '@/contract/fields';
import { figure } from '@tests/support/figure';

const SEED = 2_206;

const codeOf = (schema: z.ZodMiniType, value: string): string | null => {
  const result = z.safeParse(schema, value);
  return result.success ? null : (result.error.issues[0]?.message ?? '');
};

test.for([
  ['1900-01-01', null],
  ['2100-12-31', null],
  ['1899-12-31', 'too-long-ago'],
  ['0001-01-01', 'too-long-ago'],
  ['0000-01-01', 'too-long-ago'],
  ['2101-01-01', 'too-far-ahead'],
  ['2206-03-03', 'too-far-ahead'],
  ['9999-12-31', 'too-far-ahead'],
  ['2206-02-30', 'not-a-date'],
  ['+010000-01-01', 'not-a-date'],
  ['', 'not-a-date'],
] as const)('a date that is typed as %s', ([on, code]) => {
  expect(codeOf(PlainDate, on)).toBe(code);
  const ofMoment = code === 'not-a-date' ? 'not-a-moment' : code;
  expect(codeOf(Moment, `${on}T12:00:00.000Z`)).toBe(ofMoment);
});

test('is taken in every year that somebody may mean, and in no other', () => {
  const anyYear = fc.integer({ min: 0, max: 9_999 });
  fc.assert(
    fc.property(anyYear, (year) => {
      const on = `${String(year).padStart(4, '0')}-06-15`;
      const isTaken = year >= 1900 && year <= 2100;
      expect(codeOf(PlainDate, on) === null).toBe(isTaken);
      expect(codeOf(Moment, `${on}T00:00:00.000Z`) === null).toBe(isTaken);
    }),
    { seed: SEED, numRuns: 1_000 },
  );
});

/** Every schema of a text within another one. */
function leavesOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.values(def.shape).flatMap(leavesOf);
    case 'array':
      return leavesOf(def.element);
    case 'nullable':
    case 'optional':
      return leavesOf(def.innerType);
    case 'record':
      return leavesOf(def.valueType);
    case 'union':
      return def.options.flatMap(leavesOf);
    case 'pipe':
      return leavesOf(def.in);
    default:
      return [schema];
  }
}

test('every date of a request is one that may be typed', () => {
  const all: readonly Endpoint[] = Object.values(endpoints);
  const dates = all.flatMap(({ operationId, query, body }) =>
    [query, ...(body === null ? [] : [body])]
      .flatMap(leavesOf)
      .filter((leaf) => ['date', 'datetime'].includes(String(formatOf(leaf))))
      .map((leaf) => ({ operationId, isBounded: leaf === Moment || leaf === PlainDate })),
  );
  figure('dates of requests', dates.length, 0);
  expect(dates.length).toBeGreaterThan(60);
  expect(dates.filter(({ isBounded }) => !isBounded)).toEqual([]);
});

function formatOf({ _zod: { def } }: z.core.$ZodType): unknown {
  return 'format' in def ? def.format : undefined;
}

test('an answer may tell of a year that nobody may type, and of nothing else that is wrong', () => {
  const Answer = z.strictObject({ on: PlainDate, from: z.union([Moment, PlainDate]), n: z.int() });
  const tells = (value: unknown): readonly boolean[] => {
    const result = z.safeParse(Answer, value);
    return result.success ? [] : result.error.issues.map(mayBeTold);
  };
  expect(tells({ on: '2206-03-03', from: '2206-03-03T00:00:00.000Z', n: 1 })).toEqual([true, true]);
  expect(tells({ on: '2206-03-03', from: 'never', n: 1.5 })).toEqual([true, false, false]);
  const far = { on: '0001-01-01', from: '9999-12-31', n: 1 };
  expect(z.parse(lenient(Answer), far)).toEqual(far);
  expect(z.safeParse(lenient(Answer), { ...far, on: '2026-02-30' }).success).toBe(false);
});
