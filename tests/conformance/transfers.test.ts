import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow, QueueSummaryList } from '@/contract/case-list';
import type { ChangeFeed } from '@/contract/live';
import type { MyDay } from '@/contract/my-day';
import type { TaskWire } from '@/contract/plan/task';
import { planOf } from './plans';
import {
  aContact,
  type Client,
  codeOf,
  fieldsOfProblem,
  refusalCodeOf,
  revert,
  type Sent,
  signInRole,
} from './client';
import { openTarget } from './target';

const target = openTarget();
const UNKNOWN = 'IC-1999-999999';

async function first(client: Client, query: string): Promise<CaseListRow> {
  const row = (await client.rows(query)).find(({ transfer }) => transfer === null);
  if (row === undefined) throw new Error(`No case for ${query}`);
  return row;
}

const give = async (
  client: Client,
  reference: string,
  command: string,
  body: unknown = {},
): Promise<Sent> => {
  const seen = await client.send('GET', `/api/cases/${reference}`);
  const { version } = seen.status === 200 ? (seen.json as CaseDetail).case : { version: 1 };
  return client.send('POST', `/api/cases/${reference}/transfer${command}`, {
    body,
    ifMatch: version,
  });
};
const to = (toOffice: string | null, toCampus: string | null = null) => ({
  toOffice,
  toCampus,
  reason: 'The family has moved',
});

const refusalOf = (sent: Sent): unknown => refusalCodeOf(sent) ?? codeOf(sent);

/** Kinds that a feed tells of a case from a cursor on. */
async function heard(client: Client, cursor: number, reference: string) {
  const { items } = await client.get<ChangeFeed>(`/api/changes?after=${cursor}&wait=0`);
  return items.filter((item) => item.reference === reference).map(({ kind }) => kind);
}
const cursorOf = async (client: Client): Promise<number> =>
  (await client.get<ChangeFeed>('/api/changes')).cursor;

const incoming = async (client: Client, office: string): Promise<number | undefined> =>
  (await client.get<QueueSummaryList>('/api/queues')).items.find((queue) => queue.office === office)
    ?.transfersIn;

describe('a transfer to another office', () => {
  it('is read and answered by the receiving side, which changes nothing before', async () => {
    const sender = await signInRole(target, 'liaison', 'guatemala');
    const receiver = await signInRole(target, 'liaison', 'canada');
    const stranger = await signInRole(target, 'liaison', 'india');
    const row = (await sender.rows('office=guatemala')).find(
      ({ campus, transfer }) => campus !== null && transfer === null,
    );
    if (row === undefined) throw new Error('No case of Guatemala has a campus');
    const { reference, campus } = row;
    const before = await incoming(receiver, 'canada');
    const cursors = await Promise.all([sender, receiver, stranger].map(cursorOf));

    expect((await give(sender, reference, '', to('canada'))).status).toBe(200);
    expect(refusalOf(await give(sender, reference, '', to('peru')))).toBe('transfer-pending');

    // The receiving side finds it everywhere, and everywhere the same.
    const found = await receiver.rows('transfer=in&office=canada');
    expect(found.map((each) => each.reference)).toContain(reference);
    expect(await incoming(receiver, 'canada')).toBe((before ?? 0) + 1);
    expect(found.length).toBe(await incoming(receiver, 'canada'));
    expect((await receiver.rows('')).map((each) => each.reference)).toContain(reference);
    expect((await receiver.rows('office=canada')).map((each) => each.reference)).not.toContain(
      reference,
    );
    expect((await receiver.rows('transfer=out')).map((each) => each.reference)).not.toContain(
      reference,
    );
    expect((await sender.rows('transfer=out')).map((each) => each.reference)).toContain(reference);
    const read = ['', '/contacts', '/events', '/neighbours'];
    for (const path of read) {
      const sent = await receiver.send('GET', `/api/cases/${reference}${path}`);
      expect([path, sent.status]).toEqual([path, 200]);
    }
    const shown = await receiver.detail(reference);
    expect(shown.patient.passportNumber ?? { masked: true }).toEqual({ masked: true });

    // And changes nothing: as of a case that does not exist.
    const { version } = shown.case;
    const tries: readonly (readonly [string, string, unknown])[] = [
      ['PATCH', '', { summary: 'Mine' }],
      ['PATCH', '/patient', { email: 'a@example.org' }],
      ['POST', '/claim', { expectedOwnerId: shown.case.ownerId }],
      ['POST', '/contacts', aContact(await target.now())],
      ['POST', '/hold/lift', {}],
      ['POST', '/close', { outcome: 'withdrawn', reason: 'x', alternative: null }],
      ['POST', '/transfer', to('peru')],
      ['POST', '/transfer/revoke', {}],
    ];
    for (const [method, path, body] of tries) {
      const [sent, absent] = await Promise.all(
        [reference, UNKNOWN].map((each) =>
          receiver.send(method, `/api/cases/${each}${path}`, { body, ifMatch: version }),
        ),
      );
      expect([path, sent?.status, sent?.text]).toEqual([path, 404, absent?.text]);
    }
    expect((await stranger.send('GET', `/api/cases/${reference}`)).status).toBe(404);
    expect((await give(sender, reference, '/accept')).status).toBe(404);

    const accepted = await give(receiver, reference, '/accept');
    expect(accepted.status).toBe(200);
    expect((accepted.json as { detail: CaseDetail }).detail.case).toMatchObject({
      office: 'canada',
      campus,
      ownerId: receiver.id,
      transfer: null,
    });
    // The old side has lost sight of it, the new one has all of it.
    const gone = await sender.send('GET', `/api/cases/${reference}`);
    expect([gone.status, gone.text]).toEqual([
      404,
      (await sender.send('GET', `/api/cases/${UNKNOWN}`)).text,
    ]);
    const edit = { body: { summary: 'Mine' }, ifMatch: version + 1 };
    expect((await receiver.send('PATCH', `/api/cases/${reference}`, edit)).status).toBe(200);
    expect((await sender.send('PATCH', `/api/cases/${reference}`, edit)).status).toBe(404);

    const [old, mine, nobody] = await Promise.all(
      [sender, receiver, stranger].map((each, place) =>
        heard(each, cursors[place] ?? 0, reference),
      ),
    );
    expect(old).toEqual(['transfer-asked', 'transfer-accepted']);
    expect(mine).toEqual(['transfer-asked', 'transfer-accepted', 'edited']);
    expect(nobody).toEqual([]);
  });

  it('has its open tasks by the calendar of whoever has it now', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const receiver = await signInRole(target, 'liaison', 'canada');
    const open = (tasks: readonly TaskWire[]) =>
      tasks.filter(({ status }) => status !== 'done' && status !== 'not-needed');
    let seen = 0;
    for (const { reference } of await supervisor.rows('stage=preparing&office=guatemala')) {
      const before = open((await planOf(supervisor, reference)).tasks);
      if (!before.some(({ duePlace }) => duePlace === 'guatemala')) continue;
      if ((await give(supervisor, reference, '', to('canada'))).status !== 200) continue;
      expect((await give(receiver, reference, '/accept')).status).toBe(200);
      const after = (await planOf(receiver, reference)).tasks;
      const expected = before.map(({ id, duePlace }) => [
        id,
        duePlace === 'guatemala' ? 'canada' : duePlace,
      ]);
      const found = after.map(({ id, duePlace }) => [id, duePlace]);
      expect(found).toEqual(expect.arrayContaining(expected));
      seen += 1;
      break;
    }
    expect(seen).toBe(1);
  });

  it('is returned with a reason, or taken back by whoever asked; both sides hear of it', async () => {
    const sender = await signInRole(target, 'liaison', 'guatemala');
    const receiver = await signInRole(target, 'liaison', 'peru');
    const { reference } = await first(sender, 'office=guatemala');
    await give(sender, reference, '', to('peru'));
    const cursor = await cursorOf(receiver);
    expect((await give(receiver, reference, '/return', { reason: '  ' })).status).toBe(422);
    const returned = await give(receiver, reference, '/return', { reason: 'No room' });
    // What the answer no longer holds, the reader no longer sees.
    expect([returned.status, returned.json]).toEqual([200, { changeId: null, undoUntil: null }]);
    expect((await receiver.send('GET', `/api/cases/${reference}`)).status).toBe(404);
    expect((await sender.detail(reference)).case).toMatchObject({ office: 'guatemala' });

    await give(sender, reference, '', to('peru'));
    expect((await give(sender, reference, '/revoke')).status).toBe(200);
    expect((await receiver.send('GET', `/api/cases/${reference}`)).status).toBe(404);
    expect(await heard(receiver, cursor, reference)).toEqual([
      'transfer-returned',
      'transfer-asked',
      'transfer-revoked',
    ]);
  });

  it('is undone by whoever asked, and an answer is not', async () => {
    const sender = await signInRole(target, 'liaison', 'guatemala');
    const receiver = await signInRole(target, 'liaison', 'peru');
    const { reference } = await first(sender, 'office=guatemala');
    const asked = (await give(sender, reference, '', to('peru'))).json as { changeId: string };
    const undone = await revert(sender, asked.changeId);
    expect(undone.status).toBe(200);
    expect((await receiver.send('GET', `/api/cases/${reference}`)).status).toBe(404);
    await give(sender, reference, '', to('peru'));
    const accepted = await give(receiver, reference, '/accept');
    expect(accepted.json).toMatchObject({ changeId: null, undoUntil: null });
  });

  it('a change made before cannot be undone by somebody who only may answer', async () => {
    const sender = await signInRole(target, 'liaison', 'guatemala');
    const receiver = await signInRole(target, 'liaison', 'peru');
    const { reference } = await first(sender, 'office=guatemala');
    const edited = await sender.send('PATCH', `/api/cases/${reference}`, {
      body: { summary: 'Before' },
      ifMatch: (await sender.detail(reference)).case.version,
    });
    const { changeId } = edited.json as { changeId: string };
    await give(sender, reference, '', to('peru'));
    await give(receiver, reference, '/accept');
    await give(receiver, reference, '', to('guatemala'));
    expect((await sender.send('GET', `/api/cases/${reference}`)).status).toBe(200);
    const sent = await revert(sender, changeId);
    expect(sent.status).toBe(404);
  });

  it('goes to one place that exists, and not to where the case is', async () => {
    const sender = await signInRole(target, 'liaison', 'guatemala');
    const { reference, campus } = await first(
      sender,
      'office=guatemala&campus=arizona&campus=rochester&campus=florida',
    );
    const wrong = [to('moon'), to(null, 'moon'), to(null), to('peru', 'florida')];
    for (const body of wrong) {
      expect((await give(sender, reference, '', body)).status).toBe(422);
    }
    for (const body of [to('guatemala'), to(null, campus)]) {
      expect(refusalOf(await give(sender, reference, '', body))).toBe('transfer-to-same');
    }
  });
});

describe('a case that was given away', () => {
  it('is offered for undo no more to whoever sees it no more', async () => {
    const [sender, receiver] = await Promise.all([
      signInRole(target, 'liaison', 'guatemala'),
      signInRole(target, 'liaison', 'canada'),
    ]);
    const { reference } = await first(sender, 'hold=off');
    const { case: record } = await sender.detail(reference);
    const edited = await sender.send('PATCH', `/api/cases/${reference}`, {
      body: { summary: 'Changed before it was given away' },
      ifMatch: record.version,
    });
    const { changeId } = edited.json as { changeId: string };
    const done = async () =>
      (await sender.get<MyDay>('/api/my-day')).done.filter((each) => each.reference === reference);
    expect((await done()).map((each) => each.changeId)).toContain(changeId);
    expect((await give(sender, reference, '', to('canada'))).status).toBe(200);
    expect((await give(receiver, reference, '/accept')).status).toBe(200);
    expect(await done()).toEqual([]);
    const undo = await revert(sender, changeId);
    expect(undo.status).toBe(404);
  });
});

describe('a transfer to another campus', () => {
  it('is answered by its coordinators, and then the old ones see the case no more', async () => {
    const sender = await signInRole(target, 'coordinator', 'arizona');
    const receiver = await signInRole(target, 'coordinator', 'florida');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const { reference, office } = await first(sender, 'office=guatemala&campus=arizona');
    await give(sender, reference, '', to(null, 'florida'));
    expect((await give(liaison, reference, '/accept')).status).toBe(404);
    const waiting = await receiver.rows(`transfer=in&office=${office}`);
    expect(waiting.map((row) => row.reference)).toContain(reference);
    expect((await give(receiver, reference, '/accept')).status).toBe(200);
    expect((await sender.send('GET', `/api/cases/${reference}`)).status).toBe(404);
    // The office is still its office, and so are its liaisons.
    expect((await liaison.detail(reference)).case).toMatchObject({
      campus: 'florida',
      ownerId: receiver.id,
    });
  });

  it('to Direct is answered by the coordinators of the case', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const arizona = await signInRole(target, 'coordinator', 'arizona');
    const florida = await signInRole(target, 'coordinator', 'florida');
    const { reference } = await first(liaison, 'campus=arizona');
    await give(liaison, reference, '', to('direct'));
    expect((await give(florida, reference, '/accept')).status).toBe(404);
    expect((await arizona.rows('transfer=in&office=direct')).map((row) => row.reference)).toContain(
      reference,
    );
    expect((await give(arizona, reference, '/accept')).status).toBe(200);
  });
});

describe('a campus that is set', () => {
  it('moves by an edit only for those who could accept the transfer themselves', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const arizona = await signInRole(target, 'coordinator', 'arizona');
    const edit = async (client: Client, reference: string, campus: string | null) => {
      const { version } = (await client.detail(reference)).case;
      const path = `/api/cases/${reference}`;
      const sent = await client.send('PATCH', path, { body: { campus }, ifMatch: version });
      return sent.status === 200 ? 'edited' : Object.values(fieldsOfProblem(sent) ?? {}).join();
    };
    const set = (await first(liaison, 'campus=arizona')).reference;
    const open = (await first(liaison, 'campus=rochester')).reference;
    const answers = [
      await edit(liaison, set, 'florida'),
      await edit(liaison, set, null),
      await edit(arizona, set, 'florida'),
      await edit(arizona, set, null),
      await edit(arizona, set, 'arizona'),
      await edit(supervisor, open, null),
      await edit(liaison, open, 'florida'),
      await edit(liaison, open, 'rochester'),
      await edit(supervisor, set, 'florida'),
    ];
    const refusedSo = 'needs-transfer';
    expect(answers).toEqual([
      refusedSo,
      refusedSo,
      refusedSo,
      refusedSo,
      'edited',
      'edited',
      'edited',
      refusedSo,
      'edited',
    ]);
  });
});
