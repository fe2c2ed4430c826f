import { describe, expect, it } from 'vitest';
import type { AssignResult } from '@/contract/bulk-chase';
import type { CaseEvent } from '@/contract/event';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import type { NoticeList } from '@/contract/notice';
import { actorOf, can } from '@/domain/policy';
import { figure } from '@tests/support/figure';
import {
  type Client,
  codeOf,
  fieldsOfProblem,
  peopleOf,
  refusalCodeOf,
  type Sent,
  signInAs,
  signInRole,
} from './client';
import { openTarget } from './target';
import { holdsOfAll } from '@tests/support/holds-of-all';

const target = openTarget();

const rowsOf = async (client: Client, query: string): Promise<readonly FollowUpListRow[]> =>
  (await client.get<{ items: FollowUpListRow[] }>(`/api/follow-ups?${query}&limit=200`)).items;

const rowOf = async (client: Client, id: string): Promise<FollowUpListRow | undefined> =>
  (await rowsOf(client, `id=${id}&status=all`))[0];

const give = (
  client: Client,
  { id, reference, version }: Pick<FollowUpListRow, 'id' | 'reference' | 'version'>,
  to: string,
  ifMatch: number = version,
): Promise<Sent> =>
  client.send('POST', `/api/cases/${reference}/follow-ups/${id}/owner`, { body: { to }, ifMatch });

const noticesOf = async (client: Client, reference: string): Promise<readonly string[]> =>
  (await client.get<NoticeList>('/api/notices')).items
    .filter((item) => item.reference === reference && item.kind.startsWith('follow-up-'))
    .map(({ kind }) => kind);

/** An open bill that a coordinator answers for, that one, and a colleague who could. */
async function aBillOfTwo() {
  const supervisor = await signInRole(target, 'supervisor');
  const people = await peopleOf(target);
  for (const row of supervisor.free(await rowsOf(supervisor, 'kind=billing'))) {
    const able = people.filter(
      (person) =>
        can(actorOf(person), 'follow-up.settle', row) && !can(actorOf(person), 'case.assign'),
    );
    const from = able.find(({ id }) => id === row.ownerId);
    const to = able.find(({ id }) => id !== row.ownerId);
    if (from === undefined || to === undefined) continue;
    supervisor.keep(row);
    const [owner, colleague] = [await signInAs(target, from), await signInAs(target, to)];
    return { supervisor, row, owner, colleague, people };
  }
  throw new Error('No bill that two could settle');
}

describe('whose a follow-up is', () => {
  it('is taken over by whoever can do what it asks, told to whose it was, and undone', async () => {
    const { supervisor, row, owner, colleague } = await aBillOfTwo();
    expect((await give(colleague, row, colleague.id, row.version + 1)).status).toBe(412);
    const { changeId } = (await give(colleague, row, colleague.id)).json as { changeId: string };
    expect((await rowOf(supervisor, row.id))?.ownerId).toBe(colleague.id);
    expect(await noticesOf(owner, row.reference)).toEqual(['follow-up-taken']);
    expect(await noticesOf(colleague, row.reference)).toEqual([]);
    const again = await rowOf(supervisor, row.id);
    if (again === undefined) throw new Error('It is gone');
    expect(refusalCodeOf(await give(colleague, again, colleague.id))).toBe('follow-up-owned');

    await colleague.post(`/api/changes/${changeId}/revert`, {});
    expect((await rowOf(supervisor, row.id))?.ownerId).toBe(owner.id);
    expect(await noticesOf(owner, row.reference)).toEqual([]);
    const { items } = await supervisor.get<{ items: CaseEvent[] }>(
      `/api/cases/${row.reference}/events`,
    );
    const told = items.find(({ kind }) => kind === 'follow-up-assigned');
    expect(told?.by).toBe(colleague.id);
    expect(told?.changes).toContainEqual({
      field: 'followUps.billing.ownerId',
      before: owner.id,
      after: colleague.id,
    });
  });

  it('is given to another by supervisors alone, and to nobody who could do nothing with it', async () => {
    const { supervisor, row, owner, colleague, people } = await aBillOfTwo();
    let cells = 0;
    const wrong: string[] = [];
    for (const person of people) {
      const sent = await give(owner, row, person.id);
      cells += 1;
      const isMe = person.id === owner.id;
      if (sent.status !== (isMe ? 409 : 403)) wrong.push(`${person.id}: ${String(sent.status)}`);
    }
    for (const person of people.filter(({ id }) => id !== owner.id)) {
      const actor = actorOf(person);
      const held = { ...row, version: row.version };
      const isAble = can(actor, 'case.edit', row) && can(actor, 'follow-up.settle', row);
      if (isAble) continue;
      const refusal = refusalCodeOf(await give(supervisor, held, person.id));
      cells += 1;
      const why = can(actor, 'case.edit', row) ? 'receiver-cannot-settle' : 'receiver-out-of-scope';
      if (refusal !== why) wrong.push(`${person.id}: ${String(refusal)}`);
    }
    figure('C1 who gives a follow-up to whom', cells, wrong.length);
    expect(wrong).toEqual([]);
    expect(fieldsOfProblem(await give(supervisor, row, row.id))).toEqual({
      'body.to': 'unknown-person',
    });

    expect((await give(supervisor, row, colleague.id)).status).toBe(200);
    expect(await noticesOf(colleague, row.reference)).toContain('follow-up-assigned');
    expect(await noticesOf(owner, row.reference)).toContain('follow-up-taken');
  });

  it('changes for many at once, each by itself, and goes back for many', async () => {
    const { supervisor, row, owner, colleague, people } = await aBillOfTwo();
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const to = people.find(({ id }) => id === colleague.id);
    if (to === undefined) throw new Error('Nobody');
    const before = (await rowsOf(supervisor, 'kind=billing')).filter(
      (each) => each.ownerId !== to.id && can(actorOf(to), 'follow-up.settle', each),
    );
    const items = before.map(({ id, version }) => ({ followUpId: id, version }));
    const stale = items.map((item) =>
      item.followUpId === row.id ? { ...item, version: item.version + 1 } : item,
    );
    const body = { to: colleague.id, items: stale };
    expect((await owner.send('POST', '/api/bulk/follow-up-owners', { body })).status).toBe(403);
    const answer = await supervisor.post<{ items: AssignResult[] }>(
      '/api/bulk/follow-up-owners',
      body,
    );
    expect(answer.items.map(({ followUpId }) => followUpId)).toEqual(
      items.map(({ followUpId }) => followUpId),
    );
    const given = answer.items.filter(({ problem }) => problem === null);
    expect(given.length).toBeGreaterThan(0);
    expect(answer.items.find(({ followUpId }) => followUpId === row.id)?.problem?.code).toBe(
      'version-stale',
    );
    const owners = await rowsOf(supervisor, `kind=billing&owner=${colleague.id}`);
    for (const { followUpId } of given) expect(owners.map(({ id }) => id)).toContain(followUpId);

    const undone = await supervisor.post<{ items: { problem: unknown }[] }>('/api/bulk/reverts', {
      items: given.map(({ reference, changeId }) => ({ reference, changeId })),
    });
    expect(holdsOfAll(undone.items, ({ problem }) => problem === null)).toBe(true);
    const owned = (rows: readonly FollowUpListRow[]) =>
      rows.map(({ id, ownerId }) => `${id} ${String(ownerId)}`).toSorted();
    const ids = new Set(before.map(({ id }) => id));
    const after = (await rowsOf(supervisor, 'kind=billing')).filter(({ id }) => ids.has(id));
    expect(owned(after)).toEqual(owned(before));

    // What is out of reach answers as what is not there.
    const hidden = (await rowsOf(supervisor, 'kind=report')).filter(
      ({ office }) => office !== 'guatemala',
    );
    const asked = [hidden[0]?.id ?? '', '01930000-0000-7000-8000-000000000000'].map(
      (followUpId) => ({ followUpId, version: 1 }),
    );
    const { items: blind } = await liaison.post<{ items: AssignResult[] }>(
      '/api/bulk/follow-up-owners',
      { to: liaison.id, items: asked },
    );
    const [one, two] = blind.map(({ followUpId: _id, ...rest }) => rest);
    expect(one).toEqual(two);
    expect(codeOf({ json: one?.problem } as Sent)).toBe('not-found');
  });
});
