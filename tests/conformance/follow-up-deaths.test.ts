import { expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { FollowUpListRow } from '@/contract/follow-up-list';
import type { MyDay } from '@/contract/my-day';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { CreateRequest } from '@/contract/request';
import { actorOf, can } from '@/domain/policy';
import { figure } from '@tests/support/figure';
import { planOf } from './plans';
import { aRequest } from './a-request';
import { type Client, peopleOf, refusalCodeOf, signInAs, signInRole } from './client';
import { aFollowUpChase, dayAt, followUpOf, pathTo } from './follow-up-samples';
import { openTarget } from './target';

const target = openTarget();
const MONEY: readonly string[] = ['billing', 'insurance'];

it('a death ends what was promised in every case of the patient, and leaves their money to one', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  const people = await peopleOf(target);
  // Somebody is on campus, and rings about the report of that same stay.
  const [onCampus] = await supervisor.rows('stage=on-site&hold=off');
  if (onCampus === undefined) throw new Error('Nobody is on campus');
  const { office, campus } = onCampus;
  const relation: CreateRequest['relation'] = {
    kind: 'follow-up',
    reference: onCampus.reference,
    followUps: ['report', 'billing', 'next-visit'],
  };
  const asked = aRequest(nowMs, { relation, office, campus, payer: 'self' });
  const made = await supervisor.post<{ detail: CaseDetail }>('/api/requests', asked);
  const { reference, version, patientId } = made.detail.case;
  expect(patientId).toBe((await supervisor.detail(onCampus.reference)).case.patientId);
  const able = people.filter((person) => {
    const actor = actorOf(person);
    return can(actor, 'case.decide', onCampus) && !can(actor, 'case.assign');
  });
  const [first, second] = able;
  if (first === undefined || second === undefined) throw new Error('Two coordinators are needed');
  const [settler, colleague] = [await signInAs(target, first), await signInAs(target, second)];

  const body = { on: dayAt(nowMs), settledBy: settler.id };
  const both = [reference, onCampus.reference];
  const before = await Promise.all(both.map(async (each) => planOf(supervisor, each)));
  const { changeId } = await supervisor.post<{ changeId: string }>(
    `/api/cases/${reference}/death`,
    body,
    { ifMatch: version },
  );

  let cells = 0;
  const wrong: string[] = [];
  const check = (what: string, isRight: boolean): void => {
    cells += 1;
    if (!isRight) wrong.push(what);
  };
  for (const each of both) {
    const { followUps } = await planOf(settler, each);
    check(
      `${each}: money is there`,
      followUps.some(({ kind }) => kind === 'billing'),
    );
    for (const { kind, ended, ownerId } of followUps) {
      const isMoney = MONEY.includes(kind);
      check(`${each} ${kind}: ended`, isMoney ? ended === null : ended?.how === 'patient-died');
      check(`${each} ${kind}: of the case's owner`, !isMoney || ownerId === null);
    }
    const { id } = followUpOf(await planOf(settler, each), 'billing');
    const sent = await settler.send('POST', pathTo(each, id, 'chases'), {
      body: aFollowUpChase(nowMs),
    });
    check(`${each}: no chase`, refusalCodeOf(sent) === 'patient-died');
    const rowsOf = async (client: Client): Promise<readonly FollowUpListRow[]> =>
      (await client.get<{ items: FollowUpListRow[] }>(`/api/follow-ups?reference=${each}`)).items;
    const rows = await rowsOf(settler);
    check(`${each}: listed`, rows.length > 0 && rows.every((row) => row.reference === each));
    for (const row of rows) {
      check(`${each} ${row.kind}: only for one`, row.onlyFor === settler.id);
      check(
        `${each} ${row.kind}: no clock`,
        row.dueAt === null && row.promisedOn === null && row.waitingOn === null,
      );
    }
    check(`${each}: nobody else`, (await rowsOf(colleague)).length === 0);
  }
  const { items } = await settler.get<MyDay>('/api/my-day');
  check(
    'nothing of it in a day',
    items.every(({ row }) => row.reference !== reference && row.reference !== onCampus.reference),
  );
  // Whoever was named may leave: a supervisor names another who may settle it, and nobody else.
  const give = async (to: string) => {
    const { version: held } = (await supervisor.detail(reference)).case;
    const path = `/api/cases/${reference}/assign`;
    return supervisor.send('POST', path, { body: { to }, ifMatch: held });
  };
  const liaison = people.find((person) => {
    const actor = actorOf(person);
    return can(actor, 'case.edit', onCampus) && !can(actor, 'case.decide', onCampus);
  });
  const refusedTo = await give(liaison?.id ?? '');
  check('nobody who cannot settle', refusalCodeOf(refusedTo) === 'receiver-cannot-settle');
  const given = await give(colleague.id);
  const listed = async (client: Client): Promise<number> =>
    (await client.get<{ items: unknown[] }>(`/api/follow-ups?reference=${reference}`)).items.length;
  check('shown to the next', (await listed(colleague)) > 0 && (await listed(settler)) === 0);
  await supervisor.post(
    `/api/changes/${(JSON.parse(given.text) as { changeId: string }).changeId}/revert`,
    {},
  );
  // Recorded for the wrong patient: every case is as it was, and so is whose each promise is.
  await supervisor.post(`/api/changes/${changeId}/revert`, {});
  const told = ({ followUps }: CasePlanWire) => followUps.map((each) => ({ ...each, version: 0 }));
  for (const [at, each] of both.entries()) {
    const after = await planOf(supervisor, each);
    check(`${each}: undone`, JSON.stringify(told(after)) === JSON.stringify(before.map(told)[at]));
  }
  figure('a death over all cases of a patient', cells, wrong.length);
  expect(wrong).toEqual([]);
});
