import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import type { PersonWire } from '@/contract/person';
import { actorOf, can } from '@/domain/policy';
import { figure } from '@tests/support/figure';
import type { RequestCreated } from '@/contract/request';
import { aRequest } from './a-request';
import {
  aContact,
  type Client,
  codeOf,
  fieldsOfProblem,
  peopleOf,
  revert,
  signInAs,
  signInRole,
} from './client';
import { hasHooks, openTarget } from './target';

const target = openTarget();

async function first(client: Client, query: string): Promise<CaseListRow> {
  const [row] = await client.rows(query);
  if (row === undefined) throw new Error(`No case for ${query}`);
  return row;
}

const inDays = (nowMs: number, days: number): string =>
  new Date(nowMs + days * 86_400_000).toISOString().slice(0, 10);

describe('a death', () => {
  it('is recorded by a liaison, stops everything, and leaves money to one named person', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const row = await first(supervisor, 'stage=scheduling&stage=preparing');
    const liaison = await signInRole(target, 'liaison', row.office);
    const { version } = (await liaison.detail(row.reference)).case;
    const path = `/api/cases/${row.reference}`;
    const die = (body: unknown) =>
      liaison.send('POST', `${path}/death`, { body, ifMatch: version });

    // By close it is not to be had, and a person who may not settle is not named.
    const closed = await liaison.send('POST', `${path}/close`, {
      body: { outcome: 'patient-died', reason: null, alternative: null },
      ifMatch: version,
    });
    expect([closed.status, codeOf(closed)]).toEqual([409, 'rule-refused']);
    const named = await die({ on: null, settledBy: liaison.id });
    expect([named.status, fieldsOfProblem(named)]).toEqual([
      422,
      { 'body.settledBy': 'unknown-person' },
    ]);
    // What was paid for is to be settled by somebody.
    const unnamed = await die({ on: null, settledBy: null });
    expect([unnamed.status, fieldsOfProblem(unnamed)]).toEqual([
      422,
      { 'body.settledBy': 'required' },
    ]);
    const { patientId } = row;
    const died = await die({ on: inDays(await target.now(), -1), settledBy: supervisor.id });
    expect(died.status).toBe(200);
    const { detail, changeId } = died.json as { detail: CaseDetail; changeId: string };
    expect(detail.case).toMatchObject({
      stage: 'closed',
      hold: null,
      transfer: null,
      nextContactAt: null,
      ownerId: supervisor.id,
      closing: { outcome: 'patient-died' },
    });
    // Nowhere in what is open, nowhere with a clock, a blocker or a call to make.
    const open = await supervisor.rows('');
    expect(open.filter((each) => each.patientId === patientId)).toEqual([]);
    const [ended] = await supervisor.rows(`state=all&reference=${row.reference}`);
    expect(ended).toMatchObject({ dueAt: null, blocker: null, nextContactAt: null });

    const undone = await revert(liaison, changeId);
    expect(undone.status).toBe(200);
    const [again] = await supervisor.rows(`state=all&reference=${row.reference}`);
    expect({ ...again, version: 0, revision: 0 }).toEqual({ ...row, version: 0, revision: 0 });
    expect((await liaison.detail(row.reference)).patient.diedOn).toBeNull();
  });
});

describe('a death of a patient with several cases', () => {
  it('ends them all at once, also where the caller sees nothing, and undo brings all back', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const nowMs = await target.now();
    const take = async (client: Client, body: unknown): Promise<CaseDetail> =>
      (await client.post<RequestCreated>('/api/requests', body)).detail;
    const one = await take(liaison, aRequest(nowMs));
    const relation = { kind: 'same-patient', reference: one.case.reference } as const;
    const two = await take(liaison, aRequest(nowMs, { relation }));
    const far = await take(supervisor, aRequest(nowMs, { relation, office: 'canada' }));
    const missed = { isReached: false, summary: 'No answer', nextContactAt: null };
    for (const { case: record } of [one, two, far]) {
      await supervisor.post(`/api/cases/${record.reference}/contacts`, aContact(nowMs, missed));
    }
    const path = `/api/cases/${one.case.reference}`;
    // The second look names what the reader may see, and nothing else.
    const { otherCases } = await liaison.get<{ otherCases: readonly { reference: string }[] }>(
      `${path}/death`,
    );
    expect(otherCases.map(({ reference }) => reference)).toEqual([two.case.reference]);

    const { version } = (await liaison.detail(one.case.reference)).case;
    const { changeId } = await liaison.post<{ changeId: string }>(
      `${path}/death`,
      { on: null, settledBy: null },
      { ifMatch: version },
    );
    for (const { case: record } of [one, two, far]) {
      const { case: ended } = await supervisor.detail(record.reference);
      expect(ended).toMatchObject({
        stage: 'closed',
        nextContactAt: null,
        unansweredAt: [],
        closing: { outcome: 'patient-died' },
      });
    }
    await liaison.post(`/api/changes/${changeId}/revert`, {});
    for (const { case: record } of [one, two, far]) {
      const { case: open, patient } = await supervisor.detail(record.reference);
      expect([open.stage, open.unansweredAt.length, patient.diedOn]).toEqual(['new', 1, null]);
    }
  });

  it('leaves no case to a settler who may not see it', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const settler = await signInRole(target, 'coordinator', 'arizona');
    const nowMs = await target.now();
    const [row] = await supervisor.rows('campus=arizona&stage=records');
    const reference = row?.reference ?? '';
    const relation = { kind: 'same-patient', reference } as const;
    const { case: far } = (
      await supervisor.post<RequestCreated>(
        '/api/requests',
        aRequest(nowMs, { relation, office: 'canada', campus: 'florida' }),
      )
    ).detail;
    await supervisor.post(
      `/api/cases/${reference}/death`,
      { on: null, settledBy: settler.id },
      { ifMatch: row?.version ?? 0 },
    );
    expect((await supervisor.detail(reference)).case.ownerId).toBe(settler.id);
    const { stage, ownerId } = (await supervisor.detail(far.reference)).case;
    expect([stage, ownerId]).toEqual(['closed', null]);
  });
});

describe('a hold', () => {
  it('goes on with another date, and undo gives it the old one', async () => {
    const client = await signInRole(target, 'supervisor');
    const row = await first(client, 'hold=on');
    const before = (await client.detail(row.reference)).case;
    const path = `/api/cases/${row.reference}`;
    const reviewOn = inDays(await target.now(), 20);
    const sent = await client.send('POST', `${path}/hold/review`, {
      body: { reviewOn },
      ifMatch: before.version,
    });
    const { detail, changeId } = sent.json as { detail: CaseDetail; changeId: string };
    expect(detail.case.hold).toEqual({ ...before.hold, reviewOn });
    await client.post(`/api/changes/${changeId}/revert`, {});
    expect((await client.detail(row.reference)).case.hold).toEqual(before.hold);
  });
});

describe('C2 numbers by role and case', () => {
  it('are read by the owner alone; for all others a mask without length', async () => {
    const people = await peopleOf(target);
    const supervisor = await signInRole(target, 'supervisor');
    const rows = await supervisor.rows('');
    const wrong: string[] = [];
    let cells = 0;
    for (const role of ['liaison', 'coordinator'] as const) {
      const isOne = ({ grants }: PersonWire) => grants.length === 1 && grants[0]?.role === role;
      const owned = rows.filter((row) =>
        people.some((each) => each.id === row.ownerId && isOne(each)),
      );
      const details = await Promise.all(
        owned.slice(0, 40).map((row) => supervisor.detail(row.reference)),
      );
      const { case: record } =
        details.find(({ patient }) => patient.passportNumber !== null) ?? details[0]!;
      const readers = people.filter(
        (each) => each.id === record.ownerId || can(actorOf(each), 'case.read', record),
      );
      for (const reader of readers) {
        const client = await signInAs(target, reader);
        const { patient } = await client.detail(record.reference);
        const isMasked = JSON.stringify(patient.passportNumber) === '{"masked":true}';
        const owner = people.find(({ id }) => id === record.ownerId);
        const isCover = owner?.absences.some(({ coverId }) => coverId === reader.id) ?? false;
        cells += 1;
        if (!isCover && isMasked === (reader.id === record.ownerId)) wrong.push(reader.name);
      }
    }
    figure('C2 who reads a passport number', cells, wrong.length);
    expect(wrong).toEqual([]);
  });
});

it.runIf(hasHooks)(
  'what is urgent shows to the duty person while the place is shut',
  async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const urgent = await supervisor.rows('urgency=urgent&stage=new&stage=on-site');
    const all = new Set(urgent.map(({ reference }) => reference));
    const people = await peopleOf(target);
    // A day in steps of eight hours: every place is shut in one of them at least.
    let shown = 0;
    for (let step = 0; step < 3; step += 1) {
      for (const person of people.filter(({ grants }) => grants[0]?.role !== 'supervisor')) {
        const client = await signInAs(target, person);
        const mine = await client.rows('duty=me');
        shown += mine.length;
        expect(mine.filter(({ reference }) => !all.has(reference))).toEqual([]);
      }
      target.hooks?.advance(8 * 3_600_000);
    }
    expect(shown).toBeGreaterThanOrEqual(all.size);
  },
  60_000,
);
