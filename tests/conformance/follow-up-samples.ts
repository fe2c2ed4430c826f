import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { CreateRequest } from '@/contract/request';
import { appointmentsAhead } from '@/domain/follow-up/discharge';
import type { FollowUpKind } from '@/domain/vocabulary';
import { newIdAt } from '@/lib/new-id';
import type { Sample } from './sample';
import { aRequest } from './a-request';
import type { Client, Sent } from './client';
import { dateAt } from './target';

export interface FollowUpWritten {
  readonly changeId: string | null;
  readonly detail: CaseDetail;
  readonly plan: CasePlanWire;
}
export const followUpOf = <K extends FollowUpKind>({ followUps }: CasePlanWire, kind: K) => {
  const found = followUps.findLast((each) => each.kind === kind);
  if (found === undefined) throw new Error(`No ${kind}`);
  return found as Extract<CasePlanWire['followUps'][number], { kind: K }>;
};

/** The westernmost campus's: at no other one does it lie ahead. */
export const dayAt = (ms: number): string => dateAt(ms, 'arizona');
const DAY_MS = 86_400_000;

/** A request that is itself a follow-up on an earlier visit: with these open, and nothing done. */
export async function homeAgain(
  client: Client,
  nowMs: number,
  followUps: readonly FollowUpKind[],
  over: Partial<CreateRequest> = {},
): Promise<{ readonly detail: CaseDetail; readonly plan: CasePlanWire }> {
  for (const { reference } of await client.rows('state=closed')) {
    const earlier = await client.detail(reference);
    if (earlier.patient.diedOn !== null) continue;
    const { office, campus } = earlier.case;
    const relation: CreateRequest['relation'] = {
      kind: 'follow-up',
      reference,
      followUps: [...followUps],
    };
    const body = aRequest(nowMs, { relation, office, campus, payer: 'insurer', ...over });
    const { detail } = await client.post<{ detail: CaseDetail }>('/api/requests', body);
    const path = `/api/cases/${detail.case.reference}/plan`;
    return { detail, plan: await client.get<CasePlanWire>(path) };
  }
  throw new Error('Nobody has been here before');
}

export const pathTo = (reference: string, id: string, to: string): string =>
  `/api/cases/${reference}/follow-ups/${id}/${to}`;

/** A step of a follow-up as it stands now. */
export async function stepOf(
  client: Client,
  reference: string,
  kind: FollowUpKind,
  to: string,
  body: unknown,
): Promise<Sent> {
  const plan = await client.get<CasePlanWire>(`/api/cases/${reference}/plan`);
  const { id, version } = followUpOf(plan, kind);
  return client.send('POST', pathTo(reference, id, to), { body, ifMatch: version });
}

/** The same, where it must be accepted. */
export async function take(
  client: Client,
  reference: string,
  kind: FollowUpKind,
  to: string,
  body: unknown,
): Promise<FollowUpWritten> {
  const sent = await stepOf(client, reference, kind, to, body);
  if (sent.status !== 200 && sent.status !== 201) throw new Error(`${to}: ${sent.text}`);
  return sent.json;
}

export const aFollowUpChase = (nowMs: number, over: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  whom: 'patient',
  way: 'phone',
  asked: 'Whether it has come',
  answer: null,
  promisedOn: null,
  ...over,
});

export const anEntrySent = (nowMs: number, over: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  kind: 'payment',
  minor: 40_00,
  currency: 'USD',
  on: dayAt(nowMs),
  party: 'patient',
  reference: null,
  note: null,
  conversion: null,
  ...over,
});

export const aBill = (nowMs: number, actual = 100_00) => ({
  step: 'reconcile',
  id: newIdAt(nowMs),
  lines: [{ group: 'surgery', actual }],
  estimated: 100_00,
  variance: 'Another implant',
});

/** A discharge that leaves every appointment ahead for the next visit. */
export function aDischarge(
  nowMs: number,
  plan: Pick<CasePlanWire, 'appointments'>,
  over: Readonly<Record<string, unknown>> = {},
) {
  const at = new Date(nowMs).toISOString();
  const ahead = appointmentsAhead(plan as Parameters<typeof appointmentsAhead>[0], at);
  return {
    at,
    dischargedBy: 'The ward physician',
    destination: 'home-country',
    openOrders: null,
    fitToFly: 'yes',
    fitNote: null,
    returnFlightOn: null,
    returnFlight: null,
    appointments: ahead.map(({ id, version }) => ({
      id,
      version,
      as: 'next-visit',
      reason: 'Not before the wound has healed',
    })),
    ...over,
  };
}

/** A request of each POST of follow-ups, and another body of it. */
export async function followUpSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  const begin = SAMPLES[id];
  return begin === undefined ? null : begin(client, nowMs);
}

const versioned = async (
  client: Client,
  nowMs: number,
  kind: FollowUpKind,
  to: string,
  bodies: readonly [body: unknown, otherBody: unknown],
): Promise<Sample> => {
  const { detail, plan } = await homeAgain(client, nowMs, [kind]);
  const { id, version } = followUpOf(plan, kind);
  const [body, otherBody] = bodies;
  return { path: pathTo(detail.case.reference, id, to), body, otherBody, ifMatch: version };
};

const SAMPLES: Readonly<Record<string, (client: Client, nowMs: number) => Promise<Sample>>> = {
  openFollowUp: async (client, nowMs) => {
    const { detail } = await homeAgain(client, nowMs, ['report']);
    const body = { id: newIdAt(nowMs), kind: 'billing' };
    const path = `/api/cases/${detail.case.reference}/follow-ups`;
    return { path, body, otherBody: { ...body, kind: 'insurance' } };
  },
  chaseFollowUp: async (client, nowMs) => {
    const body = aFollowUpChase(nowMs);
    const other = { ...body, asked: 'Another' };
    const { ifMatch: _ifMatch, ...sample } = await versioned(client, nowMs, 'report', 'chases', [
      body,
      other,
    ]);
    return sample;
  },
  answerChase: async (client, nowMs) => {
    const { detail, plan } = await homeAgain(client, nowMs, ['report']);
    const { reference } = detail.case;
    const chase = aFollowUpChase(nowMs);
    const { id } = followUpOf(plan, 'report');
    await client.post(pathTo(reference, id, 'chases'), chase);
    const body = { answer: 'On Monday', promisedOn: null };
    return {
      path: pathTo(reference, id, `chases/${chase.id}/answer`),
      body,
      otherBody: { ...body, answer: 'Another' },
      ifMatch: 2,
    };
  },
  stepReport: (client, nowMs) => {
    const body = {
      step: 'prepare',
      documents: ['discharge-summary'],
      language: 'es',
      recipients: ['patient'],
    };
    return versioned(client, nowMs, 'report', 'report', [body, { ...body, language: 'ar' }]);
  },
  stepBilling: (client, nowMs) => {
    const body = aBill(nowMs);
    return versioned(client, nowMs, 'billing', 'billing', [body, { ...body, variance: 'Other' }]);
  },
  addEntry: async (client, nowMs) => {
    const body = anEntrySent(nowMs);
    const other = { ...body, minor: 41_00 };
    const { ifMatch: _ifMatch, ...sample } = await versioned(client, nowMs, 'billing', 'entries', [
      body,
      other,
    ]);
    return sample;
  },
  reverseEntry: async (client, nowMs) => {
    const { detail, plan } = await homeAgain(client, nowMs, ['billing']);
    const { id } = followUpOf(plan, 'billing');
    const entry = anEntrySent(nowMs);
    await client.post(pathTo(detail.case.reference, id, 'entries'), entry);
    const body = { id: newIdAt(nowMs), reason: 'Bounced' };
    return {
      path: pathTo(detail.case.reference, id, `entries/${entry.id}/reverse`),
      body,
      otherBody: { ...body, reason: 'Another' },
    };
  },
  writeOffBill: async (client, nowMs) => {
    const { detail } = await homeAgain(client, nowMs, ['billing']);
    const { reference } = detail.case;
    const { plan } = await take(client, reference, 'billing', 'billing', aBill(nowMs));
    const body = {
      id: newIdAt(nowMs),
      minor: 5_00,
      currency: 'USD',
      reason: 'Too little to ask for again',
    };
    const { id } = followUpOf(plan, 'billing');
    return {
      path: pathTo(reference, id, 'write-offs'),
      body,
      otherBody: { ...body, minor: 6_00 },
    };
  },
  stepInsurance: (client, nowMs) => {
    const body = {
      step: 'add-claim',
      id: newIdAt(nowMs),
      payer: 'insurer',
      name: 'Second insurer',
      limit: null,
    };
    return versioned(client, nowMs, 'insurance', 'insurance', [body, { ...body, name: 'Third' }]);
  },
  stepVisit: (client, nowMs) => {
    const body = {
      step: 'propose',
      purpose: 'Control',
      specialty: 'cancer',
      fromOn: dayAt(nowMs + 90 * DAY_MS),
      toOn: null,
    };
    return versioned(client, nowMs, 'next-visit', 'visit', [body, { ...body, purpose: 'Other' }]);
  },
  openNextVisit: async (client, nowMs) => {
    const { detail } = await homeAgain(client, nowMs, ['next-visit']);
    const { reference } = detail.case;
    const dates = { fromOn: dayAt(nowMs + 90 * DAY_MS), toOn: dayAt(nowMs + 95 * DAY_MS) };
    const { plan } = await take(client, reference, 'next-visit', 'visit', {
      step: 'agree',
      ...dates,
    });
    const { id, version } = followUpOf(plan, 'next-visit');
    return {
      path: pathTo(reference, id, 'next-case'),
      body: { id: newIdAt(nowMs) },
      otherBody: { id: newIdAt(nowMs) },
      ifMatch: version,
    };
  },
  endFollowUp: (client, nowMs) => {
    const body = { reason: 'They have it from the portal' };
    return versioned(client, nowMs, 'report', 'end', [body, { reason: 'Another' }]);
  },
  reopenFollowUp: async (client, nowMs) => {
    const { detail } = await homeAgain(client, nowMs, ['report']);
    const { reference } = detail.case;
    const { plan } = await take(client, reference, 'report', 'end', { reason: 'Not needed' });
    const { id, version } = followUpOf(plan, 'report');
    return {
      path: pathTo(reference, id, 'reopen'),
      body: { reason: 'They ask for it after all' },
      otherBody: { reason: 'Another' },
      ifMatch: version,
    };
  },
};
