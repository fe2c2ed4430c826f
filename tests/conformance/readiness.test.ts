import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseEvent } from '@/contract/event';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { localDateOf } from '@/lib/zoned-time';
import { type Written, writtenOf } from './plans';
import { type Client, codeOf, refusalCodeOf, revert, type Sent, signInRole } from './client';
import { aDischarge } from './follow-up-samples';
import { aWaiver, preparing } from './readiness-samples';
import { openTarget } from './target';

const target = openTarget();

const gatesOf = ({ case: record }: CaseDetail): readonly string[] =>
  record.progress.failingGates.map(({ gate }) => gate);

const waive = async (client: Client, reference: string, gate: string, reason?: string) =>
  client.send('POST', `/api/cases/${reference}/waivers`, {
    body: aWaiver(await target.now(), gate, reason),
  });

async function waiveAll(client: Client, { case: record }: CaseDetail): Promise<Written> {
  let last: Written | null = null;
  for (const { gate } of record.progress.failingGates) {
    last = writtenOf(await waive(client, record.reference, gate));
  }
  if (last === null) throw new Error('Nothing failed');
  return last;
}

const move = (client: Client, { case: record }: CaseDetail, to: string): Promise<Sent> =>
  client.send('POST', `/api/cases/${record.reference}/move`, {
    body: { to },
    ifMatch: record.version,
  });

describe('readiness', () => {
  it('"ready" needs every gate; what is waived counts, and taken back it takes "ready" back', async () => {
    const client = await signInRole(target, 'supervisor');
    const before = await preparing(client, 2);
    const { reference } = before.case;
    const early = await move(client, before, 'ready');
    expect([early.status, refusalCodeOf(early)]).toEqual([409, 'gates-failing']);

    const { detail, plan } = await waiveAll(client, before);
    expect(gatesOf(detail)).toEqual([]);
    const ready = writtenOf(await move(client, detail, 'ready'));
    expect(ready.detail.case.stage).toBe('ready');

    const [waiver] = plan.waivers;
    const ended = writtenOf(
      await client.send('POST', `/api/cases/${reference}/waivers/${waiver?.id}/end`, {
        body: {},
        ifMatch: waiver?.version ?? 0,
      }),
    );
    expect(ended.detail.case.stage).toBe('preparing');
    // As it stood: the same side's move, since the same moment.
    expect(ended.detail.case.progress.failingGates).toEqual(
      before.case.progress.failingGates.filter(({ gate }) => gate === waiver?.gate),
    );
    const events = await client.get<{ items: readonly CaseEvent[] }>(
      `/api/cases/${reference}/events`,
    );
    const event = events.items.find(({ kind }) => kind === 'waiver-ended');
    expect(event?.changes.map(({ field }) => field)).toContain('stage');

    expect((await revert(client, ended.changeId)).status).toBe(200);
    const again = await client.detail(reference);
    expect([again.case.stage, gatesOf(again)]).toEqual(['ready', []]);
  });

  it('a waiver undone leaves the gate as it was', async () => {
    const client = await signInRole(target, 'supervisor');
    const before = await preparing(client);
    const [first] = before.case.progress.failingGates;
    const { changeId } = writtenOf(await waive(client, before.case.reference, first?.gate ?? ''));
    expect((await revert(client, changeId)).status).toBe(200);
    const after = await client.detail(before.case.reference);
    expect(after.case.progress).toEqual(before.case.progress);
  });

  it('coverage is waived where clearance waits for it, and taken back stops the case again', async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference, before } = await uncovered(client);
    expect(refusalCodeOf(await move(client, before, 'scheduling'))).toBe('coverage-missing');
    expect(refusalCodeOf(await waive(client, reference, 'visa-valid'))).toBe('wrong-stage');
    const { detail, plan } = writtenOf(await waive(client, reference, 'financially-cleared'));
    expect(detail.case.progress.coverageMet).toBe(true);
    const on = writtenOf(await move(client, detail, 'scheduling'));
    expect(on.detail.case.stage).toBe('scheduling');
    expect((await revert(client, on.changeId)).status).toBe(200);
    const [waiver] = plan.waivers;
    const ended = writtenOf(
      await client.send('POST', `/api/cases/${reference}/waivers/${waiver?.id}/end`, {
        body: {},
        ifMatch: waiver?.version ?? 0,
      }),
    );
    expect(ended.detail.case.progress.coverageMet).toBe(false);
    expect(refusalCodeOf(await move(client, ended.detail, 'scheduling'))).toBe('coverage-missing');
  });

  it('a waiver needs a reason of ten characters, a gate that fails, and a supervisor', async () => {
    const client = await signInRole(target, 'supervisor');
    const { case: record } = await preparing(client);
    const [failing] = record.progress.failingGates;
    const gate = failing?.gate ?? '';
    const short = await waive(client, record.reference, gate, 'too short');
    expect([short.status, codeOf(short)]).toEqual([422, 'invalid']);
    expect(refusalCodeOf(await waive(client, record.reference, 'accepted'))).toBe(
      'gate-not-failing',
    );
    expect((await waive(client, record.reference, gate)).status).toBe(201);
    expect(refusalCodeOf(await waive(client, record.reference, gate))).toBe('gate-waived');
    const liaison = await signInRole(target, 'liaison');
    expect((await waive(liaison, record.reference, gate)).status).toBe(403);
  });

  it('arrival and discharge move the journey on, and can be undone', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const on = localDateOf(nowMs, 'Pacific/Honolulu');
    const prepared = await preparing(client);
    const { reference } = prepared.case;
    const waived = await waiveAll(client, prepared);
    const ready = writtenOf(await move(client, waived.detail, 'ready')).detail;
    const give = (path: string, body: unknown, { case: record }: CaseDetail): Promise<Sent> =>
      client.send('POST', `/api/cases/${reference}/${path}`, { body, ifMatch: record.version });

    expect(
      refusalCodeOf(await give('discharge', aDischarge(nowMs, { appointments: [] }), ready)),
    ).toBe('wrong-stage');
    const arrived = writtenOf(await give('arrival', { on }, ready));
    expect([arrived.detail.case.stage, arrived.detail.case.progress.arrivalOn]).toEqual([
      'on-site',
      on,
    ]);
    await revert(client, arrived.changeId);
    const back = await client.detail(reference);
    expect([back.case.stage, back.case.progress]).toEqual(['ready', ready.case.progress]);

    const { detail } = writtenOf(await give('arrival', { on }, back));
    const plan = await client.get<CasePlanWire>(`/api/cases/${reference}/plan`);
    const home = writtenOf(await give('discharge', aDischarge(nowMs, plan), detail));
    expect(home.detail.case.stage).toBe('follow-up');
    expect(home.detail.case.progress.openFollowUps).toContain('report');
    await revert(client, home.changeId);
    expect((await client.detail(reference)).case.progress.openFollowUps).toEqual([]);
  });
});

/** A case in clearance whose coverage is missing, and that nothing else holds back. */
async function uncovered(client: Client) {
  for (const row of client.free(await client.rows('stage=clearance&hold=off'))) {
    const { reference } = row;
    const before = await client.detail(reference);
    const { ownerId, transfer, progress } = before.case;
    if (ownerId === null || transfer !== null || progress.coverageMet) continue;
    client.keep(row);
    return { reference, before };
  }
  throw new Error('Every clearance is met');
}
