import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import { newIdAt } from '@/lib/new-id';
import { planOf, type Written, writtenOf } from './plans';
import { type Client, codeOf, fieldsOfProblem, revert, signInRole } from './client';
import {
  aCoverage,
  anEstimate,
  anExtendedCoverage,
  anExtension,
  clearing,
  usd,
} from './money-samples';
import { openTarget } from './target';

const target = openTarget();

const change = (client: Client, path: string, body: unknown, ifMatch: number) =>
  client.send('PATCH', path, { body, ifMatch });

/** A new estimate that has gone out, and a received coverage that meets it. */
async function cover(client: Client, reference: string) {
  const nowMs = await target.now();
  // More than what the case has from elsewhere.
  const estimate = anEstimate(nowMs, 40_000_000);
  const made = writtenOf(
    await client.send('POST', `/api/cases/${reference}/estimates`, { body: estimate }),
  );
  const version = made.plan.estimates.find(({ id }) => id === estimate.id)?.version ?? 0;
  const path = `/api/cases/${reference}/estimates/${estimate.id}`;
  await change(client, path, { status: 'sent' }, version);
  const coverage = aCoverage(nowMs, 50_000_000);
  const asked = writtenOf(
    await client.send('POST', `/api/cases/${reference}/coverages`, { body: coverage }),
  );
  const held = asked.plan.coverages.find(({ id }) => id === coverage.id);
  const received = await change(
    client,
    `/api/cases/${reference}/coverages/${coverage.id}`,
    { status: 'received' },
    held?.version ?? 0,
  );
  return { estimate, coverage, received: writtenOf(received) };
}

describe('money', () => {
  it('coverage that meets the estimate clears the case; undone, it is as it was', async () => {
    const client = await signInRole(target, 'coordinator');
    const isUncovered = ({ case: record }: CaseDetail): boolean => !record.progress.coverageMet;
    const { case: before } = await clearing(client, isUncovered);
    const { received } = await cover(client, before.reference);
    expect(received.detail.case.progress.coverageMet).toBe(true);

    const undone = await revert(client, received.changeId);
    expect(undone.status).toBe(200);
    const after = await client.detail(before.reference);
    expect(after.case.progress.coverageMet).toBe(false);
    // For as long as before, and not since the undo.
    const { awaitedSince } = before.progress;
    expect(awaitedSince).toBeDefined();
    expect(received.detail.case.progress.awaitedSince).toBeUndefined();
    expect(after.case.progress.awaitedSince).toBe(awaitedSince);
  });

  it('an estimate that goes out supersedes the one before, and comes back by undo', async () => {
    const client = await signInRole(target, 'coordinator');
    const { reference } = (await clearing(client)).case;
    const before = await planOf(client, reference);
    const out = before.estimates.filter(({ status }) => status === 'sent' || status === 'accepted');
    const { estimate } = await cover(client, reference);
    const after = await planOf(client, reference);
    for (const { id } of out) {
      expect(after.estimates.find((each) => each.id === id)?.status).toBe('superseded');
    }
    expect(after.estimates.find(({ id }) => id === estimate.id)?.status).toBe('sent');
  });

  it('the second of two who read the same coverage is told', async () => {
    const client = await signInRole(target, 'coordinator');
    const { reference } = (await clearing(client)).case;
    const { coverage, received } = await cover(client, reference);
    const held = received.plan.coverages.find(({ id }) => id === coverage.id);
    const path = `/api/cases/${reference}/coverages/${coverage.id}`;
    const stale = await change(client, path, { status: 'ended' }, (held?.version ?? 2) - 1);
    expect([stale.status, codeOf(stale)]).toEqual([412, 'version-stale']);
    const wrong = await change(client, path, { status: 'asked' }, held?.version ?? 0);
    expect([wrong.status, codeOf(wrong)]).toEqual([409, 'rule-refused']);
  });

  it('names what does not fit, field by field', async () => {
    const client = await signInRole(target, 'coordinator');
    const { reference } = (await clearing(client)).case;
    const nowMs = await target.now();
    const estimates = `/api/cases/${reference}/estimates`;
    const coverages = `/api/cases/${reference}/coverages`;
    const tried = await Promise.all([
      client.send('POST', estimates, {
        body: { ...anEstimate(nowMs), deposit: usd(900_000_000) },
      }),
      client.send('POST', estimates, {
        body: { ...anEstimate(nowMs + 1), deposit: { minor: 5, currency: 'EUR' } },
      }),
      client.send('POST', coverages, { body: { ...aCoverage(nowMs), toOn: '2026-11-01' } }),
      client.send('POST', coverages, {
        body: { ...aCoverage(nowMs + 1), amount: { minor: 1.5, currency: 'USD' } },
      }),
    ]);
    expect(tried.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    expect(tried.map(fieldsOfProblem)).toEqual([
      { 'body.deposit': 'more-than-total' },
      { 'body.deposit': 'other-currency' },
      { 'body.toOn': 'out-of-order' },
      { 'body.amount.minor': 'invalid' },
    ]);
  });

  it('a liaison reads what the coordinator enters, and enters nothing', async () => {
    const coordinator = await signInRole(target, 'supervisor');
    const liaison = await signInRole(target, 'liaison');
    const rows = await liaison.rows('stage=clearance');
    const reference = rows[0]?.reference;
    if (reference === undefined) throw new Error('The liaison has no case in clearance');
    expect(await planOf(liaison, reference)).toMatchObject({
      estimates: (await planOf(coordinator, reference)).estimates,
    });
    const tried = await liaison.send('POST', `/api/cases/${reference}/coverages`, {
      body: aCoverage(await target.now()),
    });
    expect(tried.status).toBe(403);
  });

  it('more asked of a payer is a task that waits on that side, once, and done with the answer', async () => {
    const client = await signInRole(target, 'coordinator');
    const { case: record } = await clearing(client);
    const { coverage, received } = await cover(client, record.reference);
    const path = `/api/cases/${record.reference}/coverages/${coverage.id}`;
    const held = (written: Written) =>
      written.plan.coverages.find(({ id }) => id === coverage.id)?.version ?? 0;
    const tasks = (written: Written) =>
      written.plan.tasks.filter(({ template }) => template === 'coverage-extension');
    const bare = await change(client, path, { status: 'extension-asked' }, held(received));
    expect(fieldsOfProblem(bare)).toEqual({ 'body.extension': 'required' });
    const more = { status: 'extension-asked', extension: anExtension(60_000_000) };
    const nothing = { ...more, extension: { ...anExtension(), amount: coverage.amount } };
    const none = await change(client, path, nothing, held(received));
    expect(fieldsOfProblem(none)).toEqual({ 'body.extension.amount': 'nothing-more' });
    const asked = writtenOf(await change(client, path, more, held(received)));
    expect(tasks(asked).map(({ status }) => status)).toEqual(['waiting']);
    const edited = writtenOf(
      await change(client, path, { conditions: 'Asked again' }, held(asked)),
    );
    expect(tasks(edited)).toEqual(tasks(asked));
    const answered = writtenOf(await change(client, path, { status: 'received' }, held(edited)));
    expect(tasks(answered).map(({ status }) => status)).toEqual(['done']);
    const undone = await revert(client, answered.changeId);
    expect(undone.status).toBe(200);
    const after = await planOf(client, record.reference);
    expect(after.tasks.find(({ template }) => template === 'coverage-extension')?.status).toBe(
      'waiting',
    );
  });

  it('a payer is chased: written down once, answered with what was asked for, and then no more', async () => {
    const client = await signInRole(target, 'coordinator');
    const { reference } = (await clearing(client)).case;
    const path = await anExtendedCoverage(client, reference, await target.now());
    const held = async () =>
      (await planOf(client, reference)).coverages.find(({ id }) => path.endsWith(id));
    const body = { id: newIdAt(await target.now()), answer: 'They ask the ministry' };
    const chase = (sent: object) => client.send('POST', `${path}/chases`, { body: sent });
    expect((await chase(body)).status).toBe(201);
    expect((await chase(body)).status).toBe(201);
    expect((await held())?.extension?.chases).toMatchObject([{ ...body, by: client.id }]);
    expect((await chase({ ...body, answer: null })).status).toBe(422);
    const { amount, fromOn, toOn } = anExtension();
    const version = (await held())?.version ?? 0;
    const answer = { status: 'received', amount, fromOn, toOn };
    expect((await change(client, path, answer, version)).status).toBe(200);
    expect(await held()).toMatchObject({ ...answer, extension: null });
    const late = await chase({ ...body, id: newIdAt(await target.now()) });
    expect(codeOf(late)).toBe('rule-refused');
  });
});
