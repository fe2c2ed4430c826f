import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseListRow } from '@/contract/case-list';
import type { CaseEvent } from '@/contract/event';
import type { Problem } from '@/contract/problem';
import { planOf } from './plans';
import { type Client, refusalOf, signInRole } from './client';
import { anOffer, link, needless, stayAt, staysPath } from './lodging-samples';
import { merge, previewOf, sendMerge } from './merging';
import { prepare } from './prepared';
import { openTarget } from './target';

const target = openTarget({ size: 1_600 });

/** A case of an office, and one that its liaison never sees, of one family. */
async function family() {
  const supervisor = await signInRole(target, 'supervisor');
  const liaison = await signInRole(target, 'liaison', 'guatemala');
  const seen = (await liaison.rows('state=all')).map(({ reference }) => reference);
  const planned = new Set(['clearance', 'scheduling']);
  const rows = liaison.free(await liaison.rows('hold=off'));
  const mine = rows.find(({ stage, transfer }) => planned.has(stage) && transfer === null);
  if (mine === undefined) throw new Error('The liaison has no accepted case');
  const isForeign = ({ reference }: CaseListRow): boolean => !seen.includes(reference);
  const foreign = (await needless(supervisor, isForeign)).case.reference;
  liaison.keep(mine);
  expect((await liaison.send('GET', `/api/cases/${foreign}`)).status).toBe(404);
  await link(supervisor, mine.reference, foreign);
  return { supervisor, liaison, own: mine.reference, foreign };
}

async function told(client: Client, reference: string): Promise<string> {
  const parts = ['', '/plan', '/events?limit=200'].map((part) =>
    client.send('GET', `/api/cases/${reference}${part}`),
  );
  const answers = await Promise.all(parts);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  return answers.map(({ text }) => text).join('\n');
}

describe('a linked case that is out of reach', () => {
  it('is named by nothing of the case that it is linked to', async () => {
    const { supervisor, liaison, own, foreign } = await family();
    expect(await told(supervisor, own)).toContain(foreign);
    expect(await told(liaison, own)).not.toContain(foreign);
    expect((await liaison.detail(own)).case.links).not.toContainEqual({
      kind: 'family',
      reference: foreign,
    });
    const { items } = await liaison.get<{ items: readonly CaseEvent[] }>(
      `/api/cases/${own}/events`,
    );
    // That something was linked is told of the own case, and nothing of the other one.
    const linked = items.find(({ kind }) => kind === 'linked');
    expect(linked?.changes ?? []).toEqual([]);
  });

  it('is named by nothing that is shared with it, and stays in the sharing', async () => {
    const { supervisor, liaison, own, foreign } = await family();
    const nowMs = await target.now();
    const offer = anOffer(nowMs, { checkInOn: '2028-12-01', checkOutOn: '2028-12-04' });
    const stay = await stayAt(supervisor, own, offer);
    const share = (client: Client, sharedWith: readonly string[], ifMatch: number) =>
      client.send('POST', `${staysPath(own)}/${stay.id}/share`, { body: { sharedWith }, ifMatch });
    expect((await share(supervisor, [foreign], stay.version)).status).toBe(200);
    expect(await told(liaison, own)).not.toContain(foreign);

    // Naming one answers the same whether it is in the sharing or not.
    expect((await share(liaison, [foreign], stay.version + 1)).status).toBe(404);
    expect((await share(liaison, [], stay.version + 1)).status).toBe(200);
    const held = (await planOf(supervisor, own)).stays.find(({ id }) => id === stay.id);
    expect(held?.sharedWith).toEqual([foreign]);
    expect((await share(supervisor, [], stay.version + 1)).status).toBe(200);
  });

  it('is named by no refusal', async () => {
    const { supervisor, liaison, own, foreign } = await family();
    const nowMs = await target.now();
    const offer = anOffer(nowMs, { checkInOn: '2028-11-01', checkOutOn: '2028-11-04' });
    const stay = await stayAt(supervisor, foreign, offer);
    await supervisor.post(
      `${staysPath(foreign)}/${stay.id}/share`,
      { sharedWith: [own] },
      { ifMatch: stay.version },
    );
    const plan = await planOf(supervisor, own);
    const mirror = plan.stays.find(({ sharedFrom }) => sharedFrom?.stayId === stay.id);
    const cancel = async (client: Client) => {
      const sent = await client.send('POST', `${staysPath(own)}/${mirror?.id ?? ''}/cancel`, {
        body: { reason: 'Given up' },
        ifMatch: mirror?.version ?? 0,
      });
      return (sent.json as Problem).refusal;
    };
    expect(await cancel(supervisor)).toEqual({ code: 'stay-of-other-case', reference: foreign });
    expect(await cancel(liaison)).toEqual({ code: 'stay-of-other-case', reference: null });
  });
});

it('a next visit that another campus has taken over is named by nothing of the case it comes from', async () => {
  const { client: supervisor, path, body, ifMatch = 0 } = await prepare(target, 'openNextVisit');
  const { detail, next } = await supervisor.post<{ detail: CaseDetail; next: CaseDetail }>(
    path,
    body,
    {
      ifMatch,
    },
  );
  const { reference: own, campus } = detail.case;
  const { reference: foreign, version } = next.case;
  const coordinator = await signInRole(target, 'coordinator', campus ?? '');
  expect(await told(coordinator, own)).toContain(foreign);
  const to = `/api/cases/${foreign}/transfer`;
  const toCampus = campus === 'florida' ? 'arizona' : 'florida';
  const asked = { toOffice: null, toCampus, reason: 'Nearer to a relative' };
  await supervisor.post(to, asked, { ifMatch: version });
  await supervisor.post(`${to}/accept`, {}, { ifMatch: version + 1 });
  expect((await coordinator.send('GET', `/api/cases/${foreign}`)).status).toBe(404);
  expect(await told(coordinator, own)).not.toContain(foreign);
  // That it has become one is told, and to whoever sees both of them which.
  const { followUps } = await planOf(coordinator, own);
  expect(followUps.map(({ state }) => state)).toContain('linked');
  expect(await told(supervisor, own)).toContain(foreign);
});

it('a case that went on elsewhere is named by no refusal of the duplicate that was merged into it', async () => {
  const supervisor = await signInRole(target, 'supervisor');
  const coordinator = await signInRole(target, 'coordinator', 'arizona');
  const rows = supervisor.free(await supervisor.rows('campus=arizona&stage=contacting&stage=new'));
  const [third, into, other] = rows.filter(({ transfer }) => transfer === null);
  if (!third || !into || !other) throw new Error('Three requests of one campus are needed');
  for (const row of [third, into, other]) supervisor.keep(row);
  await merge(supervisor, into.reference, other.reference);
  const refusal = async (): Promise<unknown> =>
    (await previewOf(coordinator, third.reference, other.reference)).refusal;
  const { reference } = other;
  expect(await refusal()).toEqual({ code: 'merged', reference, into: into.reference });
  const to = `/api/cases/${into.reference}/transfer`;
  const asked = { toOffice: null, toCampus: 'florida', reason: 'Nearer to a relative' };
  const { version } = (await supervisor.detail(into.reference)).case;
  await supervisor.post(to, asked, { ifMatch: version });
  await supervisor.post(`${to}/accept`, {}, { ifMatch: version + 1 });
  expect(await refusal()).toEqual({ code: 'merged', reference, into: null });
  const sent = await sendMerge(coordinator, third.reference, other.reference, () => 'into');
  expect(refusalOf(sent)).toEqual({ code: 'merged', reference, into: null });
});

it('the revision of a list does not tell whether a case that was looked for is there', async () => {
  const { liaison, own, foreign } = await family();
  const revision = async () => (await liaison.list('limit=0')).revision;
  const raisedAfter = async (looked: string): Promise<number> => {
    const before = await revision();
    expect((await liaison.send('GET', `/api/cases/${looked}`)).status).toBe(404);
    const { version } = (await liaison.detail(own)).case;
    const body = { summary: `Looked for ${String(version)}` };
    await liaison.send('PATCH', `/api/cases/${own}`, { body, ifMatch: version });
    return (await revision()) - before;
  };
  expect([await raisedAfter(foreign), await raisedAfter('IC-1999-999999')]).toEqual([1, 1]);
});
