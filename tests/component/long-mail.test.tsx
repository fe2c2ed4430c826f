import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { peopleQueries } from '@/data/people/people-queries';
import type { ChaseLetter } from '@/features/bulk-chase/chase-letters';
import { ChaseResults } from '@/features/bulk-chase/chase-results';
import { i18nIn } from '@/i18n/other-language';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

/** The way to one's own mail, of a chase with this text. */
async function mailOf(text: string): Promise<HTMLAnchorElement> {
  const row = {
    id: 'one',
    reference: 'IC-2026-000001',
    patientName: 'Ana',
    patientOwnScript: null,
    callerName: 'Luz',
    caller: { name: 'Luz' },
    language: 'es',
  } as unknown as ChaseLetter['row'];
  const results = [{ followUpId: 'one', problem: null, email: 'ana@example.org' }];
  await i18nIn('en');
  const client = new QueryClient();
  client.setQueryData(peopleQueries.directory().queryKey, []);
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <Suspense>
          <ChaseResults
            letters={[{ row, locale: 'en', text } as ChaseLetter]}
            results={results as never}
          />
        </Suspense>
      </QueryClientProvider>
    </I18nProvider>,
  );
  await expect.poll(() => place.querySelector('a')).not.toBeNull();
  const link = place.querySelector('a');
  if (link === null) throw new Error('No way to the mail');
  return link;
}

/** Presses it, and opens nothing. */
function press(link: HTMLAnchorElement): void {
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link.click();
}

test('a text that no mail program is handed whole is copied with the way to one’s own mail', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const short = await mailOf('Where is the report?');
  press(short);
  expect([copied.mock.calls, short.getAttribute('aria-describedby')]).toEqual([[], null]);
  unmountAll();

  const text = 'Where is the report? '.repeat(150);
  const long = await mailOf(text);
  expect(long.getAttribute('href')).not.toContain('body=');
  const note = document.querySelector(`[id="${long.getAttribute('aria-describedby')}"]`);
  expect(note?.textContent).toContain('It is copied when you open the mail');
  press(long);
  expect(copied.mock.calls).toEqual([[text]]);
});
