import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ContractError } from '@/api/errors';
import { endPause } from '@/api/pause';
import { readTabSession } from '@/api/session-token';
import { caseQueries } from '@/data/case-cache/case-queries';
import { claimCase } from '@/data/cases/claim-case';
import { logContact } from '@/data/cases/log-contact';
import { outboxOf } from '@/data/command/command-path';
import { contactQueries } from '@/data/contacts/contact-queries';
import { signOut } from '@/data/session/sign-out';
import type { NodeServer } from '@mocks/node';
import { ableFirst, aPage, aServer, type Page } from './a-page';
import { anUnheardCall } from './an-unheard-call';
import { standBetween } from './between';

let server: NodeServer;
let page: Page;
let people: readonly string[];
let between: ReturnType<typeof standBetween>;

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  between = standBetween();
  people = await ableFirst(page);
  await page.signIn(people[0] ?? '');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  endPause();
  await server.stop();
});

async function anUnclaimedCase() {
  const { items } = await page.client.query(
    caseQueries.window({ filter: { owner: ['nobody'] }, sort: 'due' }, 0),
  );
  const [row] = items;
  if (!row) throw new Error('The seed has no unclaimed case');
  return row;
}

test('a write that was done is no failure because its answer cannot be read', async () => {
  const row = await anUnclaimedCase();
  between.now = async (_address, method, send) => {
    const answer = await send();
    if (method !== 'POST' || !answer.ok) return answer;
    const body = (await answer.json()) as Readonly<Record<string, unknown>>;
    return Response.json({ ...body, undoUntil: 7 }, { status: answer.status });
  };
  const contact = anUnheardCall();
  const outcome = await page.mutate(logContact(), { seen: row, contact });
  expect(outcome).toMatchObject({ kind: 'elsewhere', changeId: null });
  expect(outboxOf(page.client).view()).toMatchObject({ entries: [], refused: 0 });
  between.now = (_address, _method, send) => send();
  const { items } = await page.client.query(contactQueries.ofCase(row.reference));
  expect(items.filter(({ id }) => id === contact.id)).toHaveLength(1);
});

test('what cannot be our server at all is no answer: the write is sent again, and done once', async () => {
  const row = await anUnclaimedCase();
  let asked = 0;
  between.now = async (address, _method, send) => {
    if (!address.pathname.endsWith('/claim')) return send();
    asked += 1;
    const answer = await send();
    return asked === 1 ? Response.json({ status: 'ok' }) : answer;
  };
  const outcome = await page.mutate(claimCase(), { seen: row, me: people[0] ?? '' });
  expect(outcome.kind).toBe('saved');
  expect(asked).toBe(2);
});

test('an answer that breaks the contract is told as that, where something was asked', async () => {
  const { reference } = await anUnclaimedCase();
  between.now = async (_address, _method, send) => {
    const body = (await (await send()).json()) as { readonly case: object };
    return Response.json({ ...body, case: { ...body.case, stage: null } });
  };
  const error = await page.client
    .query({ ...caseQueries.detail(reference), staleTime: 0 })
    .catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(ContractError);
});

test('whoever signs out has left, whether the server answers or not', async () => {
  const silent: string[] = [];
  between.now = (address, method, send) => {
    if (method !== 'DELETE') return send();
    silent.push(address.pathname);
    return new Promise(() => {});
  };
  await page.mutate(signOut(), { waiting: 'keep' });
  expect(readTabSession()).toBeNull();
  expect(silent).toEqual(['/api/session']);
});

test('nobody is told how a write of somebody ended who has left the tab meanwhile', async () => {
  const row = await anUnclaimedCase();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: answered, resolve: noteAnswered } = Promise.withResolvers<void>();
  between.now = async (address, _method, send) => {
    const answer = await send();
    if (address.pathname.endsWith('/claim')) {
      await held;
      noteAnswered();
    }
    return answer;
  };
  let told: unknown = null;
  void page.mutate(claimCase(), { seen: row, me: people[0] ?? '' }).then((outcome) => {
    told = outcome;
  });
  await vi.waitFor(() => expect(outboxOf(page.client).view().entries).toHaveLength(1));
  await page.signIn(people[1] ?? '');
  release();
  await answered;
  // What the first person did is done and put away by then.
  const storage = outboxOf(page.client);
  await vi.waitFor(async () => expect(await storage.waitingOf(people[0] ?? '')).toEqual([]));
  const { queryKey } = caseQueries.detail(row.reference);
  expect(page.client.getQueryData(queryKey)).toBeUndefined();
  expect(told).toBeNull();
});
