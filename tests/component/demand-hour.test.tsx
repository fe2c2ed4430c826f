import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import type { DemandNeed } from '@/contract/arrivals';
import { arrivalQueries } from '@/data/arrivals/arrival-queries';
import { DemandHour } from '@/features/arrivals/demand-hour';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

const HOUR = { campus: 'rochester', date: '2026-11-26', hour: 10, language: 'ar' } as const;
const KNOWN: NonNullable<DemandNeed['known']> = {
  reference: 'IC-2026-000214',
  patientName: 'Fatima Saeed',
  patientOwnScript: null,
  language: 'ar',
  mode: 'in-person',
  building: 'rochester-north',
  status: 'confirmed',
};

/** Whom an hour names, appointment by appointment. */
async function named(all: readonly DemandNeed['known'][]): Promise<readonly string[]> {
  const client = new QueryClient();
  const items = all.map((known) => ({ startAt: '2026-11-26T16:00:00.000Z', minutes: 60, known }));
  const { queryKey } = arrivalQueries.needs(HOUR);
  client.setQueryData(queryKey, { items }, { updatedAt: Date.now() });
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <DemandHour query={HOUR} close="/arrivals" />
        </MemoryRouter>
      </QueryClientProvider>
    </I18nProvider>,
  );
  return [...place.querySelectorAll('li')].map(
    (line) => line.querySelector('strong')?.textContent ?? '',
  );
}

test('an hour of the demand names a patient in their own script as well, where they have one', async () => {
  const own = { ...KNOWN, patientOwnScript: 'فاطمة سعيد' };
  expect(await named([own, KNOWN, null])).toEqual(['Fatima Saeed فاطمة سعيد', 'Fatima Saeed', '']);
});
