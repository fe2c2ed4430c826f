import { QueryObserver } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readTabSession } from '@/api/session-token';
import { followChosen } from '@/data/preferences/preference-channel';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { savePreferences } from '@/data/preferences/save-preferences';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, signInSupervisor, type Page } from './a-page';

let server: NodeServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.stop());

/** Another tab that shows what a person has chosen. */
async function otherTab(personId: string) {
  const { client }: Page = aPage();
  const observer = new QueryObserver(client, preferenceQueries.of(personId));
  const leave = observer.subscribe(() => {});
  const stop = followChosen(client, personId);
  await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
  return {
    theme: () => observer.getCurrentResult().data?.taste.theme,
    close: () => {
      stop();
      leave();
    },
  };
}

test('what is chosen in one tab is followed by the others of the same person', async () => {
  const page = aPage();
  await signInSupervisor(page);
  const personId = readTabSession()?.personId ?? '';
  const other = await otherTab(personId);
  expect(other.theme()).not.toBe('dark');
  await page.mutate(savePreferences(), { personId, patch: { taste: { theme: 'dark' } } });
  await vi.waitFor(() => expect(other.theme()).toBe('dark'));
  other.close();
});
