import { describe, expect, it } from 'vitest';
import type { BulkResult } from '@/contract/bulk';
import type { ChaseResult } from '@/contract/bulk-chase';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import { callWindowOf } from '@/domain/clocks/call-window';
import { mayNotBeTold } from '@/domain/may-not-be-told';
import { newIdAt } from '@/lib/new-id';
import { type Client, codeOf, signInRole } from './client';
import { aFollowUpChase, followUpOf, homeAgain, pathTo } from './follow-up-samples';
import { openTarget } from './target';

const target = openTarget();

/** A report of somebody who pays for themselves, and whose caller has said that nobody is to tell them. */
async function withdrawn(client: Client, nowMs: number) {
  const { detail, plan } = await homeAgain(client, nowMs, ['report'], { payer: 'self' });
  const { reference } = detail.case;
  const { version } = detail.case;
  const body = { caller: { consent: 'withdrawn' } };
  const sent = await client.send('PATCH', `/api/cases/${reference}`, { body, ifMatch: version });
  expect(sent.status).toBe(200);
  return { reference, id: followUpOf(plan, 'report').id };
}

/** Why the request is the one to answer next, of those that its own reference finds. */
async function reasonsToAnswer(client: Client, reference: string): Promise<readonly string[]> {
  const best = await client.get<{ reasons: string[] }>(`/api/next-best?q=${reference}`);
  return best.reasons;
}

describe('whom one may ask', () => {
  it('a caller whose consent is withdrawn, and an insurer who is none, are refused in each and in many', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference, id } = await withdrawn(client, nowMs);
    const { items } = await client.get<{ items: readonly FollowUpListRow[] }>(
      `/api/follow-ups?id=${id}`,
    );
    const [row] = items;
    expect(row).toMatchObject({ caller: { consent: 'withdrawn' }, payers: [] });
    for (const [whom, code] of [
      ['caller', 'may-not-be-told'],
      ['insurer', 'no-such-party'],
      ['patient', null],
    ] as const) {
      const one = { ...aFollowUpChase(nowMs), whom };
      const alone = await client.send('POST', pathTo(reference, id, 'chases'), { body: one });
      expect(alone.status === 201 ? [201] : [alone.status, codeOf(alone)]).toEqual(
        code === null ? [201] : [409, 'rule-refused'],
      );
      const item = {
        followUpId: id,
        version: row?.version ?? 0,
        id: newIdAt(nowMs),
        asked: 'When',
      };
      const many = { whom, way: 'whatsapp', items: [item] };
      const answer = await client.post<{ items: readonly ChaseResult[] }>('/api/bulk/chases', many);
      // The one before was logged: then it is stale, and not refused by a rule.
      expect(answer.items.map(({ problem }) => problem?.refusal?.code ?? null)).toEqual([code]);
    }
  });

  it('a caller whose consent is withdrawn is nobody who can be called now', async () => {
    const client = await signInRole(target, 'supervisor');
    const rows = await client.rows('stage=new&owner=nobody');
    for (const { reference } of client.free(rows)) {
      if (!(await reasonsToAnswer(client, reference)).includes('call-window-open')) continue;
      const { version } = (await client.detail(reference)).case;
      const body = { caller: { consent: 'withdrawn' } };
      await client.send('PATCH', `/api/cases/${reference}`, { body, ifMatch: version });
      const reasons = await reasonsToAnswer(client, reference);
      expect(reasons).toContain('unclaimed');
      expect(reasons).not.toContain('call-window-open');
      return;
    }
    throw new Error('Nobody can be called now');
  });

  it('a caller whose time zone nobody knows is called by the clock of the country’s office', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const rows = await client.rows('stage=new&owner=nobody');
    for (const { reference } of client.free(rows)) {
      const { caller, version, ...record } = (await client.detail(reference)).case;
      const unknown = { ...record, caller: { ...caller, timeZone: null } };
      if (mayNotBeTold(caller) || callWindowOf(unknown, nowMs)?.isOpen !== true) continue;
      const body = { caller: { timeZone: null } };
      await client.send('PATCH', `/api/cases/${reference}`, { body, ifMatch: version });
      expect(await reasonsToAnswer(client, reference)).toContain('call-window-open');
      return;
    }
    throw new Error('No office of a new request answers the phone now');
  });

  it('records are asked of nobody whom a case of many does not have, or who may not be told', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('stage=records&hold=off');
    if (row === undefined) throw new Error('Nowhere are records awaited');
    const { reference } = row;
    const change = async (path: string, body: object): Promise<number> => {
      const { version } = (await client.detail(reference)).case;
      const sent = await client.send('PATCH', path, { body, ifMatch: version });
      expect(sent.status).toBe(200);
      return (await client.detail(reference)).case.version;
    };
    const labs = { state: 'not-asked', request: null, receivedOn: null };
    await change(`/api/cases/${reference}/records`, { records: { labs } });
    const bare = await change(`/api/cases/${reference}`, { homePhysician: null });
    const ask = async (from: string, seen: number) => {
      const request = { from, place: null, way: 'e-mail', promisedOn: null };
      const body = {
        action: { type: 'ask-records', request },
        items: [{ reference, version: seen }],
      };
      const { items } = await client.post<{ items: readonly BulkResult[] }>(
        '/api/bulk/changes',
        body,
      );
      return items[0]?.problem?.refusal?.code ?? null;
    };
    expect(await ask('home-physician', bare)).toBe('no-such-party');
    const refused = await change(`/api/cases/${reference}`, { caller: { consent: 'refused' } });
    expect(await ask('family', refused)).toBe('may-not-be-told');
    expect((await client.detail(reference)).case.version).toBe(refused);
    await change(`/api/cases/${reference}`, { caller: { consent: 'given' } });
    const { version } = (await client.detail(reference)).case;
    expect(await ask('family', version)).toBeNull();
  });
});
