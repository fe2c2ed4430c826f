import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BulkRun } from '@/data/command/bulk-runs';
import { peopleQueries } from '@/data/people/people-queries';
import { BulkRunLine } from '@/features/bulk-actions/bulk-run-line';
import { Announcer } from '@/ui/announcer';
import { mount, unmountAll } from '@tests/support/mount';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
afterEach(unmountAll);

const done = (reference: string) =>
  ({ reference, problem: null, by: null, at: null, changeId: null, version: 2 }) as const;
const RUN: BulkRun = {
  id: 'run',
  kind: 'hold',
  entryId: null,
  ownerId: 'person',
  total: 5,
  results: [done('IC-2026-000001'), done('IC-2026-000002')],
  state: 'ended',
  isCancelled: false,
  problem: null,
  isTold: false,
};
/** What is said comes with the next picture or two. */
const WITHIN = { timeout: 10_000 };
const FULL = { type: 'urn:problem:storage-failed', title: '', status: 507, code: 'storage-failed' };

test.each<[string, Partial<BulkRun>, readonly string[]]>([
  [
    'the storage was full in the middle of it',
    { state: 'failed', problem: FULL as BulkRun['problem'] },
    ['2 cases put on hold', '3 not done: The server could not store it.'],
  ],
  [
    'it broke in the middle',
    { state: 'failed' },
    ['2 cases put on hold', '3 not done: It was not saved.'],
  ],
  ['it was stopped', { isCancelled: true }, ['2 cases put on hold', '3 not begun']],
])(
  'how many were done and how many were not is shown and heard where %s',
  async (_, over, told) => {
    const client = new QueryClient();
    client.setQueryData(peopleQueries.directory().queryKey, []);
    await mount(
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={client}>
          <MemoryRouter>
            <BulkRunLine
              run={{ ...RUN, ...over }}
              caseAddress={({ reference }) => `/${reference}`}
            />
            <Announcer />
          </MemoryRouter>
        </QueryClientProvider>
      </I18nProvider>,
    );
    const line = page.getByRole('region', { name: 'What became of the cases' });
    const shown = (): string => line.element().textContent;
    const heard = (): string =>
      [...document.querySelectorAll('[aria-live=polite]')]
        .map(({ textContent }) => textContent)
        .join('');
    await expect.poll(heard, WITHIN).toContain(told[0]);
    for (const words of told) {
      expect(shown()).toContain(words);
      expect(heard()).toContain(words);
    }
    // Nothing was refused: to hear of none would be to hear that all is well.
    expect(heard()).not.toContain('0 refused');
  },
);
