import type { CasePlanWire } from '@/contract/plan/case-plan';
import { newIdAt } from '@/lib/new-id';
import { bookedCase } from './appointment-samples';
import type { Client } from './client';
import { bookedIn, conflictsOf } from './interpreter-samples';
import { aNeed, needless } from './lodging-samples';
import { aView } from './list-samples';
import { aCoverage, anEstimate, clearing } from './money-samples';
import { aTask, preparing } from './readiness-samples';
import { aNote } from './record-samples';
import type { Sample } from './sample';
import { ownCase } from './document-samples';

type Begin = (client: Client, nowMs: number) => Promise<Sample>;

/** A request of each PATCH, PUT and DELETE, and another body of it. */
export async function editSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  const begin = OF_CASES[id] ?? OF_PERSONS[id];
  return begin === undefined ? null : begin(client, nowMs);
}

/** A record that was just made under a case, as it stands there. */
async function made<K extends keyof CasePlanWire>(
  client: Client,
  path: string,
  body: { readonly id: string },
  table: K,
): Promise<{ readonly path: string; readonly ifMatch: number }> {
  const { plan } = await client.post<{ plan: CasePlanWire }>(path, body);
  const records: readonly { readonly id: string; readonly version: number }[] = plan[table];
  const held = records.find(({ id }) => id === body.id);
  return { path: `${path}/${body.id}`, ifMatch: held?.version ?? 0 };
}

const OF_CASES: Readonly<Record<string, Begin>> = {
  editCase: async (client) => {
    const { reference, version } = await ownCase(client, 'stage=contacting&hold=off');
    return {
      path: `/api/cases/${reference}`,
      body: { reason: 'Another opinion', caller: { name: 'Ambrose Quillfeather' } },
      otherBody: { reason: 'Another' },
      ifMatch: version,
    };
  },
  editPatient: async (client) => {
    const { reference } = await ownCase(client, 'stage=contacting&hold=off');
    const { patient } = await client.detail(reference);
    return {
      path: `/api/cases/${reference}/patient`,
      body: { name: { given: 'Ysolde', preferred: 'Yssa' } },
      otherBody: { name: { given: 'Another' } },
      ifMatch: patient.version,
    };
  },
  editRecords: async (client) => {
    const { reference, version } = await ownCase(client, 'stage=records&hold=off');
    return {
      path: `/api/cases/${reference}/records`,
      body: { records: { genetics: { note: 'Of the sister too' } } },
      otherBody: { records: { genetics: { note: 'Another' } } },
      ifMatch: version,
    };
  },
  changeEstimate: async (client, nowMs) => {
    const { reference } = (await clearing(client)).case;
    const path = `/api/cases/${reference}/estimates`;
    return {
      ...(await made(client, path, anEstimate(nowMs), 'estimates')),
      body: { status: 'sent' },
      otherBody: { status: 'accepted' },
    };
  },
  changeCoverage: async (client, nowMs) => {
    const { reference } = (await clearing(client)).case;
    const path = `/api/cases/${reference}/coverages`;
    return {
      ...(await made(client, path, aCoverage(nowMs), 'coverages')),
      body: { issuer: 'Ministry of Health', conditions: 'Without the flights' },
      otherBody: { issuer: 'Another' },
    };
  },
  editAppointment: async (client) => {
    const { path, plan } = await bookedCase(client, 'scheduling');
    const [first] = plan.appointments;
    return {
      path: `${path}/${first?.id}`,
      body: { preparation: 'Bring the glasses' },
      otherBody: { preparation: 'Another' },
      ifMatch: first?.version ?? 0,
    };
  },
  changeTask: async (client, nowMs) => {
    const { reference } = (await preparing(client)).case;
    const path = `/api/cases/${reference}/tasks`;
    return {
      ...(await made(client, path, aTask(nowMs), 'tasks')),
      body: { title: 'Call the airline again', note: 'About the oxygen' },
      otherBody: { title: 'Another' },
    };
  },
  changeLodgingNeed: async (client) => {
    const path = `/api/cases/${(await needless(client)).case.reference}/lodging-need`;
    const { plan } = await client.post<{ plan: CasePlanWire }>(path, aNeed());
    return {
      path,
      body: { beds: 4, budgetPerNight: null },
      otherBody: { beds: 5 },
      ifMatch: plan.lodgingNeeds[0]?.version ?? 0,
    };
  },
  offerInterpreter: async (client) => {
    const { reference, booking } = await bookedIn(client, 'requested');
    const { items } = await conflictsOf(client, reference);
    const body = {
      mode: booking.mode,
      wishedSex: booking.wishedSex === 'female' ? null : 'female',
      interpreterId: null,
      seen: items.map(({ facts }) => facts),
    };
    return {
      path: `/api/cases/${reference}/bookings/${booking.id}`,
      body,
      otherBody: { ...body, wishedSex: 'male' },
      ifMatch: booking.version,
    };
  },
  editNote: async (client, nowMs) => {
    const { reference } = await ownCase(client, 'stage=contacting');
    const path = `/api/cases/${reference}/notes`;
    const { note } = await client.post<{ note: { id: string; version: number } }>(
      path,
      aNote(nowMs),
    );
    return {
      path: `${path}/${note.id}`,
      body: { text: 'The sister calls on Saturday', mentions: [] },
      otherBody: { text: 'Another', mentions: [] },
      ifMatch: note.version,
    };
  },
};

interface Kept {
  readonly id: string;
  readonly version: number;
}

const aKeptView = async (client: Client, nowMs: number) => {
  const view = await client.post<Kept>('/api/views', aView(nowMs));
  return { path: `/api/views/${view.id}`, ifMatch: view.version };
};

const aDraft = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'request',
  about: null,
  group: null,
  body: { reason: 'Second opinion' },
  baseVersion: null,
  writer: newIdAt(nowMs),
  step: 1,
  seenVersion: null,
  ...other,
});

/** What is a person's own, and the demo's. */
const OF_PERSONS: Readonly<Record<string, Begin>> = {
  updateView: async (client, nowMs) => ({
    ...(await aKeptView(client, nowMs)),
    body: { name: 'The urgent ones' },
    otherBody: { name: 'Another' },
  }),
  deleteView: async (client, nowMs) => ({
    ...(await aKeptView(client, nowMs)),
    body: undefined,
    otherBody: undefined,
  }),
  orderViews: async (client, nowMs) => {
    await aKeptView(client, nowMs);
    await aKeptView(client, nowMs);
    const { items } = await client.get<{ items: readonly Kept[] }>('/api/views');
    const ids = items.map(({ id }) => id);
    return { path: '/api/views/order', body: { ids: ids.toReversed() }, otherBody: { ids } };
  },
  savePreferences: async (client, nowMs) => {
    // One that can be chosen as the start.
    await aKeptView(client, nowMs);
    const path = '/api/preferences';
    return { path, body: { density: 'compact' }, otherBody: { density: null } };
  },
  saveDraft: async (_client, nowMs) => ({
    path: `/api/drafts/${newIdAt(nowMs)}`,
    body: aDraft(nowMs),
    otherBody: aDraft(nowMs, { step: 2 }),
  }),
  deleteDraft: async (client, nowMs) => {
    const path = `/api/drafts/${newIdAt(nowMs)}`;
    await client.send('PUT', path, { body: aDraft(nowMs) });
    return { path, body: undefined, otherBody: undefined };
  },
  beat: async () => ({
    path: '/api/presence',
    body: { reference: null, isEditing: false },
    otherBody: { reference: null, isEditing: true },
  }),
  switchSimulator: async () => ({
    path: '/api/demo/simulator',
    body: { isOn: false },
    otherBody: { isOn: true },
  }),
};
