import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FindMatches, MATCH_LIMITS } from '@/contract/matches';
import { askableFacts } from '@/data/matches/askable-facts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  // Halves of characters, as a paste may bring them.
  fc.string({ unit: fc.constantFrom('a', '\uD83D', '\uDE00', 'e\u0301'), maxLength: 500 }),
);
const typed = fc.option(anyText, { nil: null });

test('whatever is typed, the look-up is one that the server takes', () => {
  const facts = fc.record({
    given: typed,
    family: typed,
    ownScript: typed,
    birthOn: fc.oneof(typed, fc.constantFrom('2026-02-30', '1969-04-12', '')),
    phones: fc.array(anyText, { maxLength: 9 }),
    email: typed,
    passportNumber: typed,
  });
  fc.assert(
    fc.property(facts, (each) => {
      expect(FindMatches.safeParse(askableFacts(each)).success).toBe(true);
    }),
  );
});

test('a name is compared by its beginning, a whole thing whole or not at all', () => {
  const long = 'María '.repeat(60);
  expect(
    askableFacts({ given: long, email: `${'x'.repeat(250)}@example.org`, passportNumber: ' G1 ' }),
  ).toEqual({
    given: long.slice(0, MATCH_LIMITS.name),
    family: null,
    ownScript: null,
    birthOn: null,
    phones: [],
    email: null,
    passportNumber: 'G1',
  });
  // The last character that fits whole.
  const faces = '😀'.repeat(150);
  expect(askableFacts({ family: `a${faces}` }).family).toBe(`a${'😀'.repeat(99)}`);
  expect(askableFacts({ family: faces, birthOn: '1969-04-12' })).toMatchObject({
    family: '😀'.repeat(100),
    birthOn: '1969-04-12',
  });
});
