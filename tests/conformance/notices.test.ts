import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { NoticeList } from '@/contract/notice';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { newIdAt } from '@/lib/new-id';
import { aRequest } from './a-request';
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
    const known = new Set(before.items.map((item) => item.id));
    const [told] = after.items.filter((item) => !known.has(item.id));
    expect(told).toMatchObject({
      kind: 'mentioned',
      reference,
      by: one.id,
      isRead: false,
    });
    expect(JSON.stringify(after)).not.toContain('scans');
    expect(await about(one, reference)).toEqual([]);

    const read = await two.post<NoticeList>('/api/notices/read', {
      ids: [told?.id],
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
    const ids = mine.items.map(({ id }) => id);
    const read = await one.post<NoticeList>('/api/notices/read', { ids, untilAt: mine.asOf });
    expect([read.unread, read.items.length]).toEqual([0, mine.items.length]);
    expect((await noticesOf(two)).unread).toBe(others.unread);
  });
});

describe('notices of what ends, comes back or goes away', () => {
  /** Two open cases of one patient: this one's, and the colleague's. */
  async function twoCases(mine: Client, colleague: Client): Promise<readonly [string, string]> {
    const supervisor = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const body = aRequest(nowMs, { office: 'guatemala', campus: 'arizona' });
    const first = await supervisor.post<{ detail: CaseDetail }>('/api/requests', body);
    const { reference } = first.detail.case;
    const again = aRequest(nowMs, {
      office: 'guatemala',
      campus: 'arizona',
      relation: { kind: 'same-patient', reference },
    });
    const second = await supervisor.post<{ detail: CaseDetail }>('/api/requests', again);
    const other = second.detail.case.reference;
    await act(supervisor, reference, 'assign', { to: mine.id });
    await act(supervisor, other, 'assign', { to: colleague.id });
    return [reference, other];
  }

  async function act(client: Client, reference: string, step: string, body: unknown) {
    const { version } = (await client.detail(reference)).case;
    return client.post<{ changeId: string }>(`/api/cases/${reference}/${step}`, body, {
      ifMatch: version,
    });
  }

  it('tell a colleague whose case ended with a death, and for whom a hand-off waited', async () => {
    const [one, two] = await twoOfArizona();
    const [reference, other] = await twoCases(one, two);
    const handOff = aHandOff(await target.now(), { toPerson: two.id });
    await one.post(handOffPath(reference), handOff);
    const { changeId } = await act(one, reference, 'death', { on: null, settledBy: one.id });
    expect((await about(two, other)).toSorted()).toEqual(['assigned', 'closed']);
    expect(await about(two, reference)).toEqual(['hand-off-lapsed']);
    const supervisor = await signInRole(target, 'supervisor');
    const effects = await supervisor.get<{ otherCases: unknown }>(`/api/cases/${reference}/death`);
    expect(effects.otherCases).toEqual([{ reference: other, stage: 'closed' }]);
    // Nothing is to be settled in it: it is still hers.
    expect((await two.detail(other)).case.ownerId).toBe(two.id);

    await one.post(`/api/changes/${changeId}/revert`, {});
    expect(await about(two, other)).toEqual(['assigned']);
    expect(await about(two, reference)).toEqual(['handed-over']);
  });

  it('tell the owner of a case that a supervisor has opened again', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [one, two] = await twoOfArizona();
    const [reference] = await twoCases(one, two);
    await act(one, reference, 'close', {
      outcome: 'withdrawn',
      reason: 'Care at home',
      alternative: null,
    });
    await act(supervisor, reference, 'reopen', { reason: 'They come after all' });
    expect((await about(one, reference)).toSorted()).toEqual(['assigned', 'reopened']);
  });

  it('tell a liaison where a case went that is out of reach by it, and nothing else of it', async () => {
    const sender = await signInRole(target, 'liaison', 'guatemala');
    const receiver = await signInRole(target, 'liaison', 'canada');
    const [row] = (await sender.rows('office=guatemala')).filter(({ transfer }) => !transfer);
    const reference = row?.reference ?? '';
    await act(sender, reference, 'transfer', {
      toOffice: 'canada',
      toCampus: null,
      reason: 'The family has moved',
    });
    await act(receiver, reference, 'transfer/accept', {});
    expect((await sender.send('GET', `/api/cases/${reference}`)).status).toBe(404);
    const told = (await noticesOf(sender)).items.filter((item) => item.reference === reference);
    expect(told.map(({ kind, wentTo }) => [kind, wentTo])).toContainEqual([
      'transfer-accepted',
      'canada',
    ]);
  });

  it('tell the owner of a case that what another did has taken back from ready', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const ready = (await supervisor.rows('stage=ready&hold=off')).filter(
      ({ ownerId, transfer, handOff }) => ownerId !== null && !transfer && !handOff,
    );
    const people = await peopleOf(target);
    for (const { reference, ownerId } of ready) {
      const plan = await supervisor.get<CasePlanWire>(`/api/cases/${reference}/plan`);
      const [trip] = plan.trips;
      const owner = people.find(({ id }) => id === ownerId);
      if (trip === undefined || trip.pickUp === 'open' || owner === undefined) continue;
      const { id: _id, caseId: _caseId, version, ...held } = trip;
      await supervisor.post(
        `/api/cases/${reference}/trip/edit`,
        { ...held, pickUp: 'open' },
        { ifMatch: version },
      );
      expect((await supervisor.detail(reference)).case.stage).toBe('preparing');
      expect(await about(await signInAs(target, owner), reference)).toContain('no-longer-ready');
      return;
    }
    throw new Error('Nobody is ready');
  });
});
