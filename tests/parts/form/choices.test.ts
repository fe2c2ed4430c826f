import { describe, expect, it } from 'vitest';
import { fold } from '@/domain/fold';
import { LOCALES } from '@/i18n/locale';
import { choicesOf } from '@/parts/form/use-choices';
import { LANGUAGE_ALIASES, LANGUAGE_TAGS } from '@/reference/country-codes';

const codesFor = (kind: 'country' | 'language', typed: string): readonly string[] =>
  choicesOf(kind, 'en')
    .filter(({ name, aliases = [] }) =>
      [name, ...aliases].some((each) => fold(each) === fold(typed)),
    )
    .map(({ code }) => code);

describe('a language or country is found', () => {
  it.each([
    ['language', 'Mandarin', 'zh-Hans'],
    ['language', '中文', 'zh-Hans'],
    ['language', 'español', 'es'],
    ['language', 'العربية', 'ar'],
    ['language', 'Farsi', 'fa'],
    ['country', 'Emiratos Árabes Unidos', 'AE'],
    ['country', '印度', 'IN'],
  ] as const)('%s by what people say: %s', (kind, typed, code) => {
    expect(codesFor(kind, typed)).toEqual([code]);
  });

  it('by no word that means two of them', () => {
    for (const kind of ['country', 'language'] as const) {
      for (const locale of LOCALES) {
        const names = choicesOf(kind, locale).flatMap(({ code, name, aliases = [] }) =>
          [...new Set([name, ...aliases].map((each) => fold(each)))].map((word) => ({
            word,
            code,
          })),
        );
        const several = [...Map.groupBy(names, ({ word }) => word).values()].filter(
          ({ length }) => length > 1,
        );
        expect(several).toEqual([]);
      }
    }
  });

  it('by other words only where it is in the list', () => {
    expect(LANGUAGE_TAGS).toEqual(expect.arrayContaining(Object.keys(LANGUAGE_ALIASES)));
  });
});
