import { QueryObserver } from '@tanstack/react-query';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readTabSession } from '@/api/session-token';
import type { Preferences } from '@/contract/preference';
import * as channelHere from '@/data/preferences/preference-channel';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { savePreferences } from '@/data/preferences/save-preferences';
import { NO_TASTE } from '@/domain/taste';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, signInSupervisor, type Page } from './a-page';

let server: NodeServer;
let channelThere: typeof channelHere;
beforeAll(async () => {
  server = await aServer();
  // Another tab has the module once more.
  const again: string = '@/data/preferences/preference-channel?another-tab';
  channelThere = (await import(again)) as typeof channelHere;
});
afterAll(() => server.stop());

const NOTHING_CHOSEN: Preferences = {
  columns: null,
  followUpColumns: {},
  density: null,
  start: null,
  taste: NO_TASTE,
};

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** A tab that shows what a person has chosen, and follows what is said in a channel. */
async function aTab({ client }: Page, { followChosen }: typeof channelHere, personId: string) {
  const observer = new QueryObserver(client, preferenceQueries.of(personId));
  let asked = 0;
  closings.push(
    client.getQueryCache().subscribe((event) => {
      const isAsked = event.type === 'updated' && event.action.type === 'fetch';
      if (isAsked && event.query.queryHash === observer.getCurrentQuery().queryHash) asked += 1;
    }),
    observer.subscribe(() => {}),
    followChosen(client, personId),
  );
  await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
  return { theme: () => observer.getCurrentResult().data?.taste.theme, asked: () => asked };
}

/** Two tabs of one person, in the first of which something is chosen. */
async function twoTabs() {
  const page = aPage();
  await signInSupervisor(page);
  const personId = readTabSession()?.personId ?? '';
  const here = await aTab(page, channelHere, personId);
  const there = await aTab(aPage(), channelThere, personId);
  const choose = (theme: 'dark' | 'light') =>
    page.mutate(savePreferences(), { personId, patch: { taste: { theme } } });
  return { page, here, there, choose };
}

/** Waits until a page has heard everything that was said before this in another tab. */
async function hasHeard({ client }: Page): Promise<void> {
  const { queryKey } = preferenceQueries.of('nobody');
  client.setQueryData(queryKey, NOTHING_CHOSEN);
  closings.push(channelHere.followChosen(client, 'nobody'));
  channelThere.tellChosen('nobody');
  await vi.waitFor(() => expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true));
}

test('what is chosen in one tab is followed by the others of the same person', async () => {
  const { there, choose } = await twoTabs();
  await choose('light');
  await vi.waitFor(() => expect(there.theme()).toBe('light'));
  await choose('dark');
  await vi.waitFor(() => expect(there.theme()).toBe('dark'));
});

test('a tab does not ask again what it has chosen itself', async () => {
  const { page, here, there, choose } = await twoTabs();
  await choose('light');
  await vi.waitFor(() => expect(there.asked()).toBe(2));
  await hasHeard(page);
  expect(here.asked()).toBe(1);
});
