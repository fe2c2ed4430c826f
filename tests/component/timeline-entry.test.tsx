import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import type { CaseEvent } from '@/contract/event';
import { peopleQueries } from '@/data/people/people-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { TimelineEntry } from '@/features/case-timeline/timeline-entry';
import { mount, unmountAll } from '@tests/support/mount';
import { aSession } from '@tests/support/session-builders';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

const ID = '019aa3b2-0000-7000-8000-000000000001';

/** The lines of a change, as somebody reads them who did not give it. */
async function linesOf(changes: CaseEvent['changes']): Promise<readonly string[]> {
  const client = new QueryClient();
  const session = aSession({ place: 'rochester' });
  client.setQueryData(sessionQueries.current().queryKey, session, { updatedAt: Date.now() });
  client.setQueryData(peopleQueries.directory().queryKey, [session.person]);
  const event: CaseEvent = {
    id: 'event-1',
    caseId: 'case-1',
    at: '2026-11-24T15:00:00.000Z',
    by: null,
    kind: 'document-changed',
    changes,
    undoUntil: null,
    revertedBy: null,
  };
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <TimelineEntry event={event} reference="IC-2026-000001" place="rochester" meId="other" />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return [...place.querySelectorAll('li li')].map((line) => line.textContent);
}

test('a change that only says of which record the others are has no before and after', async () => {
  const shelf = { field: `documents.${ID}.keptAt`, before: null, after: 'Shelf 4' };
  const named = (before: unknown, after: unknown) => ({
    field: `documents.${ID}.title`,
    before,
    after,
  });
  expect(await linesOf([named('Slides', 'Slides'), shelf])).toEqual([
    'What it is Slides',
    'Where it is kept – →became Shelf 4',
  ]);
  expect(await linesOf([named('Slides', 'Slides, tray 12')])).toEqual([
    'What it is Slides →became Slides, tray 12',
  ]);
  // As it was told before documents were named.
  expect(await linesOf([shelf])).toEqual(['Where it is kept – →became Shelf 4']);
  // What is hidden may have changed.
  const number = {
    field: 'patient.passportNumber',
    before: { masked: true },
    after: { masked: true },
  };
  expect(await linesOf([number])).toEqual(['Passport number ••• →became •••']);
});

test('another nationality is told of whose it is, and any other change of the party whole', async () => {
  const ana = { id: 'm1', name: 'Ana', relationship: 'child', isMinor: false, nationality: null };
  const luis = { ...ana, id: 'm2', name: 'Luis', relationship: 'spouse', nationality: 'CO' };
  const party = (before: unknown, after: unknown) => ({ field: 'party', before, after });
  const isolates = /[\u2066-\u2069]/gu;
  const told = async (before: unknown, after: unknown) =>
    (await linesOf([party(before, after)])).map((line) => line.replaceAll(isolates, ''));
  expect(
    await told(
      [ana, luis],
      [
        { ...ana, nationality: 'ES' },
        { ...luis, nationality: null },
      ],
    ),
  ).toEqual(['Nationality of Ana – →became Spain', 'Nationality of Luis Colombia →became –']);
  expect(await told([ana], [{ ...ana, nationality: 'ES', isMinor: true }])).toEqual([
    'Travel party Ana · Son or daughter →became Ana · Son or daughter · Minor · Spain',
  ]);
  expect(await told([luis], [])).toEqual(['Travel party Luis · Spouse · Colombia →became –']);
  // As it was told before anybody was asked for it.
  const { nationality: _later, ...early } = luis;
  expect(await told([early], [luis])).toEqual(['Nationality of Luis – →became Colombia']);
});
