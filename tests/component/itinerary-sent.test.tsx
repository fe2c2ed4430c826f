import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import type { CaseWire } from '@/contract/case';
import { letterQueries } from '@/data/letters/letter-queries';
import { ItinerarySent } from '@/features/case-appointments/itinerary-sent';
import { aCase } from '@tests/support/case-builders';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

/** What is told of an itinerary that went out early on 25 November by Universal Time. */
async function toldOf(where: Pick<CaseWire, 'office' | 'campus'>): Promise<string> {
  const record = aCase(where) as CaseWire;
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(letterQueries.ofCase(record.reference).queryKey, {
    items: [
      {
        id: 'letter-1',
        kind: 'itinerary',
        language: 'es',
        way: 'e-mail',
        kinds: [],
        from: 'family',
        place: null,
        version: 1,
        caseId: 'case-1',
        at: '2026-11-25T03:00:00.000Z',
        by: 'person-1',
      },
    ],
  });
  const { place } = await mount(
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <ItinerarySent record={record} tasks={[]} />
      </I18nProvider>
    </QueryClientProvider>,
  );
  return place.textContent;
}

test('the day on which an itinerary went out is that of the place where the case’s clocks run', async () => {
  expect(await toldOf({ office: 'india', campus: 'rochester' })).toMatch(/25 Nov 2026/);
  expect(await toldOf({ office: 'peru', campus: 'rochester' })).toMatch(/24 Nov 2026/);
  expect(await toldOf({ office: 'direct', campus: 'london' })).toMatch(/25 Nov 2026/);
  expect(await toldOf({ office: 'direct', campus: null })).toMatch(/24 Nov 2026/);
});
