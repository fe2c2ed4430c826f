import type { CaseDetail } from '@/contract/case';
import { NEEDED_DOCUMENTS, neededTopics } from '@/domain/plan/orientation/orientation-state';
import { newIdAt } from '@/lib/new-id';
import type { Sample } from './sample';
import type { Client } from './client';

export const aCall = (nowMs: number, over: Readonly<Record<string, unknown>> = {}) => ({
  at: new Date(nowMs - 3_600_000).toISOString(),
  way: 'video',
  language: 'es',
  topics: ['first-day'],
  documents: [],
  note: null,
  ...over,
});

/** A call after which nothing is open. */
export const aWholeCall = (nowMs: number, { case: record }: CaseDetail) =>
  aCall(nowMs, { topics: neededTopics(record), documents: NEEDED_DOCUMENTS });

/** A case that prepares, and whose family is not prepared yet. */
export async function unprepared(client: Client): Promise<CaseDetail> {
  for (const row of client.free(await client.rows('stage=preparing&hold=off'))) {
    if (row.transfer !== null) continue;
    const detail = await client.detail(row.reference);
    const { failingGates } = detail.case.progress;
    if (!failingGates.some(({ gate }) => gate === 'orientation-done')) continue;
    client.keep(row);
    return detail;
  }
  throw new Error('Every family is prepared');
}

/** A request of each POST of orientation, and another body of it. */
export async function orientationSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  if (id !== 'logOrientation' && id !== 'editOrientation') return null;
  const { case: record } = await unprepared(client);
  const path = `/api/cases/${record.reference}/orientations`;
  const body = { id: newIdAt(nowMs), ...aCall(nowMs) };
  if (id === 'logOrientation') return { path, body, otherBody: { ...body, way: 'phone' } };
  await client.post(path, body);
  return {
    path: `${path}/${body.id}/edit`,
    body: aCall(nowMs, { note: 'They asked about the map' }),
    otherBody: aCall(nowMs, { note: 'Another' }),
    ifMatch: 1,
  };
}
