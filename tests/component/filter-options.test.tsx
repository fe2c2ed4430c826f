import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { FilterOptions } from '@/parts/list-kit/filter-options';
import { mount, unmountAll } from '@tests/support/mount';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const country = {
  key: 'residence',
  heading: { id: 'country', message: 'Country of residence' },
  isMulti: true,
  options: () => [],
};

afterEach(unmountAll);

/** The values of a filter, of which this one is ticked; `toggled` hears of each press. */
async function show(names: readonly string[], ticked: string) {
  const toggled = vi.fn<(value: string) => void>();
  await mount(
    <I18nProvider i18n={i18n}>
      <FilterOptions
        field={country}
        options={names.map((name) => ({ value: name, label: name }))}
        chosen={[ticked]}
        onToggle={toggled}
      />
    </I18nProvider>,
  );
  return toggled;
}

test('of many values one is found by a part of its name, and what is ticked stays in sight', async () => {
  const others = Array.from({ length: 40 }, (_, at) => `Place ${at}`);
  const toggled = await show(['Côte d’Ivoire', 'Perú', ...others], 'Perú');
  await page.getByRole('searchbox').fill('cote');
  await expect.element(page.getByRole('checkbox')).toHaveLength(2);
  await page.getByRole('checkbox', { name: 'Côte d’Ivoire' }).click();
  expect(toggled.mock.calls).toEqual([['Côte d’Ivoire']]);
  await expect.element(page.getByRole('checkbox', { name: 'Perú' })).toBeChecked();
});

test('a few values need no field to look for them', async () => {
  await show(['Routine', 'Soon', 'Urgent'], 'Soon');
  await expect.element(page.getByRole('checkbox')).toHaveLength(3);
  await expect.element(page.getByRole('searchbox')).toHaveLength(0);
});
