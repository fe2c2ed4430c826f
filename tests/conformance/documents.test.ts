import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '@/contract/event';
import { newIdAt } from '@/lib/new-id';
import { type Client, codeOf, refusalCodeOf, revert, type Sent, signInRole } from './client';
import { daysAgo, documentsPath, ownCase, someSlides } from './document-samples';
import { merge, unmerge } from './merging';
import { planOf, writtenOf } from './plans';
import { bodyFieldsOf } from './record-samples';
import { openTarget } from './target';

const target = openTarget();

const register = async (client: Client, reference: string, fields: object): Promise<Sent> =>
  client.send('POST', documentsPath(reference), {
    body: { id: newIdAt(await target.now()), ...fields },
  });

/** The document that a case holds under this title. */
async function documentOf(client: Client, reference: string, title: string) {
  const { documents } = await planOf(client, reference);
  const found = documents.find((each) => each.title === title);
  if (found === undefined) throw new Error(`${reference} holds no ${title}`);
  return found;
}

/** Changes a document as it stands now. */
async function change(client: Client, reference: string, title: string, over: object) {
  const {
    id,
    version,
    caseId: _caseId,
    by: _by,
    ...fields
  } = await documentOf(client, reference, title);
  return client.send('POST', `${documentsPath(reference)}/${id}/edit`, {
    body: { ...fields, ...over },
    ifMatch: version,
  });
}

/** What the timeline tells of the changes of documents, the newest first. */
async function toldChanges(client: Client, reference: string) {
  const { items } = await client.get<{ items: readonly CaseEvent[] }>(
    `/api/cases/${reference}/events`,
  );
  return items.filter(({ kind }) => kind === 'document-changed').map(({ changes }) => changes);
}

const titlesOf = async (client: Client, reference: string): Promise<readonly string[]> =>
  (await planOf(client, reference)).documents.map(({ title }) => title);

describe('the register of documents', () => {
  it('holds what was registered, by whom, and gives it back by its version', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = await ownCase(client, 'stage=records');
    const title = 'Slides to be given back';
    expect((await register(client, reference, someSlides(nowMs, { title }))).status).toBe(201);
    const held = await documentOf(client, reference, title);
    expect(held).toMatchObject({ by: client.id, isLent: true, returnedOn: null });

    const back = await change(client, reference, title, { returnedOn: daysAgo(nowMs, 1) });
    expect(back.status).toBe(200);
    const { id, version, caseId: _caseId, by: _by, ...fields } = held;
    const stale = await client.send('POST', `${documentsPath(reference)}/${id}/edit`, {
      body: fields,
      ifMatch: version,
    });
    expect([stale.status, codeOf(stale)]).toEqual([412, 'version-stale']);
    await revert(client, writtenOf(back).changeId);
    expect(await documentOf(client, reference, title)).toMatchObject({ returnedOn: null });
  });

  it('tells of a change which document it was, whether its title stays or not', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = await ownCase(client, 'stage=records');
    const [title, mended] = ['Slides, tray 12', 'Slides, tray 21'];
    await register(client, reference, someSlides(nowMs, { title }));
    await change(client, reference, title, { keptAt: 'Shelf 4' });
    await change(client, reference, title, { title: mended, note: 'Mixed up' });
    const { id } = await documentOf(client, reference, mended);
    expect(await toldChanges(client, reference)).toEqual([
      [
        { field: `documents.${id}.title`, before: title, after: mended },
        { field: `documents.${id}.note`, before: null, after: 'Mixed up' },
      ],
      [
        { field: `documents.${id}.title`, before: title, after: title },
        { field: `documents.${id}.keptAt`, before: expect.anything(), after: 'Shelf 4' },
      ],
    ]);
  });

  it('takes a mistake out, tells which, and undo brings it back whole', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = await ownCase(client, 'stage=records');
    const title = 'Papers of somebody else';
    await register(client, reference, someSlides(nowMs, { title }));
    const held = await documentOf(client, reference, title);
    const removed = await client.send('POST', `${documentsPath(reference)}/${held.id}/remove`, {
      body: {},
      ifMatch: held.version,
    });
    expect(removed.status).toBe(200);
    expect(await titlesOf(client, reference)).not.toContain(title);
    const { items } = await client.get<{ items: readonly CaseEvent[] }>(
      `/api/cases/${reference}/events`,
    );
    const told = items.find(({ kind }) => kind === 'document-removed');
    expect(told?.changes).toEqual([{ field: 'documents', before: title, after: null }]);

    await revert(client, writtenOf(removed).changeId);
    const { version: _before, ...before } = held;
    const { version: _after, ...after } = await documentOf(client, reference, title);
    expect(after).toEqual(before);
  });

  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>]>([
    ['a record of no line', { recordKind: null }, { recordKind: 'required' }],
    ['no title', { title: ' ' }, { title: 'required' }],
    ['a kind that there is not', { kind: 'photo' }, { kind: 'not-a-choice' }],
    ['received tomorrow', { receivedOn: '2099-01-01' }, { receivedOn: 'in-the-future' }],
    ['dated after it came', { datedOn: '2026-12-31' }, { datedOn: 'after-receipt' }],
    ['back before it came', { returnedOn: '2020-01-01' }, { returnedOn: 'out-of-order' }],
    ['a date that there is not', { datedOn: '2026-02-30' }, { datedOn: 'not-a-date' }],
  ])('refuses %s', async (_what, over, faults) => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('stage=records');
    const sent = await register(client, row?.reference ?? '', someSlides(await target.now(), over));
    expect([sent.status, bodyFieldsOf(sent)]).toEqual([422, faults]);
  });

  it('forgets the answers that others rule out', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = await ownCase(client, 'stage=records');
    const title = 'A letter that stays';
    const said = { title, kind: 'referral', isLent: false, returnedOn: daysAgo(nowMs, 1) };
    await register(client, reference, someSlides(nowMs, said));
    expect(await documentOf(client, reference, title)).toMatchObject({
      recordKind: null,
      returnedOn: null,
    });
  });

  it('is closed with its case, but what was lent still goes back', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = await ownCase(client, 'stage=records&hold=off');
    const title = 'Slides of a closed case';
    await register(client, reference, someSlides(nowMs, { title }));
    const closing = await client.send('POST', `/api/cases/${reference}/close`, {
      body: { outcome: 'withdrawn', reason: 'Treated at home', alternative: null },
      ifMatch: (await client.detail(reference)).case.version,
    });
    expect(closing.text).toContain('"closed"');
    const more = await register(client, reference, someSlides(nowMs));
    const other = await change(client, reference, title, { note: 'Where are they?' });
    expect([refusalCodeOf(more), refusalCodeOf(other)]).toEqual(['wrong-stage', 'wrong-stage']);
    const back = await change(client, reference, title, { returnedOn: daysAgo(nowMs, 0) });
    expect(back.status).toBe(200);
  });
});

it('goes to the case that survives a merge, and back when it is taken back', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const [into, other] = [await ownCase(client, 'stage=new'), await ownCase(client, 'stage=new')];
  const title = 'Slides of a duplicate';
  await register(client, other.reference, someSlides(nowMs, { title }));
  const own = await titlesOf(client, other.reference);
  await merge(client, into.reference, other.reference);
  const titles = () =>
    Promise.all([titlesOf(client, into.reference), titlesOf(client, other.reference)]);
  expect(await titles()).toEqual([expect.arrayContaining([title]), []]);
  await register(client, into.reference, someSlides(nowMs, { title: 'Came since' }));
  await unmerge(client, other.reference);
  const [left, back] = await titles();
  expect([left.includes('Came since'), left.includes(title)]).toEqual([true, false]);
  expect(back.toSorted()).toEqual(own.toSorted());
});
