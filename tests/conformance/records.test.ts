import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { Chase } from '@/contract/record';
import { figure } from '@tests/support/figure';
import { HOSTILE_TEXTS } from '@tests/support/hostile-texts';
import { type Client, codeOf, refusalOf, type Sent, signInRole } from './client';
import {
  aChase,
  aLetter,
  aRequest,
  bodyFieldsOf,
  editRecords,
  withLabsAsked,
} from './record-samples';
import { openTarget } from './target';

const target = openTarget();

const detailOf = (client: Client, reference: string) =>
  client.get<CaseDetail>(`/api/cases/${reference}`);
async function labsOf(client: Client, reference: string) {
  const { records } = (await detailOf(client, reference)).case;
  return records.find(({ kind }) => kind === 'labs');
}
const undo = (client: Client, sent: Sent): Promise<Sent> =>
  client.send('POST', `/api/changes/${(sent.json as { changeId: string }).changeId}/revert`, {
    body: {},
  });

describe('the record checklist', () => {
  it('needs the version that was read', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('stage=records');
    const path = `/api/cases/${row?.reference}/records`;
    const body = { records: { labs: { note: 'x' } } };
    const without = await client.send('PATCH', path, { body });
    const stale = await client.send('PATCH', path, { body, ifMatch: 99 });
    expect([without.status, stale.status]).toEqual([428, 412]);
  });

  it.each<[string, unknown, Readonly<Record<string, string>>]>([
    [
      'asked, nobody knows how',
      { state: 'asked', request: null },
      { 'records.labs.request': 'required' },
    ],
    [
      'another place without its name',
      { state: 'asked', request: { from: 'other', place: ' ' } },
      { 'records.labs.request.place': 'required' },
    ],
    [
      'asked tomorrow',
      { state: 'asked', request: { on: '2099-01-01' } },
      { 'records.labs.request.on': 'in-the-future' },
    ],
    [
      'promised before it was asked for',
      { state: 'asked', request: { promisedOn: '2001-01-01' } },
      { 'records.labs.request.promisedOn': 'out-of-order' },
    ],
    [
      'received before it was asked for',
      { state: 'received', request: {}, receivedOn: '2001-01-01' },
      { 'records.labs.receivedOn': 'out-of-order' },
    ],
    [
      'received tomorrow',
      { state: 'received', request: null, receivedOn: '2099-01-01' },
      { 'records.labs.receivedOn': 'in-the-future' },
    ],
  ])('refuses at its field: %s', async (_name, labs, fields) => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const [row] = await client.rows('stage=records');
    const { request } = labs as { request: object | null };
    const sent = await editRecords(client, row?.reference ?? '', {
      records: {
        labs: {
          receivedOn: null,
          ...(labs as object),
          request: request && aRequest(nowMs, { ...request }),
        },
      },
    });
    expect([sent.status, bodyFieldsOf(sent)]).toEqual([422, fields]);
  });

  it('is undone line by line, and refused by name where the line has changed since', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const reference = await withLabsAsked(client, nowMs);
    const before = await labsOf(client, reference);
    const received = await editRecords(client, reference, {
      records: { labs: { state: 'received', receivedOn: aRequest(nowMs).on } },
    });
    await editRecords(client, reference, { records: { genetics: { note: 'Mother has them' } } });
    expect((await undo(client, received)).status).toBe(200);
    expect(await labsOf(client, reference)).toEqual(before);

    const mine = await editRecords(client, reference, { records: { labs: { note: 'Mine' } } });
    await editRecords(client, reference, { records: { labs: { note: 'Later' } } });
    expect(refusalOf(await undo(client, mine))).toEqual({
      code: 'changed-since',
      fields: ['records.labs.note'],
    });
  });

  it('may be waived while records are gathered: then nothing blocks, and the review begins', async () => {
    const client = await signInRole(target, 'supervisor');
    const rows = await client.rows('stage=records&hold=off');
    const row = rows.find(({ ownerId, blocker }) => ownerId && blocker?.what.kind === 'records');
    const reference = row?.reference ?? '';
    const reason = 'The scans alone will do';
    const waived = await editRecords(client, reference, { recordsWaivedReason: reason });
    expect(waived.status).toBe(200);
    expect((await client.rows(`reference=${reference}`))[0]?.blocker).toBeNull();
    const moved = await client.send('POST', `/api/cases/${reference}/move`, {
      body: { to: 'review' },
      ifMatch: (waived.json as { detail: CaseDetail }).detail.case.version,
    });
    expect([moved.status, moved.status === 200 || moved.text]).toEqual([200, true]);
    const after = (await detailOf(client, reference)).case;
    expect([after.stage, after.recordsWaivedReason]).toEqual(['review', reason]);
    const late = await editRecords(client, reference, { recordsWaivedReason: null });
    expect([late.status, refusalOf(late)]).toMatchObject([409, { code: 'wrong-stage' }]);
  });
});

describe('a chase', () => {
  it('is logged once, moves the next one, and undone takes both back', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const reference = await withLabsAsked(client, nowMs);
    const before = await labsOf(client, reference);
    const path = `/api/cases/${reference}/chases`;
    const promisedOn = new Date(nowMs + 3 * 86_400_000).toISOString().slice(0, 10);
    const body = aChase(nowMs, { promisedOn });
    const [one, two] = [
      await client.send('POST', path, { body }),
      await client.send('POST', path, { body }),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect((await labsOf(client, reference))?.request).toMatchObject({
      promisedOn,
      on: before?.request?.on,
      chasedOn: expect.any(String) as string,
    });
    const { items } = await client.get<{ items: Chase[] }>(path);
    expect(items.filter(({ id }) => id === body.id)).toHaveLength(1);
    const other = await client.send('POST', path, { body: { ...body, answer: 'Another' } });
    expect([other.status, bodyFieldsOf(other)]).toEqual([422, { id: 'invalid' }]);
    expect((await undo(client, one)).status).toBe(200);
    expect(await labsOf(client, reference)).toEqual(before);
    const left = await client.get<{ items: Chase[] }>(path);
    expect(left.items.some(({ id }) => id === body.id)).toBe(false);
  });

  it('of what nobody asked for is refused, as is one that lies ahead', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const reference = await withLabsAsked(client, nowMs);
    await editRecords(client, reference, { records: { genetics: { state: 'not-needed' } } });
    const path = `/api/cases/${reference}/chases`;
    const sent = await client.send('POST', path, {
      body: aChase(nowMs, { kinds: ['labs', 'genetics'] }),
    });
    expect(refusalOf(sent)).toEqual({ code: 'records-not-asked', kinds: ['genetics'] });
    const ahead = new Date(nowMs + 3_600_000).toISOString();
    const early = await client.send('POST', path, { body: aChase(nowMs, { at: ahead }) });
    expect(bodyFieldsOf(early)).toEqual({ at: 'in-the-future' });
  });
});

describe('a letter', () => {
  it('asks for what was not asked, chases what was, and undone takes all back', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const reference = await withLabsAsked(client, nowMs);
    await editRecords(client, reference, {
      records: { imaging: { state: 'not-asked', request: null, receivedOn: null } },
    });
    const before = (await detailOf(client, reference)).case.records;
    const body = aLetter(nowMs);
    const sent = await client.send('POST', `/api/cases/${reference}/letters`, { body });
    expect([sent.status, sent.status === 201 || sent.text]).toEqual([201, true]);
    const after = (await detailOf(client, reference)).case.records;
    const lineOf = (kind: string) => after.find((item) => item.kind === kind);
    expect(lineOf('imaging')).toMatchObject({ state: 'asked', request: { way: 'whatsapp' } });
    expect(lineOf('labs')?.request).toMatchObject({
      on: aRequest(nowMs).on,
      chasedOn: expect.any(String) as string,
    });
    expect((await undo(client, sent)).status).toBe(200);
    expect((await detailOf(client, reference)).case.records).toEqual(before);
    const { items } = await client.get<{ items: unknown[] }>(`/api/cases/${reference}/letters`);
    expect(items).toEqual([]);
  });

  it('cannot be made of a closed case', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('state=closed');
    const sent = await client.send('POST', `/api/cases/${row?.reference}/letters`, {
      body: aLetter(await target.now()),
    });
    expect([sent.status, codeOf(sent)]).toEqual([409, 'rule-refused']);
  });

  it('is made of nothing by nobody: neither an itinerary without times nor an estimate that is none', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const [row] = await client.rows('stage=contacting&hold=off');
    for (const [kind, code] of [
      ['itinerary', 'no-appointments'],
      ['estimate', 'no-estimate'],
      ['visa-invitation', 'not-accepted'],
    ] as const) {
      const sent = await client.send('POST', `/api/cases/${row?.reference}/letters`, {
        body: aLetter(nowMs, { kind, kinds: [] }),
      });
      expect(refusalOf(sent)).toEqual({ code });
    }
  });
});

it('F1 texts of records, chases and letters come back as they were typed', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const reference = await withLabsAsked(client, nowMs);
  let failed = 0;
  for (const text of HOSTILE_TEXTS) {
    const place = `${text} .`.slice(0, 200);
    const composed = place.normalize('NFC');
    const request = aRequest(nowMs, { from: 'other', place });
    await editRecords(client, reference, { records: { labs: { request, note: place } } });
    const labs = await labsOf(client, reference);
    const { chase } = await client.post<{ chase: Chase }>(
      `/api/cases/${reference}/chases`,
      aChase(nowMs, { answer: place, from: 'other', place }),
    );
    const { letter } = await client.post<{ letter: { place: string } }>(
      `/api/cases/${reference}/letters`,
      aLetter(nowMs, { from: 'other', place }),
    );
    const read = [labs?.request?.place, labs?.note, chase.answer, chase.place, letter.place];
    failed += read.filter((each) => each !== composed).length;
  }
  const half = await editRecords(client, reference, { records: { labs: { note: '\ud800' } } });
  expect(Object.values(bodyFieldsOf(half))).toEqual(['lone-surrogate']);
  figure('F1 hostile texts', 5 * HOSTILE_TEXTS.length, failed);
  expect(failed).toBe(0);
});
