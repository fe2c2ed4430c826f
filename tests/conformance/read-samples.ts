import type { CampusVisits } from '@/contract/arrivals';
import type { Endpoint } from '@/contract/endpoint';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { STAGES } from '@/domain/vocabulary';
import { CAMPUSES } from '@/reference/campuses';
import { aFlag } from './a-request';
import { aVisit, farAhead } from './appointment-samples';
import { type Client, signInRole } from './client';
import { anExport } from './list-samples';
import { dateAt, type Target } from './target';

/** Cases of each stage that a person is asked about. */
const EACH = 3;

/** In so many days lies the appointment of a trip at another campus. */
const VISIT_AHEAD = 340;

/** A case of somebody, and what of it other reads begin from. */
interface Known {
  readonly reference: string;
  readonly appointmentIds: readonly string[];
  readonly other: string | null;
}

async function casesOf(client: Client): Promise<readonly Known[]> {
  const known: Known[] = [];
  for (const stage of STAGES) {
    const query = stage === 'closed' ? 'state=closed' : `stage=${stage}`;
    const rows = (await client.rows(query)).slice(0, EACH);
    for (const [at, { reference }] of rows.entries()) {
      const plan = await client.get<CasePlanWire>(`/api/cases/${reference}/plan`);
      const other = rows[at + 1]?.reference ?? null;
      known.push({ reference, other, appointmentIds: plan.appointments.map(({ id }) => id) });
    }
  }
  return known;
}

/** Addresses of one case: with what stands for each parameter of it. */
function underCase({ path }: Endpoint, { reference, appointmentIds, other }: Known): string[] {
  const of = path.replace(':reference', reference);
  if (path.endsWith('/merge-preview')) return other === null ? [] : [`${of}?other=${other}`];
  if (path.includes(':appointmentId')) {
    return appointmentIds.slice(0, 1).map((id) => `${of.replace(':appointmentId', id)}?mode=video`);
  }
  if (path.endsWith('/events')) return [`${of}?limit=200`];
  return [of];
}

/** Where a possible duplicate stands already: one is enough, and of many alike the first is flagged no more. */
const flagged = new WeakSet<Target>();

/** Every address under which this person reads, by operation. */
export async function readsOf(
  client: Client,
  target: Target,
  reads: readonly Endpoint[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const nowMs = await target.now();
  const supervisor = await signInRole(target, 'supervisor');
  if (!flagged.has(target)) await aFlag(supervisor, nowMs);
  flagged.add(target);
  const visitAt = farAhead(nowMs, VISIT_AHEAD);
  const visits = `/api/arrivals/visits?campus=arizona&week=${visitAt.slice(0, 10)}`;
  if ((await supervisor.get<CampusVisits>(visits)).total === 0) {
    await aVisit(supervisor, nowMs, visitAt);
  }
  const known = await casesOf(client);
  const week = dateAt(nowMs);
  const month = week.slice(0, 7);
  const exported = (path: string, body: unknown): Promise<string> =>
    client.post<{ id: string }>(path, body).then(({ id }) => `${path}/${id}`);
  const campuses = CAMPUSES.map(({ code }) => code);
  const more: Readonly<Record<string, readonly string[]>> = {
    listCases: ['/api/cases?limit=200', '/api/cases?limit=200&state=closed'],
    pickCases: ['/api/picks?owner=nobody'],
    listArrivals: [`/api/arrivals?week=${week}`],
    listVisits: [visits],
    getInterpreterDemand: campuses.map(
      (campus) => `/api/arrivals/interpreters?campus=${campus}&week=${week}`,
    ),
    listInterpreterNeeds: campuses.flatMap((campus) =>
      [14, 15, 16, 17].map(
        (hour) => `/api/arrivals/needs?campus=${campus}&date=${week}&hour=${hour}&language=es`,
      ),
    ),
    readExport: [await exported('/api/exports', anExport({}))],
    readFollowUpExport: [
      await exported('/api/follow-up-exports', {
        filter: { kind: ['billing'] },
        sort: 'due',
        columns: ['reference'],
      }),
    ],
    getWorkload: ['person', 'office', 'campus', 'specialty', 'language'].map(
      (by) => `/api/workload?by=${by}`,
    ),
    getMonthlyReport: [`/api/reports/rochester?month=${month}`],
    listFollowUps: ['report', 'billing', 'insurance', 'next-visit'].map(
      (kind) => `/api/follow-ups?kind=${kind}`,
    ),
    ageFollowUps: ['/api/follow-ups/ageing?kind=billing'],
    listAudit: ['/api/audit?limit=500'],
    listChanges: ['/api/changes'],
  };
  return new Map(
    reads.map((endpoint) => [
      endpoint.operationId,
      endpoint.path.includes(':reference')
        ? known.flatMap((each) => underCase(endpoint, each))
        : (more[endpoint.operationId] ?? [endpoint.path]),
    ]),
  );
}
