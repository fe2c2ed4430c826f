import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { lenient, pathsOf } from '@/api/lenient';
import { CaseListRow } from '@/contract/case-list';
import { endpoints } from '@/contract/endpoints';

const Answer = z.strictObject({
  stage: z.enum(['new', 'closed']),
  tags: z.array(z.enum(['a', 'b'])),
  what: z.nullable(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('hold'), on: z.enum(['patient']) }),
      z.strictObject({ kind: z.literal('none') }),
    ]),
  ),
  note: z.optional(z.string()),
});
const good = { stage: 'new', tags: ['a'], what: { kind: 'hold', on: 'patient' } };

test('an answer that fits comes through as it is', () => {
  expect(z.parse(lenient(Answer), good)).toEqual(good);
});

test('a field of a newer server is stripped, however deep', () => {
  const answer = { ...good, extra: 1, what: { ...good.what, extra: 2 } };
  expect(z.parse(lenient(Answer), answer)).toEqual(good);
});

test('a value of a newer server becomes unknown, also inside an array and a union', () => {
  const answer = { stage: 'paused', tags: ['a', 'z'], what: { kind: 'hold', on: 'moon' } };
  expect(z.parse(lenient(Answer), answer)).toEqual({
    stage: 'unknown',
    tags: ['a', 'unknown'],
    what: { kind: 'hold', on: 'unknown' },
  });
});

test('a member that is not known becomes one of kind unknown, with nothing of its content', () => {
  const answer = { ...good, what: { kind: 'strike', secret: 'x' } };
  expect(z.parse(lenient(Answer), answer).what).toEqual({ kind: 'unknown' });
});

test('a known member that lacks a field is a breach, told by its path and not by its value', () => {
  const result = z.safeParse(lenient(Answer), { ...good, what: { kind: 'hold' }, tags: [7] });
  expect(result.error && pathsOf(result.error)).toEqual(['tags.*', 'what']);
});

test('the copy is made once', () => {
  expect(lenient(CaseListRow)).toBe(lenient(CaseListRow));
});

test('every answer of the contract has a lenient copy that fails on nothing at all', () => {
  for (const endpoint of Object.values(endpoints)) {
    const result = z.safeParse(lenient(endpoint.success.schema), 'nothing');
    expect(result.success).toBe(false);
  }
});
