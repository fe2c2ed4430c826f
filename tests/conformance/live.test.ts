import { describe, expect, it } from 'vitest';
import type { ChangeFeed, PresenceList } from '@/contract/live';
import { figure } from '@tests/support/figure';
import { type Client, codeOf, signInRole } from './client';
import { hasHooks, openTarget } from './target';

const target = openTarget();

const cursorOf = async (client: Client): Promise<number> =>
  (await client.get<ChangeFeed>('/api/changes')).cursor;
const wait = (client: Client, after: number, seconds: number): Promise<ChangeFeed> =>
  client.get(`/api/changes?after=${after}&wait=${seconds}`);
const open = (client: Client, reference: string | null, isEditing = false) =>
  client.send('PUT', '/api/presence', { body: { reference, isEditing } });

async function claimOne(client: Client, query: string): Promise<string> {
  const [row] = await client.rows(`owner=nobody&${query}`);
  await client.post(`/api/cases/${row?.reference}/claim`, { expectedOwnerId: null });
  return row?.reference ?? '';
}

describe('changes', () => {
  it('a long poll ends early at a write, with its kind and no patient data', async () => {
    const [one, other] = [
      await signInRole(target, 'supervisor'),
      await signInRole(target, 'supervisor'),
    ];
    const cursor = await cursorOf(one);
    const begun = performance.now();
    const waiting = wait(one, cursor, 20);
    const reference = await claimOne(other, '');
    const feed = await waiting;
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(feed).toEqual({
      cursor: cursor + 1,
      reset: false,
      items: [{ kind: 'claimed', reference, at: expect.any(String), by: other.id }],
    });
  });

  it('tells of my scope only, and every change of it once', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    let cursor = await cursorOf(liaison);
    const offices = ['guatemala', 'mexico-city', 'direct', 'guatemala'];
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const office of offices) {
      const [row] = await supervisor.rows(`office=${office}`);
      await supervisor.send('PATCH', `/api/cases/${row?.reference}`, {
        body: { summary: `Changed ${wanted.length}` },
        ifMatch: row?.version ?? 0,
      });
      if (office === 'guatemala') wanted.push(row?.reference ?? '');
      const feed = await wait(liaison, cursor, 0);
      cursor = feed.cursor;
      seen.push(...feed.items.map(({ reference }) => reference ?? ''));
    }
    figure('feed keeps to the scope', offices.length, Number(seen.join() !== wanted.join()));
    expect(seen).toEqual(wanted);
  });

  it('answers with nothing when nothing happens', async () => {
    const client = await signInRole(target, 'supervisor');
    const cursor = await cursorOf(client);
    expect(await wait(client, cursor, 1)).toEqual({ cursor, items: [], reset: false });
  });

  it('a poll is told nothing once its session has ended', async () => {
    const leaver = await signInRole(target, 'supervisor');
    const other = await signInRole(target, 'supervisor');
    const cursor = await cursorOf(leaver);
    const path = `/api/changes?after=${cursor}&wait=20`;
    const begun = performance.now();
    const poll = leaver.send('GET', path);
    // Another question of the same session, answered while the first one waits.
    expect((await wait(leaver, cursor, 0)).items).toEqual([]);
    expect((await leaver.send('DELETE', '/api/session')).status).toBe(200);
    await claimOne(other, '');
    const told = await poll;
    expect([told.status, codeOf(told)]).toEqual([401, 'unauthenticated']);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it.runIf(hasHooks)('nor once it is over by the server’s clock', async () => {
    const late = await signInRole(target, 'supervisor');
    const cursor = await cursorOf(late);
    const poll = late.send('GET', `/api/changes?after=${cursor}&wait=20`);
    expect((await wait(late, cursor, 0)).items).toEqual([]);
    target.hooks?.advance(8 * 3_600_000);
    await claimOne(await signInRole(target, 'supervisor'), '');
    const told = await poll;
    expect([told.status, codeOf(told)]).toEqual([401, 'expired']);
  });

  it('a poll that is called off ends, and the server goes on', async () => {
    const client = await signInRole(target, 'supervisor');
    const cursor = await cursorOf(client);
    const calledOff = new AbortController();
    const poll = client.send('GET', `/api/changes?after=${cursor}&wait=20`, {
      signal: calledOff.signal,
    });
    calledOff.abort();
    await expect(poll).rejects.toThrow('abort');
    expect(await cursorOf(client)).toBe(cursor);
  });

  it.runIf(hasHooks)('a cursor from before the data was laid reads everything afresh', async () => {
    const client = await signInRole(target, 'supervisor');
    const cursor = await cursorOf(client);
    await client.post('/api/demo/reset', {});
    const feed = await wait(client, cursor, 0);
    expect([feed.reset, feed.items.map(({ kind }) => kind)]).toEqual([true, ['demo-laid']]);
    expect((await wait(client, feed.cursor, 0)).reset).toBe(false);
  });
});

describe('presence', () => {
  it('who has a case open is told to those who may see it, and leaves at once', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const other = await signInRole(target, 'liaison', 'canada');
    const outside = await signInRole(target, 'liaison', 'guatemala');
    const [row] = await other.rows('');
    const reference = row?.reference ?? '';
    const entries = async (client: Client) =>
      ((await open(client, null)).json as PresenceList).items;
    const cursor = await cursorOf(supervisor);
    const waiting = wait(supervisor, cursor, 20);
    await open(other, reference, true);
    expect((await waiting).items).toMatchObject([{ kind: 'presence', reference, by: other.id }]);
    expect(await entries(supervisor)).toMatchObject([
      { reference, personId: other.id, isEditing: true },
    ]);
    expect(await entries(outside)).toEqual([]);
    await open(outside, reference);
    expect(await entries(supervisor)).toHaveLength(1);
    await open(other, null);
    expect(await entries(supervisor)).toEqual([]);
  });

  it.runIf(hasHooks)('lives thirty seconds', async () => {
    const [one, other] = [
      await signInRole(target, 'supervisor'),
      await signInRole(target, 'liaison', 'canada'),
    ];
    const [row] = await other.rows('');
    await open(other, row?.reference ?? '');
    target.hooks?.advance(29_000);
    expect(((await open(one, null)).json as PresenceList).items).toHaveLength(1);
    target.hooks?.advance(2_000);
    expect(((await open(one, null)).json as PresenceList).items).toEqual([]);
  });
});
