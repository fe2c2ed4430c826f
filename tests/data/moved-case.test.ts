import { QueryObserver } from '@tanstack/react-query';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { call } from '@/api/call';
import { isProblem } from '@/api/errors';
import { endPause } from '@/api/pause';
import type { Draft } from '@/contract/draft';
import { caseCommandEndpoints } from '@/contract/endpoints/case-commands';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import { draftEndpoints } from '@/contract/endpoints/drafts';
import { sessionEndpoints } from '@/contract/endpoints/session';
import { transferEndpoints } from '@/contract/endpoints/transfers';
import { caseQueries } from '@/data/case-cache/case-queries';
import type { CaseListKey } from '@/data/case-cache/case-queries';
import { logContact } from '@/data/cases/log-contact';
import { outboxOf } from '@/data/command/command-path';
import { isGone } from '@/data/lists/gone-row';
import { visibleRows } from '@/data/lists/visible-queries';
import { noteVisible } from '@/data/lists/visible-range';
import { applyFeed } from '@/data/live/changes-feed';
import { demoQueries } from '@/data/demo/demo-queries';
import { discardDraft } from '@/data/drafts/discard-draft';
import { keepersOf } from '@/data/drafts/draft-keepers';
import { draftQueries } from '@/data/drafts/draft-queries';
import { typedWords } from '@/features/own-words/typed-words';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page } from './a-page';
import { anUnheardCall } from './an-unheard-call';
import { standBetween } from './between';

const FROM = 'peru';
const TO = 'panama';

let server: NodeServer;
let page: Page;
let author = '';
let colleague = '';
let taker = '';
let supervisor = '';

beforeAll(async () => {
  server = await aServer();
  page = aPage();
  const people = await page.client.query(demoQueries.people());
  const liaisonsOf = (office: string): readonly string[] =>
    people
      .filter(({ grants }) =>
        grants.some((grant) => grant.role === 'liaison' && grant.offices.includes(office)),
      )
      .map(({ id }) => id);
  [author = ''] = liaisonsOf(FROM);
  [taker = ''] = liaisonsOf(TO);
  colleague =
    people.find(({ grants }) => grants.some(({ role }) => role === 'coordinator'))?.id ?? '';
  supervisor =
    people.find(({ grants }) => grants.some(({ role }) => role === 'supervisor'))?.id ?? '';
});
afterAll(() => server.stop());

async function tokenOf(personId: string): Promise<{ readonly token: string }> {
  const request = { body: { personId }, idempotencyKey: newId() };
  return { token: (await call(sessionEndpoints.signIn, request)).token ?? '' };
}

/** Another office asks for nothing and is given the case: it accepts. */
async function moveAway(
  reference: string,
  [from, to, toOffice] = [author, taker, TO],
): Promise<void> {
  const [mine, theirs] = [await tokenOf(from), await tokenOf(to)];
  const { case: record } = await call(
    caseReadingEndpoints.getCase,
    { params: { reference } },
    mine,
  );
  const asked = await call(
    transferEndpoints.askTransfer,
    {
      params: { reference },
      idempotencyKey: newId(),
      ifMatch: record.version,
      body: { toOffice, toCampus: null, reason: 'Lives there' },
    },
    mine,
  );
  await call(
    transferEndpoints.acceptTransfer,
    {
      params: { reference },
      idempotencyKey: newId(),
      ifMatch: asked.detail.case.version,
      body: {},
    },
    theirs,
  );
}

const draftsOf = async (personId: string): Promise<readonly Draft[]> =>
  (await call(draftEndpoints.listDrafts, {}, await tokenOf(personId))).items;

test('A.5 of a case that moved away its author reads the words, nobody else does, and they can be let go', async () => {
  await page.signIn(author);
  const key: CaseListKey = {
    filter: { office: [FROM], stage: ['records', 'contacting'] },
    sort: 'due',
  };
  const { items } = await page.client.query(caseQueries.window(key, 0));
  const reference = items[0]?.reference ?? '';
  const seen = await page.client.query(caseQueries.detail(reference));
  const { version, reason, summary } = seen.case;
  const subject = {
    kind: 'edit',
    about: reference,
    group: 'request',
    baseVersion: version,
  } as const;
  const id = newId();
  await page.client.query(draftQueries.mine());
  const keeper = keepersOf(page.client).of(id, subject, null);
  const leave = keepersOf(page.client).enter(id, keeper);
  keeper.save({
    version,
    fields: { reason, summary },
    values: { reason: 'My own words, 一\nand a second line', summary: summary ?? '' },
  });

  // Not sent yet, and already there.
  expect(keepersOf(page.client).about(reference)).toHaveLength(1);
  await moveAway(reference);
  leave();
  await keeper.flush();
  await expect(
    page.client.query({ ...caseQueries.detail(reference), staleTime: 0 }),
  ).rejects.toSatisfy((error: unknown) => isProblem(error, 'not-found'));

  // After a reload: a page that knows nothing yet.
  const reloaded = aPage();
  const { items: kept } = await reloaded.client.query(draftQueries.mine());
  const unsaved = kept
    .filter(({ about }) => about === reference)
    .map(({ kind, group, body }) => ({ id, kind, group, bodies: [body] }));
  expect(typedWords(unsaved)).toEqual([
    { field: 'reason', isOfRecord: true, value: 'My own words, 一\nand a second line' },
  ]);

  for (const other of [colleague, taker, supervisor]) {
    expect(JSON.stringify(await draftsOf(other))).not.toContain('My own words');
  }

  // Somebody else signs in at the same page: neither its cache nor its memory shows them.
  keepersOf(page.client).of(id, subject, kept[0] ?? null);
  expect(keepersOf(page.client).about(reference)).toHaveLength(1);
  await page.signIn(colleague);
  expect(keepersOf(page.client).about(reference)).toEqual([]);
  expect((await page.client.query(draftQueries.mine())).items).toEqual([]);

  await page.signIn(author);
  await page.mutate(discardDraft(), id);
  expect(await draftsOf(author)).toEqual([]);
});

test('what was done before the case moved away is no failure, though its answer was lost and may not be read any more', async () => {
  const page = aPage();
  await page.signIn(taker);
  const key: CaseListKey = { filter: { office: [TO] }, sort: 'due' };
  const { items } = await page.client.query(caseQueries.window(key, 0));
  const row = items.find(({ transfer }) => transfer === null);
  if (row === undefined) throw new Error('Nothing can move');
  const between = standBetween();
  let asked = 0;
  between.now = async (address, method, send) => {
    if (method !== 'POST' || !address.pathname.endsWith('/contacts')) return send();
    asked += 1;
    const answer = await send();
    if (asked > 1) return answer;
    await moveAway(row.reference, [taker, author, FROM]);
    throw new TypeError('The answer is lost');
  };
  try {
    const contact = anUnheardCall();
    const outcome = await page.mutate(logContact(), { seen: row, contact });
    expect(outcome).toMatchObject({ kind: 'elsewhere', changeId: null });
    expect(outboxOf(page.client).view()).toMatchObject({ entries: [], refused: 0 });
    expect(asked).toBe(2);
  } finally {
    vi.unstubAllGlobals();
    endPause();
  }
});

test('the row of a case that moved away leaves with the news, on screen or not, and takes its patient along', async () => {
  await page.signIn(author);
  const key: CaseListKey = {
    filter: { office: [FROM] },
    sort: 'due',
  };
  const before = await page.client.query(caseQueries.window(key, 0));
  const row = before.items.find(({ transfer }) => transfer === null);
  if (row === undefined) throw new Error('Nothing can move');
  // None is on screen: of another that has changed what was seen must stand.
  const [other] = before.items.filter((each) => each !== row);
  const seen = { reference: other?.reference ?? '', version: other?.version ?? 0 };
  await call(
    caseCommandEndpoints.editCase,
    {
      params: { reference: seen.reference },
      ifMatch: seen.version,
      idempotencyKey: newId(),
      body: { summary: 'Told later' },
    },
    await tokenOf(supervisor),
  );
  noteVisible(page.client, caseQueries, key, {
    first: before.items.length,
    last: before.items.length,
  });
  await moveAway(row.reference);
  const observer = new QueryObserver(page.client, visibleRows(caseQueries, key));
  const refreshed = new Promise<void>((resolve) => {
    observer.subscribe(({ data }) => {
      if (data !== null) resolve();
    });
  });
  const news = { kind: 'transfer-accepted', at: row.arrivedAt, by: null } as const;
  applyFeed(page.client, {
    cursor: 2,
    items: [row, seen].map(({ reference }) => ({ ...news, reference })),
    reset: false,
  });
  await refreshed;
  observer.destroy();
  const held = page.client.getQueryData(caseQueries.window(key, 0).queryKey)?.items ?? [];
  expect(held.map(({ reference }) => reference)).toEqual(
    before.items.map(({ reference }) => reference),
  );
  expect(held.filter(isGone).map(({ reference }) => reference)).toEqual([row.reference]);
  expect(held.find(({ reference }) => reference === seen.reference)?.version).toBe(seen.version);
  const left = JSON.stringify(held.find(isGone));
  expect([row.patientName, row.callerName].filter((name) => left.includes(name))).toEqual([]);
});

test('only what was typed is shown of a form that stood filled', () => {
  const of = (group: string | null, kind: Draft['kind'], body: Record<string, unknown>) =>
    typedWords([{ id: '1', kind, group, bodies: [body] }]);
  const physician = { name: 'Dr. Known', place: 'Lima', phone: '', email: '' };
  expect(
    of('physician', 'edit', {
      fields: { homePhysician: { ...physician, phone: null, email: null } },
      values: { ...physician, phone: '+51 1' },
    }),
  ).toEqual([{ field: 'homePhysician.phone', isOfRecord: true, value: '+51 1' }]);
  const [known, added] = [{ name: 'Known' }, { name: 'Added' }];
  expect(
    of('party', 'edit', { fields: { party: [known] }, values: { party: [known, added] } }),
  ).toEqual([{ field: 'party', isOfRecord: true, value: [added] }]);
  expect(
    of('dialog:hold', 'edit', {
      fields: { waitingOn: '', reason: '', reviewOn: '2026-12-01' },
      values: { waitingOn: '', reason: 'Why', reviewOn: '2026-12-01' },
    }),
  ).toEqual([{ field: 'reason', isOfRecord: false, value: 'Why' }]);
  expect(
    of(null, 'contact', { values: { way: 'phone', summary: 'Said', nextOn: '', isReached: true } }),
  ).toEqual([{ field: 'summary', isOfRecord: false, value: 'Said' }]);
  expect(of(null, 'note', { text: 'A note', mentions: [] })).toEqual([
    { field: 'text', isOfRecord: false, value: 'A note' },
  ]);
  // The same twice, in two tabs, is read once.
  expect(
    typedWords([{ id: '1', kind: 'note', group: null, bodies: [{ text: 'a' }, { text: 'a' }] }]),
  ).toHaveLength(1);
});
