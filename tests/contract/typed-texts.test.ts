import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod/mini';
import { filledText, LanguageTag, Moment, text } from '@/contract/fields';

const codeOf = (schema: z.ZodMiniType, value: string): string | null => {
  const result = z.safeParse(schema, value);
  return result.success ? null : (result.error.issues[0]?.message ?? '');
};
const Reason = filledText(300, 10);

describe('a reason of at least ten characters', () => {
  test.for([
    ['The insurer asks', null],
    ['Ask for it', null],
    ['a              b', 'too-short'],
    ['保险公司要求看护照号码', null],
    ['شركة التأمين تطلب', null],
    ['too short', 'too-short'],
    ['   short   ', 'too-short'],
    ['          ', 'required'],
    // As a reader counts: one family of seven code points, one letter with nine accents.
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'too-short'],
    [`a${'\u0301'.repeat(9)}`, 'too-short'],
    ['👍'.repeat(10), null],
  ] as const)('%s: %s', ([reason, code]) => {
    expect(codeOf(Reason, reason)).toBe(code);
  });

  test.for(['\u200b', '\u2060', '\u2800', '\u202e', '\u3164', '\u115f', '\ufe0f', '\u00ad'])(
    'is none of ten times what nobody sees (%j)',
    (unseen) => {
      expect(codeOf(Reason, unseen.repeat(10))).not.toBeNull();
      expect(codeOf(Reason, `ok${unseen.repeat(20)}`)).toBe('too-short');
      expect(codeOf(filledText(300), unseen.repeat(10))).not.toBeNull();
      // Within words it is kept, as joiners are part of how people write.
      expect(z.parse(Reason, `The in${unseen}surer asks`)).toContain(unseen);
    },
  );

  it('counts no more characters than were typed', () => {
    const { counterexample } = fc.check(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        (typed) => codeOf(Reason, typed) !== null || typed.length >= 10,
      ),
      { seed: 10, numRuns: 1_000 },
    );
    expect(counterexample).toBeNull();
  });
});

test('U+0000 stands in no text', () => {
  expect(codeOf(text(10), 'a\u0000b')).toBe('null-character');
  expect(codeOf(Reason, '\u0000'.repeat(10))).toBe('null-character');
});

test.for([
  ['es', true],
  ['zh-Hant-TW', true],
  ['sr-Latn', true],
  ['en-x1', false],
  ['es-419', true],
  ['de-1', false],
] as const)('%s is a language tag: %s', ([tag, isOne]) => {
  expect(codeOf(LanguageTag, tag)).toBe(isOne ? null : 'invalid');
});

test.for([
  ['2026-11-24T15:00:00.000Z', '2026-11-24T15:00:00.000Z'],
  ['2026-11-24T15:00:00Z', '2026-11-24T15:00:00.000Z'],
  ['2026-11-24T15:00:00.123456789Z', '2026-11-24T15:00:00.123Z'],
] as const)('the moment %s is kept as %s', ([typed, kept]) => {
  expect(z.parse(Moment, typed)).toBe(kept);
  expect(codeOf(Moment, '2026-11-31T15:00:00Z')).toBe('not-a-moment');
});
