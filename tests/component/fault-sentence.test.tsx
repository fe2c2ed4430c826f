import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, expect, test } from 'vitest';
import type { GateFault } from '@/domain/plan/gates/gate-state';
import { useFaultSentence } from '@/parts/words/use-fault-sentence';
import { mount, unmountAll } from '@tests/support/mount';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

afterEach(unmountAll);

function Sentence({ fault }: { readonly fault: GateFault }) {
  return useFaultSentence()(fault);
}

const told = async (fault: GateFault): Promise<string | null> => {
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <Sentence fault={fault} />
    </I18nProvider>,
  );
  return place.textContent;
};

test('wherever it is told, the sentence of a fault carries the dates that it announces', async () => {
  const late = { code: 'flight-arrives-late', about: ['leg-1'], dates: ['2026-12-04'] };
  expect(await told(late)).toBe('The flight arrives after the first appointment: Fri 4 Dec 2026');
});

test('a run of dates is told as one, after the country that is meant', async () => {
  const dates = ['2026-12-04', '2026-12-05', '2026-12-06'];
  const stay = { code: 'visa-stay', about: ['patient'], dates, country: 'GB' };
  expect(await told(stay)).toBe(
    'United Kingdom · A visa does not cover the stay: Fri 4 Dec 2026 until Sun 6 Dec 2026',
  );
});

test('a fault of no date is told without one', async () => {
  const open = { code: 'task-open', about: [], dates: [] };
  expect(await told(open)).toBe('Its task is not done');
});
