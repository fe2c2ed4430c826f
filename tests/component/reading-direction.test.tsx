import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Locale } from '@/i18n/locale';
import { SelectField } from '@/ui/select-field';
import { ToastRegion } from '@/ui/toast-region';
import { clearToasts, showToast } from '@/ui/toast-store';
import { Toward } from '@/ui/toward';
import { mount, unmountAll } from '@tests/support/mount';

const wordsOf = (locale: Locale) => setupI18n({ locale, messages: { [locale]: {} } });
const UNDO = { id: 'undo', keys: 'z', run: () => {} };

afterEach(() => {
  unmountAll();
  clearToasts();
  document.documentElement.dir = 'ltr';
});

test('a message of ours is laid out as the page, also where it begins with a reference', async () => {
  document.documentElement.dir = 'rtl';
  await mount(
    <I18nProvider i18n={wordsOf('ar')}>
      <ToastRegion undo={UNDO} />
    </I18nProvider>,
  );
  const said = 'IC-2026-002342: من السجلات إلى المراجعة';
  showToast({ tone: 'done', text: said });
  await expect.element(page.getByText(said)).toHaveStyle({ direction: 'rtl' });
});

test('what is chosen runs its own way: cut short, a name keeps its beginning', async () => {
  document.documentElement.dir = 'rtl';
  await mount(
    <I18nProvider i18n={wordsOf('ar')}>
      <SelectField
        label="ممّن"
        options={[
          { value: 'physician', label: 'Dr. Yousef Hamdan Al Suwaidi' },
          { value: 'family', label: 'المريض أو العائلة' },
          { value: 'house', label: '\u2066Desert Bloom Hotel\u2069 · \u2066فندق\u2069' },
        ]}
      />
    </I18nProvider>,
  );
  const ways = [...document.querySelectorAll('option')].map(
    (option) => getComputedStyle(option).direction,
  );
  expect(ways).toEqual(['ltr', 'rtl', 'rtl']);
});

test.each<[Locale, string]>([
  ['en', '→'],
  ['ar', '←'],
])('in %s the arrow leads from what was to what is: %s', async (locale, arrow) => {
  const { place } = await mount(
    <I18nProvider i18n={wordsOf(locale)}>
      <Toward />
    </I18nProvider>,
  );
  expect(place.textContent).toBe(arrow);
});
