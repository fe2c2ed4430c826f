import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '@/contract/event';
import { type Client, fieldsOfProblem, revert, signInRole } from './client';
import { writtenOf } from './plans';
import { openTarget } from './target';

const target = openTarget();

/** Who reads it here needs a visa: whoever comes from Colombia, by the office there. */
async function colombian(client: Client): Promise<string> {
  const [row] = await client.rows('office=colombia&stage=contacting&hold=off');
  if (row === undefined) throw new Error('Nobody comes by the office in Bogotá');
  const { case: record, patient } = await client.detail(row.reference);
  await client.send('PATCH', `/api/cases/${row.reference}/patient`, {
    body: { nationality: 'ES' },
    ifMatch: patient.version,
  });
  const now = await client.detail(row.reference);
  const preferredFromOn = new Date((await target.now()) + 60 * 86_400_000)
    .toISOString()
    .slice(0, 10);
  await client.send('PATCH', `/api/cases/${row.reference}`, {
    body: { party: [], campus: 'florida', preferredFromOn, preferredToOn: null },
    ifMatch: now.case.version,
  });
  return record.reference;
}

describe('a companion’s nationality', () => {
  it('is kept, told in the timeline, undone, and the patient’s is assumed without it', async () => {
    const client = await signInRole(target, 'supervisor');
    const reference = await colombian(client);
    const path = `/api/cases/${reference}`;
    const party = async (members: readonly object[]) =>
      client.send('PATCH', path, {
        body: { party: members },
        ifMatch: (await client.detail(reference)).case.version,
      });
    const riskFrom = async () => {
      const rows = await client.rows(`office=colombia&q=${reference}`);
      return rows.find((row) => row.reference === reference)?.visaRiskFrom;
    };
    const ana = { id: 'm1', name: 'Ana Núñez', relationship: 'parent', isMinor: false };
    // As an older page sends it.
    expect(writtenOf(await party([ana])).detail.case.party).toEqual([
      { ...ana, nationality: null },
    ]);
    expect(await riskFrom()).toBeNull();

    const known = { ...ana, nationality: 'CO' };
    const { detail, changeId } = writtenOf(await party([known]));
    expect(detail.case.party).toEqual([known]);
    // The mother waits for a visa that the patient does not need.
    expect(await riskFrom()).not.toBeNull();
    const { items } = await client.get<{ items: readonly CaseEvent[] }>(`${path}/events`);
    expect(items.flatMap(({ changes }) => changes)).toContainEqual({
      field: 'party',
      before: [{ ...ana, nationality: null }],
      after: [known],
    });
    expect((await revert(client, changeId)).status).toBe(200);
    expect((await client.detail(reference)).case.party).toEqual([{ ...ana, nationality: null }]);
    expect(await riskFrom()).toBeNull();
  });

  it('stays through an edit by an older page, which does not know it', async () => {
    const client = await signInRole(target, 'supervisor');
    const reference = await colombian(client);
    const ana = { id: 'm1', name: 'Ana', relationship: 'parent', isMinor: false };
    const luz = { id: 'm2', name: 'Luz', relationship: 'sibling', isMinor: false };
    const send = async (party: readonly object[]) => {
      const { version } = (await client.detail(reference)).case;
      const path = `/api/cases/${reference}`;
      const sent = await client.send('PATCH', path, { body: { party }, ifMatch: version });
      return writtenOf(sent).detail.case.party;
    };
    await send([{ ...ana, nationality: 'CO' }]);
    const renamed = { ...ana, name: 'Ana María' };
    expect(await send([luz, renamed])).toEqual([
      { ...luz, nationality: null },
      { ...renamed, nationality: 'CO' },
    ]);
    expect(await send([{ ...renamed, nationality: null }])).toEqual([
      { ...renamed, nationality: null },
    ]);
  });

  it('is that of a country', async () => {
    const client = await signInRole(target, 'supervisor');
    const reference = await colombian(client);
    const companion = { id: 'm1', name: 'Ana', relationship: 'child', isMinor: false };
    const send = async (nationality: unknown) =>
      client.send('PATCH', `/api/cases/${reference}`, {
        body: { party: [{ ...companion, nationality }] },
        ifMatch: (await client.detail(reference)).case.version,
      });
    for (const wrong of ['Spain', 'es', '', 7]) {
      const refused = await send(wrong);
      expect(refused.status).toBe(422);
      expect(Object.keys(fieldsOfProblem(refused))).toEqual(['body.party.0.nationality']);
    }
    expect((await send('ES')).status).toBe(200);
  });
});
