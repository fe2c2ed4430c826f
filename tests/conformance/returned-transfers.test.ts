import { beforeAll, describe, expect, it } from 'vitest';
import type { MyDay } from '@/contract/my-day';
import { ensureTemporal } from '@/lib/zoned-time';
import { type Client, peopleOf, revert, signInAs, signInRole } from './client';
import { ownedCase } from './hand-off-samples';
import { openTarget } from './target';

const target = openTarget();
beforeAll(ensureTemporal);

const REASON = 'The specialty has no room before spring';

/** What a day says of a case: its entry, and what of it may be taken back. */
async function dayOf(client: Client, reference: string) {
  const { items, done } = await client.get<MyDay>('/api/my-day');
  return {
    entry: items.find(({ row }) => row.reference === reference),
    done: done.filter((each) => each.reference === reference).map(({ kind }) => kind),
  };
}
const reasonsOf = async (client: Client, reference: string): Promise<readonly string[]> =>
  (await dayOf(client, reference)).entry?.reasons ?? [];

async function give(client: Client, reference: string, command: string, body: unknown = {}) {
  const { version } = (await client.detail(reference)).case;
  const path = `/api/cases/${reference}/transfer${command}`;
  return client.send('POST', path, { body, ifMatch: version });
}

/** A case of Arizona's that its owner, or who is named, asks Florida to take; Florida says no. */
async function askedCase(sentBy?: Client) {
  const supervisor = await signInRole(target, 'supervisor');
  const { reference, ownerId } = await ownedCase(supervisor, 'campus=arizona&owner=anybody');
  const person = (await peopleOf(target)).find(({ id }) => id === ownerId);
  if (person === undefined) throw new Error('No owner');
  const owner = await signInAs(target, person);
  const receiver = await signInRole(target, 'coordinator', 'florida');
  const sender = sentBy ?? owner;
  const ask = () =>
    give(sender, reference, '', {
      toOffice: null,
      toCampus: 'florida',
      reason: 'The family lives there',
    });
  const asked = await ask();
  expect(asked.status).toBe(200);
  const { changeId } = asked.json as { changeId: string };
  const giveBack = async (): Promise<void> => {
    expect((await give(receiver, reference, '/return', { reason: REASON })).status).toBe(200);
  };
  return { reference, owner, receiver, changeId, ask, giveBack };
}

describe('a transfer that came back', () => {
  it('stands in its sender’s day with who, when and why, and offers no undo', async () => {
    const { reference, owner, receiver, changeId, giveBack } = await askedCase();
    const before = await dayOf(owner, reference);
    expect(before.entry?.reasons ?? []).not.toContain('transfer-returned');
    expect(before.done).toContain('transfer-asked');
    await giveBack();

    const { entry, done } = await dayOf(owner, reference);
    expect(entry?.reasons).toContain('transfer-returned');
    expect(entry?.transferReturned).toMatchObject({ by: receiver.id, reason: REASON });
    const toldMs = Date.parse(entry?.transferReturned?.at ?? '');
    expect(toldMs).toBeLessThan((await target.now()) + 1_000);
    expect(done).not.toContain('transfer-asked');
    const undo = await revert(owner, changeId);
    expect(undo.status).toBe(409);
    expect((await dayOf(receiver, reference)).entry).toBeUndefined();
  });

  it('leaves the day with what the owner does, and is there again once that is undone', async () => {
    const { reference, owner, ask, giveBack } = await askedCase();
    await giveBack();
    // To have looked settles nothing.
    await owner.post(`/api/cases/${reference}/views`, { shownIn: 'page' });
    expect(await reasonsOf(owner, reference)).toContain('transfer-returned');
    const { version } = (await owner.detail(reference)).case;
    const edited = await owner.send('PATCH', `/api/cases/${reference}`, {
      body: { summary: 'The family was told' },
      ifMatch: version,
    });
    expect(edited.status).toBe(200);
    expect(await reasonsOf(owner, reference)).not.toContain('transfer-returned');
    const { changeId } = edited.json as { changeId: string };
    await owner.post(`/api/changes/${changeId}/revert`, {});
    expect(await reasonsOf(owner, reference)).toContain('transfer-returned');
    // Asked again it waits for its answer; taken back at once, the old no stands as before.
    const { changeId: asked } = (await ask()).json as { changeId: string };
    expect(await reasonsOf(owner, reference)).not.toContain('transfer-returned');
    await owner.post(`/api/changes/${asked}/revert`, {});
    expect(await reasonsOf(owner, reference)).toContain('transfer-returned');
  });

  it('stands with its owner and with whoever has asked in the owner’s stead', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference, owner, giveBack } = await askedCase(supervisor);
    await giveBack();
    expect(await reasonsOf(owner, reference)).toContain('transfer-returned');
    expect(await reasonsOf(supervisor, reference)).toContain('transfer-returned');
  });
});
