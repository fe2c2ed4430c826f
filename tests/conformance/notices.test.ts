import { describe, expect, it } from 'vitest';
import type { NoticeList } from '@/contract/notice';
import { newIdAt } from '@/lib/new-id';
import { type Client, peopleOf, signInAs, signInRole } from './client';
import { aHandOff, handOffPath, ownedCase } from './hand-off-samples';
import { openTarget } from './target';

const target = openTarget();
const noticesOf = (client: Client): Promise<NoticeList> => client.get('/api/notices');
const about = async (client: Client, reference: string): Promise<readonly string[]> =>
  (await noticesOf(client)).items
    .filter((item) => item.reference === reference)
    .map(({ kind }) => kind);

async function twoOfArizona(): Promise<readonly [Client, Client]> {
  const people = (await peopleOf(target)).filter(({ grants }) =>
    grants.some(({ role, campuses }) => role === 'coordinator' && campuses.includes('arizona')),
  );
  const [one, two] = people;
  if (one === undefined || two === undefined) throw new Error('Two coordinators are needed');
  return [await signInAs(target, one), await signInAs(target, two)];
}

describe('notices', () => {
  it('tell whoever is named in a note, once, and nobody else; undone, they are gone', async () => {
    const [one, two] = await twoOfArizona();
    const [row] = await one.rows('campus=arizona');
    const reference = row?.reference ?? '';
    const before = await noticesOf(two);
    const id = newIdAt(await target.now());
    const name = two.person?.name ?? '';
    const text = `@${name}, please look at the scans`;
    const { changeId } = await one.post<{ changeId: string }>(`/api/cases/${reference}/notes`, {
      id,
      text,
      mentions: [two.id],
      corrects: null,
    });
    const after = await noticesOf(two);
    expect(after.unread).toBe(before.unread + 1);
    expect(after.items[0]).toMatchObject({
      kind: 'mentioned',
      reference,
      by: one.id,
      isRead: false,
    });
    expect(JSON.stringify(after)).not.toContain('scans');
    expect(await about(one, reference)).toEqual([]);

    const read = await two.post<NoticeList>('/api/notices/read', {
      ids: [after.items[0]?.id],
      untilAt: null,
    });
    expect(read.unread).toBe(before.unread);
    await one.post(`/api/changes/${changeId}/revert`, {});
    expect(await about(two, reference)).toEqual([]);
  });

  it('tell of a hand-off as long as it waits, and its sender of the answer', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [receiver] = await twoOfArizona();
    const { reference } = await ownedCase(supervisor);
    const body = aHandOff(await target.now(), { toPerson: receiver.id });
    await supervisor.post(handOffPath(reference), body);
    expect(await about(receiver, reference)).toEqual(['handed-over']);
    await receiver.post(handOffPath(reference, `/${body.id}/return`), { reason: 'Too early' });
    expect(await about(receiver, reference)).toEqual([]);
    expect(await about(supervisor, reference)).toEqual(['hand-off-returned']);
  });

  it('are all read until a moment, and are nobody else’s', async () => {
    const [one, two] = await twoOfArizona();
    const [mine, others] = [await noticesOf(one), await noticesOf(two)];
    const read = await one.post<NoticeList>('/api/notices/read', { ids: [], untilAt: mine.asOf });
    expect([read.unread, read.items.length]).toEqual([0, mine.items.length]);
    expect((await noticesOf(two)).unread).toBe(others.unread);
  });
});
