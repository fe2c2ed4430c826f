import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { newIdAt } from '@/lib/new-id';
import type { Sample } from './sample';
import type { Client } from './client';
import { aDischarge } from './follow-up-samples';

const DAY_MS = 86_400_000;
const REASON = 'The family drives over the border';

/** A claimed case that prepares with so many gates failing, and waits for nobody. */
export async function preparing(client: Client, least = 1): Promise<CaseDetail> {
  for (const row of client.free(await client.rows('stage=preparing&hold=off'))) {
    if (row.ownerId === null || row.transfer !== null) continue;
    const detail = await client.detail(row.reference);
    if (detail.case.progress.failingGates.length < least) continue;
    client.keep(row);
    return detail;
  }
  throw new Error('No case prepares');
}

export const aWaiver = (nowMs: number, gate: string, reason = REASON) => ({
  id: newIdAt(nowMs),
  gate,
  reason,
});

export const aTask = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  kind: 'travel',
  title: 'Call the airline',
  ownerId: null,
  dueOn: '2026-12-01',
  dueAt: null,
  duePlace: 'rochester',
  note: null,
  dependsOn: [] as readonly string[],
  ...other,
});

/** A request of each POST of readiness and tasks, and another body of it. */
export async function readinessSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  const inStage = async (stage: string): Promise<CaseDetail> => {
    const [row] = await client.rows(`stage=${stage}&hold=off`);
    if (row === undefined) throw new Error(`No case for ${id}`);
    return client.detail(row.reference);
  };
  switch (id) {
    case 'waiveGate': {
      const { case: record } = await preparing(client);
      const body = aWaiver(nowMs, record.progress.failingGates[0]?.gate ?? '');
      const otherBody = { ...body, reason: 'For a reason that is another' };
      return { path: `/api/cases/${record.reference}/waivers`, body, otherBody };
    }
    case 'endWaiver': {
      const { case: record } = await preparing(client);
      const path = `/api/cases/${record.reference}/waivers`;
      const body = aWaiver(nowMs, record.progress.failingGates[0]?.gate ?? '');
      const { plan } = await client.post<{ plan: CasePlanWire }>(path, body);
      const waiver = plan.waivers.find((each) => each.id === body.id);
      return {
        path: `${path}/${body.id}/end`,
        body: {},
        otherBody: { a: 1 },
        ifMatch: waiver?.version ?? 0,
      };
    }
    case 'addTask': {
      const { case: record } = await preparing(client);
      const body = aTask(nowMs);
      const otherBody = { ...body, title: 'Another' };
      return { path: `/api/cases/${record.reference}/tasks`, body, otherBody };
    }
    case 'completeTasks': {
      const { case: record } = await preparing(client);
      const path = `/api/cases/${record.reference}/tasks`;
      const own = aTask(nowMs);
      await client.post(path, own);
      return {
        path: `${path}/complete`,
        body: { ids: [own.id] },
        otherBody: { ids: [own.id, own.id] },
      };
    }
    case 'recordArrival': {
      const { case: record } = await inStage('ready');
      const on = (days: number) => new Date(nowMs - days * DAY_MS).toISOString().slice(0, 10);
      return {
        path: `/api/cases/${record.reference}/arrival`,
        body: { on: on(2) },
        otherBody: { on: on(3) },
        ifMatch: record.version,
      };
    }
    case 'recordDischarge': {
      const { case: record } = await inStage('on-site');
      const plan = await client.get<CasePlanWire>(`/api/cases/${record.reference}/plan`);
      const body = aDischarge(nowMs, plan);
      return {
        path: `/api/cases/${record.reference}/discharge`,
        body,
        otherBody: { ...body, dischargedBy: 'Another physician' },
        ifMatch: record.version,
      };
    }
    default:
      return null;
  }
}
