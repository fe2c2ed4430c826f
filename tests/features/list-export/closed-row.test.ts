import { setupI18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import { deriveRow } from '@/domain/derive-row';
import { CSV_CELLS } from '@/features/list-export/csv-cells';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';

beforeAll(ensureTemporal);

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

it('a closed row of a file says how the case ended, an open one its stage', () => {
  const closing = {
    outcome: 'patient-died',
    reason: null,
    alternative: null,
    closedAt: '2026-11-10T16:00:00.000Z',
    closedBy: 'p',
  } as const;
  const cells = [aCase({ stage: 'review' }), aCase({ stage: 'closed', closing })].map((record) => {
    const { searchKey: _key, ...row } = deriveRow(record, aPatient());
    const [shown, context] = [row, { i18n }] as unknown as Parameters<typeof CSV_CELLS.stage>;
    return CSV_CELLS.stage(shown, context);
  });
  expect(cells).toEqual(['Review', 'Closed (Patient died)']);
});
