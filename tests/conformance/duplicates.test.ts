import { describe, expect, it } from 'vitest';
import type { CaseListRow } from '@/contract/case-list';
import type { DuplicateFlagList } from '@/contract/matches';
import { actorOf, can } from '@/domain/policy';
import { figure } from '@tests/support/figure';
import { aFlag } from './a-request';
import { type Client, fieldsOfProblem, type Sent, signInRole } from './client';
import { anExport } from './list-samples';
import { openTarget } from './target';

const target = openTarget();

const flagsOf = (client: Client, reference: string): Promise<DuplicateFlagList> =>
  client.get(`/api/cases/${reference}/duplicate-flags`);

describe('what is learned of a patient later', () => {
  it('flags a possible duplicate as a new request does, once, and without a word', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    // The finder has read all records when the first request is taken.
    await aFlag(supervisor, await target.now());
    const [known] = (await supervisor.rows('office=mexico-city&stage=records')).slice(-1);
    const { patient } = await supervisor.detail(known?.reference ?? '');
    const [own] = await liaison.rows('sort=-arrived');
    const reference = own?.reference ?? '';
    const edit = async (body: unknown): Promise<Sent> => {
      const { version } = (await liaison.detail(reference)).patient;
      const path = `/api/cases/${reference}/patient`;
      return liaison.send('PATCH', path, { body, ifMatch: version });
    };
    const flagged = async () =>
      (await flagsOf(supervisor, reference)).items.filter((f) => f.patient.id === patient.id);
    expect(await flagged()).toEqual([]);
    await edit({ name: { given: patient.name.given, family: patient.name.family } });
    const answer = await edit({ birthOn: patient.birthOn });
    expect(await flagged()).toHaveLength(1);
    await edit({ needs: ['oxygen'] });
    await edit({ phone: patient.phone ?? '+50255512345' });
    expect(await flagged()).toHaveLength(1);
    expect(answer.text).not.toContain('duplicate');
    const events = await liaison.get<{ items: { kind: string }[] }>(
      `/api/cases/${reference}/events`,
    );
    expect(events.items.map(({ kind }) => kind)).not.toContain('duplicate-flagged');
  });
});

const mayRead = ({ person }: Client, row: CaseListRow): boolean =>
  person !== null && can(actorOf(person), 'duplicate.read', row);

describe('the filter of suspected duplicates', () => {
  it('lists exactly the cases whose page shows one, for those who may merge', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference, flagId, other } = await aFlag(supervisor, await target.now());
    const coordinator = await signInRole(target, 'coordinator', 'arizona');
    let differ = 0;
    let cases = 0;
    for (const client of [supervisor, coordinator]) {
      const listed = await client.rows('duplicate=suspected&state=all&sort=reference');
      const suspected = new Set(listed.map((row) => row.reference));
      const rows = (await client.rows('state=all&sort=-reference')).slice(0, 120);
      const asked = new Map([...listed, ...rows].map((row) => [row.reference, row]));
      for (const [each, row] of asked) {
        // Whoever is only asked to take a case over is told of no duplicate: no page, and no line here.
        if (!mayRead(client, row)) {
          if (suspected.has(each)) differ += 1;
          continue;
        }
        const { total } = await flagsOf(client, each);
        cases += 1;
        if (total > 0 !== suspected.has(each)) differ += 1;
      }
    }
    figure('filter of suspected duplicates against the pages', cases, differ);
    expect(differ).toBe(0);
    const listed = async (): Promise<readonly string[]> =>
      (await supervisor.rows('duplicate=suspected&state=all')).map((row) => row.reference);
    expect(await listed()).toEqual(expect.arrayContaining([reference, other]));
    await supervisor.post(`/api/cases/${reference}/duplicate-flags/${flagId}/dismiss`, {});
    const flags = await flagsOf(supervisor, reference);
    expect((await listed()).includes(reference)).toBe(flags.total > 0);
  });

  it('C1 is no filter at all for a liaison', async () => {
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const [row] = await liaison.rows('');
    const ask = (name: string): Promise<readonly Sent[]> =>
      Promise.all([
        liaison.send('GET', `/api/cases?${name}=suspected`),
        liaison.send('GET', `/api/picks?${name}=suspected`),
        liaison.send('GET', `/api/cases/${row?.reference}/neighbours?${name}=suspected`),
        liaison.send('POST', '/api/exports', {
          body: anExport({ filter: { [name]: 'suspected' } }),
        }),
      ]);
    const [answers, others] = [await ask('duplicate'), await ask('nonsense')];
    const bare = ({ status, text }: Sent): string =>
      `${status} ${text.replaceAll('nonsense', 'duplicate')}`;
    const differ = answers.filter((sent, place) => bare(sent) !== bare(others[place] ?? sent));
    figure('C1 filter of duplicates told to a liaison', answers.length, differ.length);
    expect(differ).toEqual([]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 422]);
    expect(fieldsOfProblem(answers[0] as Sent)).toEqual({ 'query.duplicate': 'unknown-field' });
  });
});
