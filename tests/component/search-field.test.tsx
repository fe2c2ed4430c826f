import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SearchField } from '@/parts/list-kit/search-field';
import { mount, unmountAll } from '@tests/support/mount';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

afterEach(unmountAll);

/** The field over a list that shows this; `searched` hears what it asks for. */
async function show(value: string) {
  const searched = vi.fn<(words: string) => void>();
  const fieldOf = (shown: string) => (
    <I18nProvider i18n={i18n}>
      <SearchField value={shown} hint="" onSearch={searched} />
    </I18nProvider>
  );
  const mounted = await mount(fieldOf(value));
  const draw = (shown: string) => mounted.draw(fieldOf(shown));
  return { searched, draw, field: page.getByRole('searchbox') };
}

test('letters that are typed while an earlier search comes back stay', async () => {
  const { searched, draw, field } = await show('');
  await field.click();
  await userEvent.keyboard('n');
  await expect.poll(() => searched.mock.calls).toEqual([['n']]);
  await userEvent.keyboard('unez');
  await draw('n');
  await expect.element(field).toHaveValue('nunez');
  await expect.poll(() => searched.mock.calls.at(-1)).toEqual(['nunez']);
  await draw('nunez');
  await expect.element(field).toHaveValue('nunez');
});

test('the field follows a list that was changed otherwise', async () => {
  const { draw, field } = await show('garcia');
  await draw('');
  await expect.element(field).toHaveValue('');
  await draw('lopez');
  await expect.element(field).toHaveValue('lopez');
});
