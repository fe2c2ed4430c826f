import type { Messages } from '@lingui/core';
import { expect, it } from 'vitest';
import { FIRST_FEATURES } from '@/build/later-words';
import { type Locale, LOCALES } from '@/i18n/locale';

const CATALOGUES = import.meta.glob<Messages>('../../src/i18n/locales/*/*.po', {
  eager: true,
  import: 'messages',
});

it.each(LOCALES)('every text is said in one way in all areas: %s', (locale) => {
  const said = new Map<string, Set<string>>();
  for (const [path, messages] of Object.entries(CATALOGUES)) {
    if (!path.endsWith(`/${locale}.po`)) continue;
    for (const [id, message] of Object.entries(messages)) {
      said.set(id, (said.get(id) ?? new Set()).add(JSON.stringify(message)));
    }
  }
  const several = [...said.values()].filter(({ size }) => size > 1).map((ways) => [...ways]);
  expect(said.size).toBeGreaterThan(500);
  expect(several).toEqual([]);
});

/** Things that had several words, or the word of another (docs/words.md): by their English name. */
const ONE_WORD: readonly (readonly [of: RegExp, locale: Locale, word: RegExp])[] = [
  [/discharg/iu, 'ar', /خروج المريض/u],
  [/orientation/iu, 'ar', /تهيئة/u],
  [/orientation/iu, 'zh', /行前指导/u],
  [/itinerar/iu, 'ar', /برنامج المواعيد/u],
  [/itinerar/iu, 'zh', /就诊日程/u],
  [/\burgency\b/iu, 'ar', /الأولوية/u],
  [/home physician/iu, 'ar', /الطبيب في بلد الإقامة/u],
  [/\bneeded"\]$/iu, 'ar', /لازم|لزم|حاجة/u],
  // 适航 is what an aircraft is.
  [/fitness to fly/iu, 'zh', /适合乘机/u],
  // The day itself still counts, which "before" leaves out.
  [/\bby ",\["(?:due|askBy)"\]/u, 'ar', /أقصاه/u],
  // A date begins with its day of the week, which no "in" goes before.
  [/\b(?:only|ends|died|filed|sent|tour|promised) (?:on|for) ",\[/iu, 'ar', /يوم/u],
  [/\bvisas?\b/iu, 'es', /\bvisas?\b/iu],
  [/\bseats?\b/iu, 'es', /asiento/iu],
  [/\bpick-up\b/iu, 'es', /recogida/iu],
  // Of a case; a patient's, and that of money, are other things.
  [/(?<!emergency |waiting for a |of the )\btransfer\b(?! the )/iu, 'ar', /تحويل/u],
  [/\bmoves? (?:#|no|for)\b/iu, 'ar', /نقل/u],
];

it.each(ONE_WORD)('%s is one thing and has one word: %s', (of, locale, word) => {
  const english = wordsOf('en');
  const said = [...wordsOf(locale)].filter(([id]) => of.test(english.get(id) ?? ''));
  expect(said.length).toBeGreaterThan(1);
  expect(said.map(([, text]) => text).filter((text) => !word.test(text))).toEqual([]);
});

function wordsOf(locale: Locale): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(CATALOGUES)
      .filter(([path]) => path.endsWith(`/${locale}.po`))
      .flatMap(([, messages]) => Object.entries(messages))
      .map(([id, message]) => [
        id,
        typeof message === 'string' ? message : JSON.stringify(message),
      ]),
  );
}

const JOINED = import.meta.glob<string>('../../src/i18n/catalogues/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

it.each(LOCALES)(
  'the first words are those of the first features, the later ones all others: %s',
  (locale) => {
    // A glob may name no constant, so each of these files writes the areas out.
    const areas = ['app', 'pages', 'parts', 'ui', ...FIRST_FEATURES].toSorted().join(',');
    const globsOf = (name: string): readonly string[] =>
      [...(JOINED[`../../src/i18n/catalogues/${name}.ts`] ?? '').matchAll(/'([^']*\.po)'/g)].map(
        ([, glob]) => glob ?? '',
      );
    const first = `../locales/{${areas}}/${locale}.po`;
    expect(globsOf(locale)).toEqual([first]);
    expect(globsOf(`${locale}-later`)).toEqual([`../locales/*/${locale}.po`, `!${first}`]);
  },
);

it('our English has one kind of apostrophe', () => {
  const texts = Object.entries(CATALOGUES).flatMap(([path, messages]) =>
    path.endsWith('/en.po')
      ? Object.values(messages).map((message) => JSON.stringify(message))
      : [],
  );
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => text.includes("'"))).toEqual([]);
});

it('our Chinese keeps a number and its word apart, as the forms of the platform do here', () => {
  // A count stands in a part of its own.
  const texts = [...wordsOf('zh').values()].map((text) => text.replaceAll('"#","', '#'));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => /[\d#]\p{sc=Han}/u.test(text))).toEqual([]);
});

it('our Chinese has its own marks, and none of English, beside its words', () => {
  const texts = [...wordsOf('zh').values()];
  expect(texts.length).toBeGreaterThan(500);
  // A text with parts is written as a list: of that, the marks stand outside the quotes.
  const spoiled = /\p{sc=Han}[,;:?!(]|[,;:?!)]\p{sc=Han}/u;
  expect(texts.filter((text) => spoiled.test(text))).toEqual([]);
});
