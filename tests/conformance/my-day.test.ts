import { expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import type { MyDay } from '@/contract/my-day';
import type { PlanWritten } from '@/contract/plan/case-plan';
import type { NoticeList } from '@/contract/notice';
import { coverageRunsOutOn, coverageTakenOf } from '@/domain/plan/money/coverage-warnings';
import { OPEN_STAGES } from '@/domain/stage/open-stages';
import { firstChaseOf } from '@/domain/records/chase-clock';
import { newIdAt } from '@/lib/new-id';
import { addDays } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { aContact, type Client, peopleOf, signInAs, signInRole } from './client';
import { usd } from './money-samples';
import { planOf } from './plans';
import { aTask } from './readiness-samples';
import { aChase } from './record-samples';
import { dateAt, hasHooks, openTarget } from './target';

const target = openTarget();

/** Each reason, and the list that has the same cases. */
const LISTS = {
  duty: 'duty=me',
  'nobody-on-duty': 'duty=nobody',
  overdue: 'owner=me&band=overdue',
  'hand-off': 'handOff=in',
  transfer: 'transfer=in',
  'hold-review': 'owner=me&hold=review-due',
  'due-today': 'owner=me&band=due-today',
} as const;

it('a day holds what the lists hold, for everybody', async () => {
  const people = await peopleOf(target);
  let cells = 0;
  let wrong = 0;
  const seen = new Set<string>();
  for (const person of people.filter((_each, place) => place % 3 === 0)) {
    const client = await signInAs(target, person);
    const day = await client.get<MyDay>('/api/my-day');
    for (const [reason, query] of Object.entries(LISTS)) {
      const rows = await client.rows(query);
      const listed = rows.map(({ reference }) => reference).sort();
      const inDay = day.items
        .filter(({ reasons }) => reasons.includes(reason as keyof typeof LISTS))
        .map(({ row }) => row.reference)
        .sort();
      cells += 1;
      if (listed.length > 0) seen.add(reason);
      if (listed.join() !== inDay.join()) wrong += 1;
    }
  }
  figure('my day against the lists', cells, wrong);
  expect(wrong).toBe(0);
  expect(seen.size).toBeGreaterThan(2);
});

it('a logged call leaves the day, stands as done, and comes back when it is undone', async () => {
  const people = await peopleOf(target);
  const nowMs = await target.now();
  const supervisor = await signInRole(target, 'supervisor');
  const [row] = (await supervisor.rows('stage=contacting&hold=off')).filter(
    ({ ownerId, waitingOn }) => ownerId !== null && waitingOn === null,
  );
  const owner = people.find(({ id }) => id === row?.ownerId);
  if (row === undefined || owner === undefined) throw new Error('No case in contact');
  const client = await signInAs(target, owner);
  const { reference } = row;
  const path = `/api/cases/${reference}/contacts`;
  const promised = (await client.get<MyDay>('/api/my-day')).items.some(
    (entry) => entry.row.reference === reference && entry.reasons.includes('promise'),
  );
  const soon = new Date(nowMs + 60_000).toISOString();
  const before = aContact(nowMs, { id: newIdAt(nowMs), nextContactAt: soon });
  await client.post(path, before);
  const owed = (await client.get<MyDay>('/api/my-day')).items.find(
    (entry) => entry.row.reference === reference,
  );
  expect([promised, owed?.reasons.includes('promise'), owed?.call]).toEqual([
    promised,
    true,
    expect.objectContaining({ disclosure: expect.any(Object) as unknown }),
  ]);
  const after = aContact(nowMs, { id: newIdAt(nowMs + 1), nextContactAt: null });
  const { changeId } = await client.post<{ changeId: string }>(path, after);
  const day = await client.get<MyDay>('/api/my-day');
  const left = day.items.find((entry) => entry.row.reference === reference);
  expect(left?.reasons.includes('promise') ?? false).toBe(false);
  expect(day.done.map((each) => each.changeId)).toContain(changeId);
  await client.post(`/api/changes/${changeId}/revert`, {});
  const again = await client.get<MyDay>('/api/my-day');
  expect(again.done.map((each) => each.changeId)).not.toContain(changeId);
  expect(
    again.items.find((entry) => entry.row.reference === reference)?.reasons.includes('promise'),
  ).toBe(true);
});

it('a mention calls until its case was opened', async () => {
  const coordinator = await signInRole(target, 'coordinator', 'arizona');
  const liaison = await signInRole(target, 'liaison', 'guatemala');
  const nowMs = await target.now();
  const [row] = await coordinator.rows('office=guatemala');
  if (row === undefined) throw new Error('No case in Guatemala');
  const name = (await peopleOf(target)).find(({ id }) => id === liaison.id)?.name ?? '';
  const note = {
    id: newIdAt(nowMs),
    text: `@${name} ask again`,
    mentions: [liaison.id],
    corrects: null,
  };
  await coordinator.post(`/api/cases/${row.reference}/notes`, note);
  const mentions = async () =>
    (await liaison.get<MyDay>('/api/my-day')).items.flatMap((entry) => entry.mentions);
  expect((await mentions()).map(({ noteId }) => noteId)).toContain(note.id);
  target.hooks?.advance(60_000);
  await liaison.post(`/api/cases/${row.reference}/views`, { shownIn: 'page' });
  expect((await mentions()).map(({ noteId }) => noteId)).not.toContain(note.id);
});

it.each(OPEN_STAGES)(
  'a task that somebody adds in %s is in the day of the case’s owner',
  async (stage) => {
    const supervisor = await signInRole(target, 'supervisor');
    const people = await peopleOf(target);
    const mine = (await supervisor.rows(`stage=${stage}&owner=anybody`)).filter(
      ({ ownerId }) => people.find(({ id }) => id === ownerId)?.absences.length === 0,
    );
    const [row] = supervisor.free(mine);
    const owner = people.find(({ id }) => id === row?.ownerId);
    if (row === undefined || owner === undefined) throw new Error(`Nobody owns a case in ${stage}`);
    const nowMs = await target.now();
    const late = aTask(nowMs, { id: newIdAt(nowMs), dueOn: '2026-11-02' });
    await supervisor.post(`/api/cases/${supervisor.keep(row).reference}/tasks`, late);
    const { items } = await (await signInAs(target, owner)).get<MyDay>('/api/my-day');
    const entry = items.find((each) => each.row.reference === row.reference);
    expect(entry?.reasons).toContain('task');
    expect(entry?.tasks.map(({ id }) => id)).toContain(late.id);
  },
);

it('records that are to be chased are in the day of whoever owns the case, until they are', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const people = await peopleOf(target);
  const nowMs = await target.now();
  const rows = supervisor.free(await supervisor.rows('stage=records&owner=anybody&hold=off'));
  const due: CaseListRow[] = [];
  const chasesIn = async (client: Client): Promise<readonly string[]> =>
    (await client.get<MyDay>('/api/my-day')).items
      .filter(({ reasons }) => reasons.includes('records-chase'))
      .map(({ row }) => row.reference);
  for (const [ownerId, own] of Map.groupBy(rows, (row) => row.ownerId)) {
    const owner = people.find(({ id }) => id === ownerId);
    if (owner === undefined) continue;
    const told = await chasesIn(await signInAs(target, owner));
    for (const row of own) {
      const first = firstChaseOf((await supervisor.detail(row.reference)).case);
      const isDue = first !== null && (first.dueTodayFromMs ?? Infinity) <= nowMs;
      expect(told.includes(row.reference)).toBe(isDue);
      if (isDue) due.push(row);
    }
  }
  figure('my day against records to chase', rows.length, 0);
  const [row] = due;
  const owner = people.find(({ id }) => id === row?.ownerId);
  if (row === undefined || owner === undefined) throw new Error('Nothing is to be chased');
  const { records } = (await supervisor.detail(row.reference)).case;
  const asked = records.filter(({ state, request }) => state === 'asked' && request !== null);
  for (const { kind, request } of asked) {
    const chase = aChase(nowMs, { id: newIdAt(nowMs), kinds: [kind], from: request?.from });
    await supervisor.post(`/api/cases/${row.reference}/chases`, chase);
  }
  expect(await chasesIn(await signInAs(target, owner))).not.toContain(row.reference);
});

it('coverage that runs out under a patient on site is in the day of whoever owns the case', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const people = await peopleOf(target);
  const nowMs = await target.now();
  const rows = (await supervisor.rows('stage=on-site&owner=anybody')).slice(0, 40);
  const tomorrow = addDays(dateAt(nowMs), 1);
  // Of this one more is planned than is covered.
  const dear = rows.at(-1)?.reference ?? '';
  const estimate = { id: newIdAt(nowMs), total: usd(90_000_000), deposit: usd(0), note: null };
  const made = await supervisor.post<PlanWritten>(`/api/cases/${dear}/estimates`, estimate);
  const version = made.plan.estimates.find(({ id }) => id === estimate.id)?.version ?? 0;
  const path = `/api/cases/${dear}/estimates/${estimate.id}`;
  const sent = await supervisor.send('PATCH', path, { body: { status: 'sent' }, ifMatch: version });
  expect(sent.status).toBe(200);
  // Of these it ends tomorrow: of the others when they were to leave.
  for (const { reference, departureOn } of rows.slice(0, 2)) {
    for (const { id, version, fromOn } of (await planOf(supervisor, reference)).coverages) {
      const body = { toOn: tomorrow, ...(fromOn > tomorrow && { fromOn: tomorrow }) };
      const path = `/api/cases/${reference}/coverages/${id}`;
      const { status } = await supervisor.send('PATCH', path, { body, ifMatch: version });
      expect([status, departureOn === null || departureOn >= tomorrow]).toEqual([200, true]);
    }
  }
  const byOwner = Map.groupBy(rows, ({ ownerId }) => ownerId);
  let [told, much] = [0, 0];
  for (const [ownerId, own] of byOwner) {
    const owner = people.find(({ id }) => id === ownerId);
    if (owner === undefined) continue;
    const { items } = await (await signInAs(target, owner)).get<MyDay>('/api/my-day');
    for (const row of own) {
      const plan = await planOf(supervisor, row.reference);
      const on = coverageRunsOutOn(row, plan, nowMs);
      const taken = coverageTakenOf(row, plan);
      const entry = items.find((each) => each.row.reference === row.reference);
      expect([entry?.coverageEndsOn ?? null, entry?.coverageTaken ?? null]).toEqual([on, taken]);
      const isOwed = on !== null || taken !== null;
      expect(entry?.reasons.includes('coverage') ?? false).toBe(isOwed);
      told += Number(isOwed);
      much += Number(taken !== null);
    }
  }
  figure('my day against coverage that runs out', rows.length, 0);
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(rows.length);
  expect(much).toBeGreaterThan(0);
});

/** Each reason of a follow-up, and the four lists that have the same ones. */
const FOLLOW_UP_LISTS = {
  'follow-up-overdue': 'owner=me&band=overdue',
  'follow-up-promise': 'owner=me&promise=passed',
  'follow-up-today': 'owner=me&band=due-today',
} as const;

const followUpsOf = async (client: Client, query: string): Promise<readonly FollowUpListRow[]> =>
  (await client.get<{ items: FollowUpListRow[] }>(`/api/follow-ups?${query}&limit=200`)).items;

it('a day holds the follow-ups that the lists hold, also those in cases of others', async () => {
  const people = await peopleOf(target);
  // A list waits until the rows are made; a day would say that they lack.
  await followUpsOf(await signInRole(target, 'supervisor'), 'kind=billing');
  let cells = 0;
  let inOthers = 0;
  const wrong: string[] = [];
  for (const person of people.filter((_each, place) => place % 2 === 0)) {
    const client = await signInAs(target, person);
    const { items, isWhole } = await client.get<MyDay>('/api/my-day');
    if (!isWhole) wrong.push(`${person.id}: not whole`);
    const listed = new Set<string>();
    for (const [reason, query] of Object.entries(FOLLOW_UP_LISTS)) {
      const rows = await followUpsOf(client, query);
      for (const { id } of rows) listed.add(id);
      const cases = new Set(rows.map(({ reference }) => reference));
      // Those of colleagues whom this person covers are theirs as well.
      const inDay = items.filter(
        ({ reasons, followUps }) =>
          reasons.includes(reason as keyof typeof FOLLOW_UP_LISTS) &&
          followUps.some(({ ownerId }) => ownerId === person.id),
      );
      cells += 1;
      if ([...cases].some((each) => !inDay.some(({ row }) => row.reference === each))) {
        wrong.push(`${person.id} ${reason}`);
      }
      inOthers += inDay.filter(({ row }) => row.ownerId !== person.id).length;
    }
    const held = items.flatMap(({ followUps }) => followUps);
    const mine = held.filter(({ ownerId }) => ownerId === person.id).map(({ id }) => id);
    cells += 1;
    if (mine.toSorted().join() !== [...listed].toSorted().join()) wrong.push(`${person.id} rows`);
  }
  figure('my day against the lists of follow-ups', cells, wrong.length);
  expect(wrong).toEqual([]);
  // Else nothing was compared.
  expect(inOthers).toBeGreaterThan(0);
});

it.skipIf(!hasHooks)('a promise that passes brings a follow-up back to the top', async () => {
  const people = await peopleOf(target);
  const supervisor = await signInRole(target, 'supervisor');
  const all = await followUpsOf(supervisor, 'kind=billing&state=statement-sent&promise=none');
  const cases = await supervisor.rows('stage=follow-up');
  const [row] = all.filter(({ ownerId, reference }) =>
    cases.some((each) => each.reference === reference && each.ownerId !== ownerId),
  );
  const owner = people.find(({ id }) => id === row?.ownerId);
  if (row === undefined || owner === undefined) throw new Error('Nobody else answers for a bill');
  const today = dateAt(await target.now());
  await supervisor.post(`/api/cases/${row.reference}/follow-ups/${row.id}/chases`, {
    id: newIdAt(await target.now()),
    whom: 'caller',
    way: 'phone',
    asked: 'When it will be paid',
    answer: 'Tomorrow.',
    promisedOn: addDays(today, 1),
  });
  const entryOf = async () => {
    const client = await signInAs(target, owner);
    const { items } = await client.get<MyDay>('/api/my-day');
    return items.find((entry) => entry.row.reference === row.reference);
  };
  // The bell tells of the same promise as the day (Product reference, §8, §10).
  const isTold = async (): Promise<boolean> => {
    const client = await signInAs(target, owner);
    const { items } = await client.get<NoticeList>('/api/notices');
    return items.some(
      ({ kind, reference }) => kind === 'answer-passed' && reference === row.reference,
    );
  };
  expect((await entryOf())?.reasons ?? []).not.toContain('follow-up-promise');
  expect(await isTold()).toBe(false);
  target.hooks?.advance(3 * 86_400_000);
  const entry = await entryOf();
  expect(entry?.reasons).toContain('follow-up-promise');
  expect(entry?.followUps.map(({ id }) => id)).toContain(row.id);
  expect(await isTold()).toBe(true);
});
