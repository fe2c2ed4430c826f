import type { Messages } from '@lingui/core';
import { expect, it } from 'vitest';
import { FIRST_FEATURES } from '@/build/later-words';
import { LOCALES } from '@/i18n/locale';

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
