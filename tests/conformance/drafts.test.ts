import { expect, it } from 'vitest';
import { DRAFT_LIMITS, type Draft, type DraftList } from '@/contract/draft';
import { newIdAt } from '@/lib/new-id';
import { HOSTILE_TEXTS } from '@tests/support/hostile-texts';
import { figure } from '@tests/support/figure';
import { aRequest } from './a-request';
import {
  type Client,
  fieldsOfProblem,
  refusalCodeOf,
  type Sent,
  signInAgain,
  signInAlone,
} from './client';
import { hasHooks, openTarget } from './target';

const target = openTarget();
const [ONE, OTHER, THIRD] = [newIdAt(1), newIdAt(2), newIdAt(3)];

const aState = (text: unknown, other: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'request',
  about: null,
  group: null,
  body: { text },
  baseVersion: null,
  writer: ONE,
  step: 1,
  seenVersion: null,
  ...other,
});
const put = (client: Client, id: string, body: unknown): Promise<Sent> =>
  client.send('PUT', `/api/drafts/${id}`, { body });
const draftsOf = async (client: Client): Promise<readonly Draft[]> =>
  (await client.get<DraftList>('/api/drafts')).items;
const draftIn = (sent: Sent): Draft => sent.json;

it('a draft is kept as it was typed, replaced whole, listed newest first, and thrown away', async () => {
  const client = await signInAlone(target, 'liaison');
  const [id, second] = [newIdAt(10), newIdAt(11)];
  const begun = await put(client, id, aState('Ngu\u0303yễn'));
  expect([begun.status, draftIn(begun).version]).toEqual([200, 1]);
  await put(
    client,
    second,
    aState('two', { kind: 'edit', about: 'IC-1999-999999', group: 'caller' }),
  );
  const next = await put(client, id, aState('three', { step: 2, seenVersion: 1 }));
  expect(draftIn(next)).toMatchObject({ version: 2, body: { text: 'three' }, displaced: [] });
  expect((await draftsOf(client)).map((draft) => draft.id)).toContain(second);
  const gone = await client.send('DELETE', `/api/drafts/${id}`);
  expect(gone.status).toBe(200);
  expect((await draftsOf(client)).map((draft) => draft.id)).toEqual([second]);
  expect((await client.send('DELETE', `/api/drafts/${id}`)).status).toBe(404);
});

it('C1 another person’s draft answers exactly as one that does not exist', async () => {
  const mine = await signInAlone(target, 'liaison', 'peru');
  const others = [
    await signInAlone(target, 'liaison', 'india'),
    await signInAlone(target, 'coordinator'),
    await signInAlone(target, 'supervisor'),
  ];
  const id = newIdAt(20);
  await put(mine, id, aState('private'));
  let failed = 0;
  for (const other of others) {
    const [theirs, none, saved, listed] = await Promise.all([
      other.send('DELETE', `/api/drafts/${id}`),
      other.send('DELETE', `/api/drafts/${newIdAt(21)}`),
      put(other, id, aState('overwritten', { seenVersion: 1 })),
      draftsOf(other),
    ]);
    const isHidden = theirs.status === 404 && theirs.text === none.text && saved.status === 404;
    if (!isHidden || listed.some((draft) => draft.id === id)) failed += 1;
  }
  figure('C1 drafts of others', others.length * 4, failed);
  expect(failed).toBe(0);
  expect(await draftsOf(mine)).toMatchObject([{ id, body: { text: 'private' }, version: 1 }]);
});

it('the last state wins, and what its writer had not seen is kept beside it', async () => {
  const client = await signInAlone(target, 'coordinator');
  const id = newIdAt(30);
  await put(client, id, aState('a1'));
  const b = await put(client, id, aState('b1', { writer: OTHER, seenVersion: 1 }));
  expect(draftIn(b).displaced).toEqual([]);
  const a = await put(client, id, aState('a2', { step: 2, seenVersion: 1 }));
  expect(draftIn(a)).toMatchObject({ body: { text: 'a2' }, displaced: [{ body: { text: 'b1' } }] });
  // A third page, and then the first again: one state of each, none of the writer's own.
  await put(client, id, aState('c1', { writer: THIRD, seenVersion: 1 }));
  const last = await put(client, id, aState('a3', { step: 3, seenVersion: 3 }));
  expect(draftIn(last).displaced.map(({ body }) => body['text'])).toEqual(['c1', 'b1']);
  const read = await put(
    client,
    id,
    aState('a4', { step: 4, seenVersion: 5, dropDisplaced: true }),
  );
  expect(draftIn(read).displaced).toEqual([]);
});

it('a state that is sent twice or arrives late changes nothing', async () => {
  const client = await signInAlone(target, 'coordinator');
  const id = newIdAt(40);
  await put(client, id, aState('one'));
  const second = aState('two', { step: 2, seenVersion: 1 });
  const [first, again] = [await put(client, id, second), await put(client, id, second)];
  const late = await put(client, id, aState('one'));
  expect([again.text, late.text]).toEqual([first.text, first.text]);
});

it('a draft that was thrown away does not come back by a state on its way', async () => {
  const client = await signInAlone(target, 'coordinator');
  const id = newIdAt(50);
  await put(client, id, aState('one'));
  await client.send('DELETE', `/api/drafts/${id}`);
  expect((await put(client, id, aState('two', { step: 2, seenVersion: 1 }))).status).toBe(404);
  expect((await put(client, id, aState('two', { step: 2 }))).status).toBe(200);
});

it('a request that is taken takes its draft along, and nobody else’s', async () => {
  const client = await signInAlone(target, 'liaison', 'guatemala');
  const other = await signInAlone(target, 'liaison');
  const [id, foreign] = [newIdAt(80), newIdAt(81)];
  await put(client, id, aState('begun'));
  await put(other, foreign, aState('of somebody else'));
  const nowMs = await target.now();
  await client.post('/api/requests', aRequest(nowMs, { id }));
  await client.post('/api/requests', aRequest(nowMs, { id: foreign }));
  expect((await draftsOf(client)).map((draft) => draft.id)).not.toContain(id);
  expect((await draftsOf(other)).map((draft) => draft.id)).toContain(foreign);
});

it('too much is refused with its reason, and what was kept stays', async () => {
  const client = await signInAlone(target, 'liaison', 'india');
  const id = newIdAt(60);
  await put(client, id, aState('kept'));
  const long = 'x'.repeat(DRAFT_LIMITS.text + 1);
  const bodies = [
    [{ long }, 'too-long'],
    [{ [long]: 1 }, 'too-long'],
    [{ cut: '\ud83d' }, 'lone-surrogate'],
    [{ a: { b: { c: { d: { e: { f: { g: 1 } } } } } } }, 'too-many'],
    [Object.fromEntries(Array.from({ length: 17 }, (_, n) => [n, long.slice(1)])), 'too-long'],
  ] as const;
  for (const [body, code] of bodies) {
    const sent = await put(client, id, aState('', { body, step: 2, seenVersion: 1 }));
    expect([sent.status, fieldsOfProblem(sent)['body.body']]).toEqual([422, code]);
  }
  const held = await draftsOf(client);
  const left = Array.from({ length: DRAFT_LIMITS.perPerson - held.length }, (_, n) =>
    newIdAt(100 + n),
  );
  await Promise.all(left.map((each) => put(client, each, aState('one of many'))));
  const over = await put(client, newIdAt(200), aState('one too many'));
  expect([over.status, refusalCodeOf(over)]).toEqual([409, 'too-many-drafts']);
  expect((await put(client, id, aState('more', { step: 2, seenVersion: 1 }))).status).toBe(200);
  expect(await draftsOf(client)).toHaveLength(DRAFT_LIMITS.perPerson);
});

it('what was left in dialogs makes room, the oldest first, and what was typed in a form stays', async () => {
  const client = await signInAlone(target, 'liaison', 'panama');
  const inDialog = { kind: 'edit', about: 'IC-2026-000001', group: 'dialog:hold' };
  const [oldest, newer] = [newIdAt(300), newIdAt(301)];
  await put(client, oldest, aState('left behind', inDialog));
  await put(client, newer, aState('left as well', inDialog));
  const forms = Array.from({ length: DRAFT_LIMITS.perPerson - 1 }, (_, n) => newIdAt(310 + n));
  for (const id of forms) {
    expect((await put(client, id, aState('in a form'))).status).toBe(200);
  }
  const ids = async () => new Set((await draftsOf(client)).map(({ id }) => id));
  const held = await ids();
  expect([held.has(oldest), held.has(newer), forms.every((id) => held.has(id))]).toEqual([
    false,
    true,
    true,
  ]);
  await put(client, newIdAt(400), aState('one more'));
  expect((await ids()).has(newer)).toBe(false);
  expect((await put(client, newIdAt(401), aState('no room'))).status).toBe(409);
  expect((await ids()).size).toBe(DRAFT_LIMITS.perPerson);
});

it.runIf(hasHooks)(
  'a draft of a dialog goes after a week, when another draft is begun',
  async () => {
    const before = await signInAlone(target, 'liaison', 'quito');
    const [dialog, form] = [newIdAt(500), newIdAt(501)];
    await put(before, dialog, aState('left', { kind: 'edit', group: 'dialog:hold' }));
    await put(before, form, aState('in a form'));
    target.hooks?.advance((DRAFT_LIMITS.dialogDays + 1) * 86_400_000);
    const client = await signInAgain(target, before);
    await put(client, newIdAt(502), aState('another'));
    const held = (await draftsOf(client)).map(({ id }) => id);
    expect([held.includes(dialog), held.includes(form)]).toEqual([false, true]);
  },
);

it('F1 any text comes back as it was typed', async () => {
  const client = await signInAlone(target, 'supervisor');
  const id = newIdAt(70);
  const texts = HOSTILE_TEXTS.filter((text) => text.isWellFormed()).map((text) =>
    text.slice(0, 100).toWellFormed(),
  );
  const chunks = Array.from({ length: Math.ceil(texts.length / 50) }, (_, n) =>
    texts.slice(n * 50, n * 50 + 50),
  );
  let failed = 0;
  for (const [n, chunk] of chunks.entries()) {
    const sent = await put(
      client,
      id,
      aState(chunk, { step: n + 1, seenVersion: n === 0 ? null : n }),
    );
    if (sent.status !== 200) failed += chunk.length;
    else {
      const back = draftIn(sent).body['text'] as readonly string[];
      failed += chunk.filter((text, place) => back[place] !== text).length;
    }
  }
  figure('F1 texts of drafts', texts.length, failed);
  expect(failed).toBe(0);
});

it('the longest name of a form is kept: a step of one record of a case', async () => {
  const client = await signInAlone(target, 'liaison', 'guatemala');
  const steps = ['prepare', 'acknowledge', 'reconcile', 'statement', 'close-query', 'write-off'];
  const groups = steps.map((step) => `dialog:follow-up-${newIdAt(0)}-${step}`);
  for (const [at, group] of groups.entries()) {
    const sent = await put(
      client,
      newIdAt(500 + at),
      aState('x', { kind: 'edit', about: 'IC-2026-000001', group }),
    );
    expect([group, sent.status]).toEqual([group, 200]);
  }
});
