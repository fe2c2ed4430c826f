import { aFlag, aRequest } from './a-request';
import { appointmentSample } from './appointment-samples';
import { aContact, Client, peopleOf, signInRole } from './client';
import { documentSample } from './document-samples';
import { editSample } from './edit-samples';
import { followUpSample } from './follow-up-samples';
import { handOffSample } from './hand-off-samples';
import { interpreterSample } from './interpreter-samples';
import { listSample } from './list-samples';
import { lodgingSample } from './lodging-samples';
import { bodyOf, merge, pathOf, previewOf } from './merging';
import { moneySample } from './money-samples';
import { orientationSample } from './orientation-samples';
import { readinessSample } from './readiness-samples';
import { aChase, aLetter, aNote, withLabsAsked } from './record-samples';
import { revealSample } from './reveal-samples';
import type { Sample } from './sample';
import { staffSample } from './staff-samples';
import { standingSample } from './standing-samples';
import type { Target } from './target';
import { travelSample } from './travel-samples';
import { workloadSample } from './workload-samples';

/** A request of an operation that changes something, which is accepted, and another body of it. */
export interface Prepared {
  readonly client: Client;
  readonly path: string;
  readonly body: unknown;
  readonly otherBody: unknown;
  readonly ifMatch?: number;
}

const nobody = { expectedOwnerId: null };

type Begin = (id: string, client: Client, nowMs: number) => Promise<Sample | null>;

/** Each knows the operations of its own part; null for any other. */
const SAMPLES: readonly Begin[] = [
  listSample,
  editSample,
  standingSample,
  appointmentSample,
  moneySample,
  readinessSample,
  orientationSample,
  documentSample,
  followUpSample,
  lodgingSample,
  interpreterSample,
  travelSample,
];

export async function prepare(target: Target, id: string): Promise<Prepared> {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  /** The first of these rows; it is said which question the server answered with none that is fit. */
  const one = <Row>([row]: readonly Row[], query: string): Row => {
    if (row === undefined) throw new Error(`No case for ${id}: ${query}`);
    return row;
  };
  const path = (reference: string, rest: string): string => `/api/cases/${reference}/${rest}`;
  const pick = async (query: string): Promise<string> =>
    one(await client.rows(query), query).reference;
  const at = async (reference: string): Promise<number> =>
    (await client.detail(reference)).case.version;
  const claimed = async (): Promise<{ reference: string; version: number; changeId: string }> => {
    const reference = await pick('owner=nobody');
    const { detail, changeId } = await client.post<{
      detail: { case: { version: number } };
      changeId: string;
    }>(path(reference, 'claim'), nobody);
    return { reference, version: detail.case.version, changeId };
  };
  const reviewOn = new Date(nowMs + 6 * 86_400_000).toISOString().slice(0, 10);
  const hold = { reason: 'Waits for the embassy', waitingOn: 'sponsor', reviewOn };

  switch (id) {
    case 'resetDemo':
      return { client, path: '/api/demo/reset', body: {}, otherBody: { a: 1 } };
    case 'signIn': {
      const [one, other] = await peopleOf(target);
      return {
        client: new Client(target),
        path: '/api/session',
        body: { personId: one?.id },
        otherBody: { personId: other?.id },
      };
    }
    case 'signOut': {
      // Whose numbers of cases are shown has them hidden with it.
      const other = await signInRole(target, 'coordinator');
      return { client: other, path: '/api/session', body: undefined, otherBody: undefined };
    }
    case 'reportView':
      return {
        client,
        path: path(await pick(''), 'views'),
        body: { shownIn: 'page' },
        otherBody: { shownIn: 'peek' },
      };
    case 'claimCase':
      return {
        client,
        path: path(await pick('owner=nobody'), 'claim'),
        body: nobody,
        otherBody: { expectedOwnerId: client.id },
      };
    case 'releaseCase': {
      const { reference, version } = await claimed();
      return {
        client,
        path: path(reference, 'release'),
        body: {},
        otherBody: { a: 1 },
        ifMatch: version,
      };
    }
    case 'moveCase': {
      const query = 'stage=contacting&intake=complete&hold=off&owner=anybody';
      const row = one(await client.rows(query), query);
      return {
        client,
        path: path(row.reference, 'move'),
        body: { to: 'records' },
        otherBody: { to: 'review' },
        ifMatch: row.version,
      };
    }
    case 'decideSpecialty': {
      const query = 'stage=review&hold=off';
      const row = one(await client.rows(query), query);
      return {
        client,
        path: path(row.reference, `decisions/${row.specialties[0]}`),
        body: { decision: 'accepted', conditions: null },
        otherBody: { decision: 'more-information', note: 'Which drugs?' },
        ifMatch: row.version,
      };
    }
    case 'holdCase': {
      const reference = await pick('hold=off&stage=contacting');
      return {
        client,
        path: path(reference, 'hold'),
        body: hold,
        otherBody: { ...hold, reason: 'Another' },
        ifMatch: await at(reference),
      };
    }
    case 'liftHold': {
      const reference = await pick('hold=on');
      return {
        client,
        path: path(reference, 'hold/lift'),
        body: {},
        otherBody: { a: 1 },
        ifMatch: await at(reference),
      };
    }
    case 'closeCase': {
      const reference = await pick('stage=contacting');
      const body = { outcome: 'withdrawn', reason: 'Stays at home', alternative: null };
      return {
        client,
        path: path(reference, 'close'),
        body,
        otherBody: { ...body, reason: 'Another' },
        ifMatch: await at(reference),
      };
    }
    case 'reopenCase': {
      const reference = await pick('state=closed');
      return {
        client,
        path: path(reference, 'reopen'),
        body: { reason: 'Asked again' },
        otherBody: { reason: 'Another' },
        ifMatch: await at(reference),
      };
    }
    case 'logContact': {
      const body = aContact(nowMs);
      return {
        client,
        path: path(await pick('stage=contacting'), 'contacts'),
        body,
        otherBody: { ...body, summary: 'Another' },
      };
    }
    case 'mergeCases':
    case 'unmergeCases':
    case 'linkCases':
    case 'unlinkCases':
      return overTwoCases(client, id);
    case 'logChase': {
      const body = aChase(nowMs);
      return {
        client,
        path: path(await withLabsAsked(client, nowMs), 'chases'),
        body,
        otherBody: { ...body, answer: 'Another' },
      };
    }
    case 'makeLetter': {
      const body = aLetter(nowMs);
      return {
        client,
        path: path(await pick('stage=contacting'), 'letters'),
        body,
        otherBody: { ...body, way: 'e-mail' },
      };
    }
    case 'addNote': {
      const body = aNote(nowMs);
      return {
        client,
        path: path(await pick('stage=contacting'), 'notes'),
        body,
        otherBody: { ...body, text: 'Another' },
      };
    }
    case 'exportAudit':
      return {
        client,
        path: '/api/audit/exports',
        body: { action: ['viewed'] },
        otherBody: { action: ['denied'] },
      };
    case 'createRequest': {
      const body = aRequest(nowMs);
      return {
        client,
        path: '/api/requests',
        body,
        otherBody: { ...body, summary: 'Another' },
      };
    }
    case 'dismissDuplicateFlag': {
      const { reference, flagId } = await aFlag(client, nowMs);
      return {
        client,
        path: path(reference, `duplicate-flags/${flagId}/dismiss`),
        body: {},
        otherBody: { a: 1 },
      };
    }
    case 'revertChange': {
      const { changeId } = await claimed();
      return { client, path: `/api/changes/${changeId}/revert`, body: {}, otherBody: { a: 1 } };
    }
    default: {
      for (const begin of SAMPLES) {
        const sample = await begin(id, client, nowMs);
        if (sample !== null) return { client, ...sample };
      }
      const workload = await workloadSample(id, client, target);
      if (workload !== null) return { client, ...workload };
      const handOff = await handOffSample(id, target, nowMs);
      if (handOff !== null) return handOff;
      const revealed = await revealSample(id, target, client);
      if (revealed !== null) return revealed;
      const staff = await staffSample(id, target, client, nowMs);
      if (staff !== null) return staff;
      throw new Error(`The suite does not know how to call ${id}`);
    }
  }
}

/** Two open requests of different patients, brought to where the operation is accepted. */
async function overTwoCases(client: Client, id: string): Promise<Prepared> {
  const rows = await client.rows('stage=contacting');
  const [into] = rows;
  const other = rows.find(({ patientId }) => patientId !== into?.patientId);
  if (into === undefined || other === undefined) throw new Error('Two requests are needed');
  const reference = other.reference;
  const link = { other: into.reference, kind: 'family' };
  if (id === 'unmergeCases') await merge(client, into.reference, reference);
  const isLinked = (await client.detail(reference)).case.links.some(
    (known) => known.reference === into.reference,
  );
  if (id === 'unlinkCases' && !isLinked) {
    await client.post(pathOf(reference, '/link'), link, { ifMatch: other.version });
  }
  if (id === 'linkCases' && isLinked) {
    const { version } = (await client.detail(reference)).case;
    await client.post(pathOf(reference, '/unlink'), { other: link.other }, { ifMatch: version });
  }
  if (id === 'mergeCases') {
    const body = bodyOf(await previewOf(client, into.reference, reference));
    return {
      client,
      path: pathOf(into.reference, '/merge'),
      body,
      otherBody: { ...body, otherVersion: body.otherVersion + 1 },
      ifMatch: into.version,
    };
  }
  const bodies = {
    unmergeCases: ['/unmerge', { reason: 'Two people' }, { reason: 'Another' }],
    linkCases: ['/link', link, { ...link, kind: 'earlier-visit' }],
    unlinkCases: ['/unlink', { other: into.reference }, { other: reference }],
  } as const;
  const [rest, body, otherBody] = bodies[id as keyof typeof bodies];
  const { version } = (await client.detail(reference)).case;
  return { client, path: pathOf(reference, rest), body, otherBody, ifMatch: version };
}
