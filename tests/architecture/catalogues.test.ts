import type { Messages } from '@lingui/core';
import { expect, it } from 'vitest';
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
