import { describe, expect, it } from 'vitest';
import type { AuditLine } from '@/contract/audit';
import { AUDIT_ACTIONS } from '@/domain/audit/audit';
import { figure } from '@tests/support/figure';
import { aContact, type Client, codeOf, signInRole } from './client';
import { dateAt, openTarget } from './target';
import { holdsOfAll } from '@tests/support/holds-of-all';

const target = openTarget();

interface Page {
  readonly items: readonly AuditLine[];
  readonly total: number;
}

const trail = (client: Client, query: string): Promise<Page> =>
  client.get<Page>(`/api/audit?${query}`);

describe('the audit trail', () => {
  it('is the supervisors’ alone', async () => {
    for (const role of ['liaison', 'coordinator'] as const) {
      const client = await signInRole(target, role);
      const sent = await client.send('GET', '/api/audit');
      expect([sent.status, codeOf(sent)]).toEqual([403, 'forbidden']);
    }
    // Each denial says what it was of, by the policy's own name.
    const supervisor = await signInRole(target, 'supervisor');
    const { items } = await trail(supervisor, 'action=denied&limit=2');
    expect(items.map(({ permission }) => permission)).toEqual(['audit.read', 'audit.read']);
    const signedIn = await trail(supervisor, 'action=signed-in&limit=1');
    expect(signedIn.items[0]?.permission).toBeNull();
  });

  it('narrows to a person, a case, kinds and days, and its windows are the whole of it', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison', 'guatemala');
    const [row] = await liaison.rows('');
    const reference = row?.reference ?? '';
    await liaison.post(`/api/cases/${reference}/views`, { shownIn: 'page' });
    const today = dateAt(await target.now());

    const whoSaw = await trail(supervisor, `case=${reference}&action=viewed`);
    expect(whoSaw.items[0]).toMatchObject({ by: liaison.id, reference, action: 'viewed' });
    const what = await trail(supervisor, `person=${liaison.id}&limit=500`);
    expect(new Set(what.items.map(({ by }) => by))).toEqual(new Set([liaison.id]));
    const both = await trail(supervisor, `person=${liaison.id}&case=${reference}`);
    expect(
      holdsOfAll(both.items, (line) => line.by === liaison.id && line.reference === reference),
    ).toBe(true);
    const before = await trail(supervisor, 'to=2000-01-01');
    expect(before.total).toBe(0);
    const now = await trail(supervisor, `from=${today}&action=signed-in`);
    expect(now.items.map(({ by }) => by)).toContain(supervisor.id);
    expect((await trail(supervisor, 'case=IC-1999-999999')).total).toBe(0);

    const kinds = await Promise.all(
      AUDIT_ACTIONS.map(
        async (action) => (await trail(supervisor, `action=${action}&limit=0`)).total,
      ),
    );
    const { total } = await trail(supervisor, 'limit=0');
    expect(kinds.reduce((sum, each) => sum + each, 0)).toBe(total);
    const ids: string[] = [];
    for (let offset = 0; offset < total; offset += 500) {
      ids.push(
        ...(await trail(supervisor, `offset=${offset}&limit=500`)).items.map(({ id }) => id),
      );
    }
    expect(new Set(ids).size).toBe(total);
    figure('C5 lines of the trail by kind and by window', total, ids.length - total);
  });

  it('tells between which stages a case was moved, and nothing of what stays', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const rows = await supervisor.rows('stage=new&hold=off');
    const reference = rows.find(({ ownerId }) => ownerId !== null)?.reference ?? '';
    await supervisor.post(`/api/cases/${reference}/contacts`, aContact(await target.now()));
    const { items } = await trail(supervisor, `case=${reference}&action=changed&limit=1`);
    expect(items[0]).toMatchObject({
      kind: 'contact-logged',
      step: { of: 'stage', from: 'new', to: 'contacting' },
    });
  });

  it('tells a change by its kind, and never a value; nothing takes a line away', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const [row] = await supervisor.rows('stage=contacting&hold=off');
    const reference = row?.reference ?? '';
    const { patient } = await supervisor.detail(reference);
    const before = await trail(supervisor, 'limit=0');
    await supervisor.send('PATCH', `/api/cases/${reference}/patient`, {
      body: { email: 'very.secret@example.org' },
      ifMatch: patient.version,
    });
    const { text } = await supervisor.send('GET', `/api/audit?case=${reference}`);
    expect(text).not.toContain('very.secret');
    expect(text).not.toContain(patient.name.family);
    const { items } = await trail(supervisor, `case=${reference}&action=changed`);
    expect(items[0]).toMatchObject({ kind: 'patient-edited', by: supervisor.id });
    const taken = await supervisor.post<Page>('/api/audit/exports', { case: reference });
    expect(taken.items.length).toBe(taken.total);
    const after = await trail(supervisor, 'limit=0');
    expect(after.total).toBe(before.total + 2);
  });
});
