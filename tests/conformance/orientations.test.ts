import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseEvent } from '@/contract/event';
import { newIdAt } from '@/lib/new-id';
import { planOf, writtenOf } from './plans';
import { type Client, codeOf, refusalCodeOf, revert, type Sent, signInRole } from './client';
import { aCall, aWholeCall, unprepared } from './orientation-samples';
import { bodyFieldsOf } from './record-samples';
import { openTarget } from './target';

const target = openTarget();

const fails = ({ case: record }: CaseDetail): boolean =>
  record.progress.failingGates.some(({ gate }) => gate === 'orientation-done');

const log = async (client: Client, reference: string, call: object): Promise<Sent> =>
  client.send('POST', `/api/cases/${reference}/orientations`, {
    body: { id: newIdAt(await target.now()), ...call },
  });

describe('orientation', () => {
  it('clears its gate when all calls together leave nothing open; undone, it fails as before', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const before = await unprepared(client);
    const { reference } = before.case;
    const first = await log(client, reference, aCall(nowMs));
    expect(first.status).toBe(201);
    expect(fails(writtenOf(first).detail)).toBe(true);

    const whole = await log(client, reference, aWholeCall(nowMs, before));
    const { changeId, detail, plan } = writtenOf(whole);
    expect(fails(detail)).toBe(false);
    expect(plan.orientations.at(-1)?.by).toBe(client.id);

    const undone = await revert(client, changeId);
    expect(undone.status).toBe(200);
    const after = await client.detail(reference);
    expect(after.case.progress.failingGates).toEqual(before.case.progress.failingGates);
  });

  it('mends a call by its version, and what is taken out of it takes "ready" back', async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('stage=ready&hold=off');
    const reference = row?.reference ?? '';
    const { orientations } = await planOf(client, reference);
    for (const call of orientations) {
      const path = `/api/cases/${reference}/orientations/${call.id}/edit`;
      const { id: _id, version, caseId: _caseId, by: _by, ...said } = call;
      const body = { ...said, topics: ['culture'], note: 'Only this' };
      const sent = await client.send('POST', path, { body, ifMatch: version });
      expect(sent.status).toBe(200);
      const stale = await client.send('POST', path, { body, ifMatch: version });
      expect(codeOf(stale)).toBe('version-stale');
    }
    const after = await client.detail(reference);
    expect([after.case.stage, fails(after)]).toEqual(['preparing', true]);
    const { items } = await client.get<{ items: readonly CaseEvent[] }>(
      `/api/cases/${reference}/events`,
    );
    // The newest first, also of those at one moment.
    const told = items.filter(({ kind }) => kind === 'orientation-changed');
    const noted = told.slice(0, orientations.length).map(({ changes }) => {
      const fields = changes.map(({ field }) => field.split('.'));
      return fields.find(([list, , leaf]) => list === 'orientations' && leaf === 'note')?.[1];
    });
    expect(noted).toEqual(orientations.toReversed().map(({ id }) => id));
  });

  it('refuses what has not been held, has no topic, says one twice, or comes too early', async () => {
    const client = await signInRole(target, 'supervisor');
    const nowMs = await target.now();
    const { reference } = (await unprepared(client)).case;
    const later = { at: new Date(nowMs + 60_000).toISOString() };
    expect(refusalCodeOf(await log(client, reference, aCall(nowMs, later)))).toBe('in-future');
    const none = await log(client, reference, aCall(nowMs, { topics: [] }));
    expect(bodyFieldsOf(none)).toEqual({ topics: 'required' });
    const twice = ['first-day', 'first-day'];
    const again = await log(client, reference, aCall(nowMs, { topics: twice }));
    expect(bodyFieldsOf(again)).toEqual({ topics: 'invalid' });
    const mail = await log(client, reference, aCall(nowMs, { way: 'e-mail' }));
    expect(bodyFieldsOf(mail)).toEqual({ way: 'not-a-choice' });
    const [early] = await client.rows('stage=records&hold=off');
    expect(refusalCodeOf(await log(client, early?.reference ?? '', aCall(nowMs)))).toBe(
      'wrong-stage',
    );
  });
});
