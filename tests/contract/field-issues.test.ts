import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { endpoints } from '@/contract/endpoints';
import { fieldsOf } from '@/contract/field-issues';
import { FIELD_CODES } from '@/contract/fields';

const fieldsFor = (body: unknown) => {
  const result = z.safeParse(endpoints.logContact.body, body);
  return result.success ? {} : fieldsOf(result.error.issues, 'body');
};

it('names the field of each issue with its code', () => {
  expect(
    fieldsFor({
      id: 'x',
      at: 'yesterday',
      way: 'pigeon',
      direction: 'outgoing',
      party: 'caller',
      isReached: true,
      summary: ' ',
      nextContactAt: null,
      extra: 1,
    }),
  ).toEqual({
    'body.id': 'invalid',
    'body.at': 'not-a-moment',
    'body.way': 'not-a-choice',
    'body.summary': 'required',
    'body.extra': 'unknown-field',
  });
});

it('gives a known code for whatever is sent to any operation', () => {
  const hostile: readonly unknown[] = [null, 1, [], {}, { a: { b: [] } }, 'text'];
  for (const { body } of Object.values(endpoints)) {
    if (body === null) continue;
    for (const value of hostile) {
      const result = z.safeParse(body as z.ZodMiniType, value);
      if (result.success) continue;
      for (const code of Object.values(fieldsOf(result.error.issues))) {
        expect(FIELD_CODES).toContain(code);
      }
    }
  }
});
