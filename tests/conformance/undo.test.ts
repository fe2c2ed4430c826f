import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import { figure } from '@tests/support/figure';
import {
  aContact,
  type Client,
  codeOf,
  peopleOf,
  refusalOf,
  revert,
  type Sent,
  signInAs,
  signInRole,
} from './client';
import { hasHooks, openTarget } from './target';

const target = openTarget();

interface Written {
  readonly changeId: string;
  readonly undoUntil: string;
  readonly detail: CaseDetail;
}

const undo = (client: Client, { changeId }: Pick<Written, 'changeId'>): Promise<Sent> =>
  revert(client, changeId);

/** Equal but for version and time: what undone means. */
const bare = ({ case: record, patient }: CaseDetail) => ({
  case: { ...record, version: 0, revision: 0 },
  patient: { ...patient, version: 0 },
});

async function first(client: Client, query: string): Promise<CaseListRow> {
  const [row] = await client.rows(query);
  if (row === undefined) throw new Error(`No case for ${query}`);
  return row;
}

describe('undo', () => {
  it('undone is equal but for version, time, timeline', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const reviewOn = new Date(nowMs + 6 * 86_400_000).toISOString().slice(0, 10);
    const commands: readonly (readonly [
      query: string,
      path: string,
      body: unknown,
      method?: string,
    ])[] = [
      ['owner=nobody', '/claim', { expectedOwnerId: null }],
      ['stage=contacting', '/contacts', aContact(nowMs)],
      ['stage=contacting', '', { summary: 'Other', caller: { phone: '+50255501234' } }, 'PATCH'],
      ['stage=contacting', '', { specialties: ['cancer', 'neurology'] }, 'PATCH'],
      ['stage=contacting', '/records', { records: { labs: { state: 'not-needed' } } }, 'PATCH'],
      ['stage=contacting', '/patient', { name: { family: 'Other' } }, 'PATCH'],
      ['stage=contacting&hold=off', '/hold', { reason: 'Waits', waitingOn: 'sponsor', reviewOn }],
      ['hold=on', '/hold/lift', {}],
      ['stage=contacting', '/close', { outcome: 'withdrawn', reason: 'Stays', alternative: null }],
    ];
    let failed = 0;
    for (const [query, path, body, method = 'POST'] of commands) {
      const row = await first(client, query);
      const to = `/api/cases/${row.reference}`;
      const before = await client.get<CaseDetail>(to);
      const isPatient = path === '/patient';
      const sent = await client.send(method, to + path, {
        body,
        ifMatch: isPatient ? before.patient.version : before.case.version,
      });
      expect([path, sent.status < 300, sent.status < 300 || sent.text]).toEqual([path, true, true]);
      const undone = await undo(client, sent.json);
      expect([path, undone.status, undone.status === 200 || undone.text]).toEqual([
        path,
        200,
        true,
      ]);
      const after = await client.get<CaseDetail>(to);
      if (JSON.stringify(bare(after)) !== JSON.stringify(bare(before))) failed += 1;
      expect(bare(after)).toEqual(bare(before));
      const [again] = await client.rows(`state=all&reference=${row.reference}`);
      expect({ ...again, version: 0, revision: 0 }).toEqual({ ...row, version: 0, revision: 0 });
    }
    figure('undo of each command', commands.length, failed);
  });

  it('is refused by name where something that it touched has changed since', async () => {
    const client = await signInRole(target, 'supervisor');
    const row = await first(client, 'stage=contacting');
    const path = `/api/cases/${row.reference}`;
    const edit = async (body: unknown): Promise<Written> => {
      const { case: record } = await client.get<CaseDetail>(path);
      const sent = await client.send('PATCH', path, { body, ifMatch: record.version });
      return sent.json;
    };
    const mine = await edit({ caller: { phone: '+50255501234' }, summary: 'Mine' });
    await edit({ caller: { email: 'later@example.org' } });
    await edit({ summary: 'Later' });
    const sent = await undo(client, mine);
    expect([sent.status, refusalOf(sent)]).toEqual([
      409,
      { code: 'changed-since', fields: ['summary'] },
    ]);
  });

  it('is for the same person, once', async () => {
    const client = await signInRole(target, 'supervisor');
    const other = (await peopleOf(target)).findLast(
      ({ grants }) => grants[0]?.role === 'supervisor',
    );
    const row = await first(client, 'owner=nobody');
    const written = await client.post<Written>(`/api/cases/${row.reference}/claim`, {
      expectedOwnerId: null,
    });
    if (other === undefined) throw new Error('Another supervisor is needed');
    const refused = await undo(await signInAs(target, other), written);
    expect([refused.status, refusalOf(refused)]).toEqual([409, { code: 'not-yours' }]);
    expect((await undo(client, written)).status).toBe(200);
    expect(refusalOf(await undo(client, written))).toEqual({ code: 'already-reverted' });
  });

  it('of a case out of scope is not found', async () => {
    const client = await signInRole(target, 'supervisor');
    const row = await first(client, 'office=canada');
    const written = await client.send('PATCH', `/api/cases/${row.reference}`, {
      body: { summary: 'Changed' },
      ifMatch: row.version,
    });
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const sent = await undo(liaison, written.json);
    const unknown = await undo(liaison, {
      ...(written.json as Written),
      changeId: '01930000-0000-7000-8000-000000000000',
    });
    expect([sent.status, codeOf(sent), sent.text]).toEqual([404, 'not-found', unknown.text]);
  });

  it.runIf(hasHooks)('is over after ten minutes', async () => {
    const client = await signInRole(target, 'supervisor');
    const row = await first(client, 'owner=nobody');
    const written = await client.post<Written>(`/api/cases/${row.reference}/claim`, {
      expectedOwnerId: null,
    });
    target.hooks?.advance(10 * 60_000 + 1);
    expect(refusalOf(await undo(client, written))).toMatchObject({ code: 'too-late' });
  });
});

it('the same contact twice is one contact, another under its id is refused', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const row = await first(client, 'stage=contacting');
  const path = `/api/cases/${row.reference}/contacts`;
  const body = aContact(nowMs);
  const one = await client.send('POST', path, { body });
  const two = await client.send('POST', path, { body });
  expect([one.status, two.status]).toEqual([201, 201]);
  const { items } = await client.get<{ items: { id: string }[] }>(path);
  expect(items.filter(({ id }) => id === body.id)).toHaveLength(1);
  const other = await client.send('POST', path, { body: { ...body, summary: 'Another' } });
  expect(other.status).toBe(422);
});
