import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, searchTokens } from '@/domain/fold';
import { searchKeyOf } from '@/domain/search-key';
import { matchRanges } from '@/domain/search-match';
import { figure } from '@tests/support/figure';

const SEED = 20_261_124;

const keyOf = (...names: readonly string[]): string =>
  searchKeyOf({ names, phones: ['+34 600 123 456', null], reference: 'IC-2026-004217' });

/** As the store searches: every token begins a word of the key. */
const finds = (key: string, query: string): boolean => {
  const words = key.split(' ');
  return searchTokens(query).every((token) => words.some((word) => word.startsWith(token)));
};

const marked = (text: string, query: string): readonly string[] =>
  matchRanges(text, query).map(({ start, end }) => text.slice(start, end));

describe('folding', () => {
  it.each([
    ['Núñez', 'nunez'],
    ['NÚÑEZ', 'nunez'],
    ['Nu\u0301n\u0303ez', 'nunez'],
    ['O’Hara', 'ohara'],
    ["O'Hara", 'ohara'],
    ['Straße', 'strasse'],
    ['Øst-Łódź', 'ost lodz'],
    ['İstanbul ışık', 'istanbul isik'],
    ['Đặng Thị', 'dang thi'],
    ['Saʿīd al-Ḥusaynī', 'said al husayni'],
    ['أحمد', 'احمد'],
    ['إبراهيم', 'ابراهيم'],
    ['آمنة', 'امنه'],
    ['فاطِمَة', 'فاطمه'],
    ['محمـــد', 'محمد'],
    ['مصطفى', 'مصطفي'],
    ['٠١٢٣٤٥', '012345'],
    ['۰۱۲', '012'],
    ['１２３', '123'],
    ['王小明', '王小明'],
    ['\u202eabc\u2066', 'abc'],
    ['  a \t b\n', 'a b'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing when it is done twice, whatever the text', () => {
    const runs = 5_000;
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    const result = fc.check(
      fc.property(text, (each) => fold(fold(each)) === fold(each)),
      { numRuns: runs, seed: SEED },
    );
    figure('A7 fold is idempotent', runs, result.failed ? 1 : 0, SEED);
    expect(result.counterexample).toBeNull();
  });

  it('leaves letters, digits, marks and single spaces only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toMatch(/^[\p{L}\p{N}\p{M}]*(?: [\p{L}\p{N}\p{M}]+)*$/u);
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });
});

describe('search', () => {
  it.each([
    ['Inés Núñez Østby', 'nunez'],
    ['Inés Núñez Østby', 'ostby ines'],
    ['Inés Núñez Østby', 'NUN INE'],
    ['王小明', '王小明'],
    ['王小明', '小明'],
    ['王小明', '明'],
    ['김민수', '민수'],
    ['Faisal Al-Rashid', 'alrashid'],
    ['Faisal Al-Rashid', 'al rashid'],
    ['Faisal Al Rashid', 'al-rashid'],
    ['Faisal Al Rashid', 'alrashid'],
    ['Faisal Alrashid', 'rashid'],
    ['فاطمة الراشد', 'راشد'],
    ['فاطمة الراشد', 'فاطمه'],
    ['أحمد', 'احمد'],
    ["Sa'id", 'said'],
    ['Jean-Luc', 'jeanluc'],
    ['Jean-Luc', 'luc'],
    ['Núñez', '600123456'],
    ['Núñez', '+34 600 123 456'],
    ['Núñez', '0034 600-123-456'],
    ['Núñez', '3456'],
    ['Núñez', '٦٠٠١٢٣٤٥٦'],
    ['Núñez', 'IC-2026-004217'],
    ['Núñez', 'ic2026004217'],
    ['Núñez', '4217'],
    ['Núñez', '2026-0042'],
  ])('finds %j by %j', (name, query) => {
    expect(finds(keyOf(name), query)).toBe(true);
  });

  it.each([
    ['Núñez', 'nunes'],
    ['王小明', '小王'],
    ['Núñez', 'nunez garcia'],
    ['Núñez', '999'],
  ])('does not find %j by %j', (name, query) => {
    expect(finds(keyOf(name), query)).toBe(false);
  });

  it('finds every name by itself, by each of its words, and by any beginning of one', () => {
    const runs = 3_000;
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(fc.constantFrom('Núñez', 'al-Ḥusaynī', '王小明', 'محمد', 'O’Neill', 'Ana'), {
          maxLength: 5,
        })
        .map((words) => words.join(' ')),
    );
    const result = fc.check(
      fc.property(name, fc.nat(), (each, cut) => {
        const key = keyOf(each);
        const words = searchTokens(each);
        return (
          finds(key, each) &&
          words.every((word) =>
            finds(
              key,
              Array.from(word)
                .slice(0, 1 + (cut % 8))
                .join(''),
            ),
          )
        );
      }),
      { numRuns: runs, seed: SEED },
    );
    figure('A7 search finds a name', runs, result.failed ? 1 : 0, SEED);
    expect(result.counterexample).toBeNull();
  });
});

describe('marking the hit', () => {
  it.each([
    ['Inés Núñez', 'nunez', ['Núñez']],
    ['Inés Nu\u0301n\u0303ez', 'nunez', ['Nu\u0301n\u0303ez']],
    ['Inés Núñez', 'ez', []],
    ['Inés Núñez', 'nu in', ['In', 'Nú']],
    ['Straße', 'stras', ['Straß']],
    ['王小明', '小明', ['小明']],
    ['Al-Rashid', 'alrash', ['Al-Rash']],
    ['Al Rashid', 'alrash', ['Al Rash']],
    ['An Alvarez', 'ana', ['An A']],
    ['Ann Alvarez', 'anna', []],
    ['Ann van der Berg', 'vander', ['van der']],
    ['Faisal Alrashid', 'rashid', ['rashid']],
    ['فاطمة الراشد', 'راشد', ['راشد']],
    ['Alba', 'ba', []],
    ['+34 600 123 456', '600123', ['600 123']],
    ['+34 600 123 456', '3456', ['3 456']],
    ['IC-2026-004217', '4217', ['4217']],
    ['O’Hara', 'ohara', ['O’Hara']],
    ['فاطِمَة', 'فاطمه', ['فاطِمَة']],
    ['anything', '', []],
    ['', 'x', []],
  ] as const)('marks in %j for %j exactly %j', (text, query, hits) => {
    expect(marked(text, query)).toEqual(hits);
  });

  it('marks whatever the search finds a name by', () => {
    const runs = 3_000;
    const part = fc.constantFrom(
      'Núñez',
      'al-Ḥusaynī',
      'Alrashid',
      'Al',
      'van',
      'der',
      'Berg',
      'Mc',
      'Donald',
      'San',
      '王小明',
      '김민수',
      'محمد',
      'الراشد',
      'أبو',
      'O’Neill',
      'Jean-Luc',
      'Straße',
      'İstanbul',
    );
    const result = fc.check(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (parts, at, cut) => {
          const name = parts.join(' ');
          const words = searchKeyOf({ names: [name], phones: [], reference: '' })
            .split(' ')
            .filter(Boolean);
          const word = Array.from(words[at % words.length] ?? '');
          const query = word.slice(0, 1 + (cut % word.length)).join('');
          return marked(name, query).length > 0;
        },
      ),
      { numRuns: runs, seed: SEED },
    );
    figure('A7 what is found is marked', runs, result.failed ? 1 : 0, SEED);
    expect(result.counterexample).toBeNull();
  });

  it('stays within the text, in order, never overlapping, never inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        let last = -1;
        for (const { start, end } of matchRanges(text, query)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });
});
