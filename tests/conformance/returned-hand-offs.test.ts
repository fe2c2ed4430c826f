import { beforeAll, describe, expect, it } from 'vitest';
import type { MyDay } from '@/contract/my-day';
import { absenceAt } from '@/domain/absence/absence';
import { ensureTemporal } from '@/lib/zoned-time';
import { type Client, peopleOf, revert, signInAs, signInRole } from './client';
import { aHandOff, handOffPath, ownedCase } from './hand-off-samples';
import { openTarget } from './target';

const target = openTarget();
beforeAll(ensureTemporal);

const REASON = 'The estimate is not confirmed yet';

/** What a day says of a case: its entry, and what of it may be taken back. */
async function dayOf(client: Client, reference: string) {
  const { items, done } = await client.get<MyDay>('/api/my-day');
  return {
    entry: items.find(({ row }) => row.reference === reference),
    done: done.filter((each) => each.reference === reference).map(({ kind }) => kind),
  };
}

/** A case that its owner, or who is named, hands to a coordinator, who returns it. */
async function returnedCase(sentBy?: Client) {
  const supervisor = await signInRole(target, 'supervisor');
  const people = await peopleOf(target);
  const nowMs = await target.now();
  const { reference, ownerId } = await ownedCase(supervisor, 'campus=arizona&owner=anybody');
  const person = people.find(({ id }) => id === ownerId);
  const to = people.find(
    (each) =>
      each.id !== ownerId &&
      absenceAt(each, nowMs) === null &&
      each.grants.some(
        ({ role, campuses }) => role === 'coordinator' && campuses.includes('arizona'),
      ),
  );
  if (person === undefined || to === undefined) throw new Error('No owner, or nobody to ask');
  const owner = await signInAs(target, person);
  const receiver = await signInAs(target, to);
  const sender = sentBy ?? owner;
  const body = aHandOff(nowMs, { toPerson: to.id });
  const { changeId } = await sender.post<{ changeId: string }>(handOffPath(reference), body);
  return {
    reference,
    owner,
    receiver,
    changeId,
    giveBack: () => receiver.post(handOffPath(reference, `/${body.id}/return`), { reason: REASON }),
  };
}

describe('a hand-off that came back', () => {
  it('stands in its sender’s day with who, when and why, and offers no undo', async () => {
    const { reference, owner, receiver, changeId, giveBack } = await returnedCase();
    const before = await dayOf(owner, reference);
    expect(before.entry?.reasons ?? []).not.toContain('hand-off-returned');
    expect(before.done).toContain('handed-off');
    await giveBack();

    const { entry, done } = await dayOf(owner, reference);
    expect(entry?.reasons).toContain('hand-off-returned');
    expect(entry?.handOffReturned).toMatchObject({ by: receiver.id, reason: REASON });
    const toldMs = Date.parse(entry?.handOffReturned?.at ?? '');
    expect(toldMs).toBeLessThan((await target.now()) + 1_000);
    // What was asked is answered: it cannot be taken back, and so nothing offers it.
    expect(done).not.toContain('handed-off');
    const undo = await revert(owner, changeId);
    expect(undo.status).toBe(409);
    expect((await dayOf(receiver, reference)).entry?.handOffReturned ?? null).toBeNull();
  });

  it('leaves the day with what the owner does, and is there again once that is undone', async () => {
    const { reference, owner, giveBack } = await returnedCase();
    await giveBack();
    // To have looked settles nothing.
    await owner.post(`/api/cases/${reference}/views`, { shownIn: 'page' });
    const reasons = async () => (await dayOf(owner, reference)).entry?.reasons ?? [];
    expect(await reasons()).toContain('hand-off-returned');
    const { version } = (await owner.detail(reference)).case;
    const edited = await owner.send('PATCH', `/api/cases/${reference}`, {
      body: { summary: 'The estimate was asked for again' },
      ifMatch: version,
    });
    expect(edited.status).toBe(200);
    expect(await reasons()).not.toContain('hand-off-returned');
    const { changeId } = edited.json as { changeId: string };
    await owner.post(`/api/changes/${changeId}/revert`, {});
    expect(await reasons()).toContain('hand-off-returned');
    // Handed over again it waits for its answer.
    const again = aHandOff((await target.now()) + 1, { toCampus: 'arizona' });
    await owner.post(handOffPath(reference), again);
    expect(await reasons()).not.toContain('hand-off-returned');
  });

  it('stands with its owner and with whoever has sent it in the owner’s stead', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference, owner, giveBack } = await returnedCase(supervisor);
    await giveBack();
    for (const client of [owner, supervisor]) {
      const { entry } = await dayOf(client, reference);
      expect(entry?.reasons).toContain('hand-off-returned');
    }
  });
});
