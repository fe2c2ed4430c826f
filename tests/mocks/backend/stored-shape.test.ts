import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaintOf, storedShape, type StoredShape, typesBelow } from './stored-shape';

// Browsers keep what was entered. Whoever changes what a record holds, and forgets that others hold
// the older form, is told here; what is to be done: the recipe of a stored field in
// docs/architecture.md.

const written = JSON.parse(
  readFileSync(new URL('stored-shape.json', import.meta.url), 'utf8'),
) as StoredShape;

it('what is stored has the shape that was written down for its version', () => {
  expect(complaintOf(written, storedShape())).toBeNull();
});

describe('another shape is found:', () => {
  const record = (fields: Readonly<Record<string, string>>): Partial<StoredShape> => ({
    types: { ...written.types, CaseRecord: fields },
  });
  const fields = written.types['CaseRecord'] as Readonly<Record<string, string>>;
  const { payer: _payer, ...fewer } = fields;

  it.for<readonly [string, Partial<StoredShape>, RegExp]>([
    ['none', {}, /^none$/],
    ['one field more', record({ ...fields, 'likes?': 'string' }), /\(CaseRecord\.likes\?\): raise/],
    ['one fewer', record(fewer), /\(CaseRecord\.payer\): raise/],
    [
      'a field of another type',
      record({ ...fields, payer: 'string' }),
      /CaseRecord\.payer\): raise/,
    ],
    ['with its version', { ...record(fewer), recordVersion: written.recordVersion + 1 }, /npm run/],
    ['a column', { columns: { ...written.columns, payer: 'choices' } }, /columns \(payer\): raise/],
    ['a column, other version', { columns: {}, recordVersion: 99 }, /columns .*: raise/],
    ['a column with its version', { columns: {}, rowVersion: 99 }, /npm run stored/],
    ['a version alone', { rowVersion: 99 }, /npm run stored/],
  ])('%s', ([, change, expected]) => {
    const complaint = complaintOf(written, { ...written, ...change });
    expect(complaint ?? 'none').toMatch(expected);
  });
});

describe('a type is read', () => {
  const read = (files: Readonly<Record<string, string>>) =>
    typesBelow(new Map(Object.entries(files)), 'src/a.ts', 'A');

  it('with all that its fields are made of, through imports, heirs and other names', () => {
    const types = read({
      'src/a.ts': `
        import type { B as Bee } from './b';
        /** Said of it. */
        export interface A extends Base { readonly b: readonly Bee[]; c?: Omit<C, 'x'> | null }
        interface Base { readonly id: string; // its own
        }
        type C = { x: 1; 'y-z': D };
        type D = E & { e: number };
        interface E { f: 'one' }
        interface Unused { g: string }`,
      'src/b.ts': 'export type B = Alias; type Alias = Inner; interface Inner { of: string }',
    });
    expect(types).toEqual({
      A: { extends: 'Base', b: 'Bee[]', 'c?': "Omit<C, 'x'> | null" },
      Base: { id: 'string' },
      C: { x: '1', "'y-z'": 'D' },
      D: 'E & { e: number }',
      E: { f: "'one'" },
      Inner: { of: 'string' },
    });
  });

  it('without its words: one more of them fits what is stored', () => {
    const types = read({
      'src/a.ts': `
        import { schema, WORDS } from './b';
        type Word = 'new' | 'old';
        type Other = (typeof WORDS)[number];
        export interface A { word: Word; other: Other; schema: Output<typeof schema> }`,
      'src/b.ts': 'export const WORDS = ["a"]; export const schema = z.object({ a: z.string() });',
    });
    expect(types).toEqual({
      A: { word: 'Word', other: 'Other', schema: 'Output<typeof schema>' },
      schema: 'z.object({ a: z.string() })',
    });
  });
});
