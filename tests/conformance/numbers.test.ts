import { describe, expect, it } from 'vitest';
import type { CaseEventList } from '@/contract/event';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { RevealWire } from '@/contract/reveal';
import type * as z from 'zod/mini';
import { figure } from '@tests/support/figure';
import { type Client, codeOf, signInAs, signInRole, refusalCodeOf } from './client';
import { aCoverage, clearing } from './money-samples';
import { numbered, otherSupervisor, reveal } from './reveal-samples';
import { hasHooks, openTarget } from './target';

const target = openTarget();
const MASK = { masked: true };

const reviewOf = async (client: Client) =>
  (await client.get<{ items: RevealWire[] }>('/api/reveals')).items;

/** Everything that is read of one case, as text. */
async function allOf(client: Client, reference: string): Promise<string> {
  const path = `/api/cases/${reference}`;
  const parts = ['', '/plan', '/events?limit=200', '/contacts'].map((part) =>
    client.send('GET', path + part),
  );
  return (await Promise.all(parts)).map(({ text }) => text).join('\n');
}

async function fresh(supervisor: Client) {
  const found = await numbered(target, supervisor);
  const own = await signInAs(target, found.owner);
  const { reference } = found.detail.case;
  const { passportNumber } = (await own.detail(reference)).patient;
  if (typeof passportNumber !== 'string') throw new Error('Hidden from the owner');
  return { reference, own, number: passportNumber };
}

describe('C2 insurance numbers', () => {
  it('are read by the case’s own people, masked for all others, and kept where a mask is echoed', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { case: record } = await clearing(supervisor);
    const { reference } = record;
    const path = `/api/cases/${reference}`;
    const body = { ...aCoverage(await target.now()), policyNumber: 'ZZ-90817263' };
    const { plan } = await supervisor.post<{ plan: CasePlanWire }>(`${path}/coverages`, body);
    const added = plan.coverages.find(({ id }) => id === body.id);
    expect(added?.policyNumber).toEqual(MASK);

    const changed = await supervisor.send('PATCH', `${path}/coverages/${body.id}`, {
      body: { policyNumber: MASK, conditions: 'Original invoices' },
      ifMatch: added?.version ?? 0,
    });
    expect(changed.status).toBe(200);
    expect(await allOf(supervisor, reference)).not.toContain(body.policyNumber);

    await reveal(supervisor, reference);
    const shown = await supervisor.get<CasePlanWire>(`${path}/plan`);
    expect(shown.coverages.find(({ id }) => id === body.id)).toMatchObject({
      policyNumber: body.policyNumber,
      conditions: 'Original invoices',
    });
    const told = await supervisor.send('PATCH', `${path}/coverages/${body.id}`, {
      body: { policyNumber: 'YY-11223344' },
      ifMatch: (added?.version ?? 0) + 1,
    });
    expect(told.status).toBe(200);
    const events = await supervisor.get<z.output<typeof CaseEventList>>(`${path}/events`);
    expect(JSON.stringify(events.items)).toContain('YY-11223344');
    const other = await otherSupervisor(target, supervisor);
    expect(await allOf(other, reference)).not.toMatch(/YY-11223344|ZZ-90817263/);
  });
});

describe('C3 numbers are no way into a list', () => {
  it.each([
    ['GET', '/api/cases?sort=passportNumber', 400],
    ['GET', '/api/cases?passportNumber=A1', 400],
    ['GET', '/api/cases?sort=policyNumber', 400],
    ['POST', '/api/exports', 422],
  ])('%s %s is refused', async (method, path, status) => {
    const supervisor = await signInRole(target, 'supervisor');
    const body = { filter: {}, sort: 'due', columns: ['reference', 'passportNumber'] };
    const sent = await supervisor.send(method, path, method === 'POST' ? { body } : {});
    expect(sent.status).toBe(status);
  });

  it('a search for a number finds nothing, not even for its owner', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { own, number } = await fresh(supervisor);
    for (const client of [own, supervisor]) {
      expect((await client.list(`q=${encodeURIComponent(number)}`)).total).toBe(0);
    }
  });
});

describe('C4 reveal', () => {
  it.each(['', 'too short', '         x         '])(
    'is refused without a reason: “%s”',
    async (reason) => {
      const supervisor = await signInRole(target, 'supervisor');
      const { reference } = (await numbered(target, supervisor)).detail.case;
      const sent = await supervisor.send('POST', `/api/cases/${reference}/reveal`, {
        body: { reason },
      });
      expect([sent.status, codeOf(sent)]).toEqual([422, 'invalid']);
      expect((await supervisor.detail(reference)).patient.passportNumber).toEqual(MASK);
    },
  );

  it('shows the numbers of one case to one person, and stands in the review at once', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const other = await otherSupervisor(target, supervisor);
    const [one, two] = [await fresh(supervisor), await fresh(supervisor)];
    const shown = async (client: Client, { reference, number }: typeof one) =>
      (await client.detail(reference)).patient.passportNumber === number;

    const { id } = await reveal(supervisor, one.reference);
    expect(await shown(supervisor, one)).toBe(true);
    expect(await shown(supervisor, two)).toBe(false);
    expect(await shown(other, one)).toBe(false);
    expect((await reviewOf(other)).map((each) => each.id)).toContain(id);
    const again = await supervisor.send('POST', `/api/cases/${one.reference}/reveal`, {
      body: { reason: 'Once more for the embassy' },
    });
    expect([again.status, refusalCodeOf(again)]).toEqual([409, 'reveal-open']);

    // Of one case at a time: the second ends the first.
    const next = await reveal(supervisor, two.reference);
    expect([await shown(supervisor, one), await shown(supervisor, two)]).toEqual([false, true]);
    await supervisor.post(`/api/reveals/${next.id}/end`, {});
    expect(await shown(supervisor, two)).toBe(false);
    const foreign = await other.send('POST', `/api/reveals/${next.id}/end`, { body: {} });
    expect(foreign.status).toBe(404);
    figure('C4 one case and one person', 8, 0);
  });

  it('is agreed to by another supervisor, once', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const other = await otherSupervisor(target, supervisor);
    const { reference } = await fresh(supervisor);
    const { id, version } = await reveal(supervisor, reference);
    const path = `/api/reveals/${id}/agree`;
    const own = await supervisor.send('POST', path, { body: {}, ifMatch: version });
    expect([own.status, codeOf(own)]).toEqual([409, 'rule-refused']);
    await other.post(path, {}, { ifMatch: version });
    const twice = await other.send('POST', path, { body: {}, ifMatch: version + 1 });
    expect(twice.status).toBe(409);
    const held = (await reviewOf(supervisor)).find((each) => each.id === id);
    expect(held).toMatchObject({ agreedBy: other.id, by: supervisor.id });
  });

  it('a number that is hidden cannot be copied', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference, own } = await fresh(supervisor);
    const copy = (client: Client) =>
      client.send('POST', `/api/cases/${reference}/number-copies`, { body: { kind: 'passport' } });
    expect((await copy(supervisor)).status).toBe(409);
    expect((await copy(own)).status).toBe(200);
    await reveal(supervisor, reference);
    expect((await copy(supervisor)).status).toBe(200);
  });

  it('ends where its person signs out, for all of that person’s sessions', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const other = await otherSupervisor(target, supervisor);
    if (supervisor.person === null) throw new Error('Nobody signed in');
    const elsewhere = await signInAs(target, supervisor.person);
    const [mine, theirs] = [await fresh(supervisor), await fresh(supervisor)];
    const { id } = await reveal(supervisor, mine.reference);
    await reveal(other, theirs.reference);
    expect(await allOf(elsewhere, mine.reference)).toContain(mine.number);

    expect((await supervisor.send('DELETE', '/api/session')).status).toBe(200);
    expect(await elsewhere.get('/api/reveals/open')).toEqual({ reveal: null });
    expect(await allOf(elsewhere, mine.reference)).not.toContain(mine.number);
    // Another person's goes on, and the trail tells of the end.
    expect(await allOf(other, theirs.reference)).toContain(theirs.number);
    const held = (await reviewOf(elsewhere)).find((each) => each.id === id);
    expect(held?.endedAt).toEqual(expect.any(String));
    const { items } = await elsewhere.get<{ items: { action: string; operationId: string }[] }>(
      `/api/audit?person=${supervisor.id}&limit=20`,
    );
    expect(items).toContainEqual(
      expect.objectContaining({ action: 'reveal-ended', operationId: 'signOut' }),
    );
    figure('C4 reveal ends with the sign-out', 5, 0);
  });

  it.runIf(hasHooks)('ends after fifteen minutes by the server’s clock, everywhere', async () => {
    const supervisor = await signInRole(target, 'supervisor');
    const { reference, number } = await fresh(supervisor);
    await reveal(supervisor, reference);
    target.hooks?.advance(15 * 60_000 - 1_000);
    expect(await allOf(supervisor, reference)).toContain(number);
    target.hooks?.advance(1_000);
    expect(await allOf(supervisor, reference)).not.toContain(number);
    expect(await supervisor.get('/api/reveals/open')).toEqual({ reveal: null });
    figure('C4 reveal by the server’s clock', 3, 0);
  });
});
