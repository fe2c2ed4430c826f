import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SearchField } from '@/parts/list-kit/search-field';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

let end: () => void = () => {};
afterEach(() => end());

/** The field over a list that shows this; `searched` hears what it asks for. */
async function show(value: string) {
  const searched = vi.fn<(words: string) => void>();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  end = () => {
    root.unmount();
    place.remove();
  };
  const draw = async (shown: string): Promise<void> => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    await act(async () =>
      root.render(
        <I18nProvider i18n={i18n}>
          <SearchField value={shown} hint="" onSearch={searched} />
        </I18nProvider>,
      ),
    );
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  };
  await draw(value);
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
