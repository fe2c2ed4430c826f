import { newIdAt } from '@/lib/new-id';
import type { Client } from './client';
import { clearing, anExtendedCoverage } from './money-samples';
import { planOf } from './plans';
import type { Prepared } from './prepared';
import { otherSupervisor } from './reveal-samples';
import type { Target } from './target';
import { NEW_COMPANION, somePapers, withNewCompanion } from './travel-samples';

type Named<T> = Readonly<Record<string, T>>;
type Begin = (client: Client, nowMs: number) => Promise<Pick<Prepared, 'path' | 'body'>>;

/** What is changed and not read again as it was sent. */
export const ELSEWHERE: Named<string> = {
  beat: 'lives for half a minute',
  switchSimulator: 'is the demo’s',
  saveDraft: 'is kept as it was typed, whole: its own tests hold it',
};

/** Other records of the same operation, where one does not take everything. */
export const VARIANTS: Named<readonly Begin[]> = {
  changeCoverage: [
    async (client, nowMs) => {
      const { reference } = (await clearing(client)).case;
      return { path: await anExtendedCoverage(client, reference, nowMs), body: {} };
    },
  ],
  // Of whoever is no patient: a patient's passport stands with the patient.
  editPapers: [
    async (client, nowMs) => {
      const reference = await withNewCompanion(client);
      const body = { id: newIdAt(nowMs), travellerId: NEW_COMPANION, ...somePapers() };
      await client.post(`/api/cases/${reference}/papers`, body);
      return { path: `/api/cases/${reference}/papers/${body.id}/edit`, body: somePapers() };
    },
  ],
  updateView: [
    async (client, nowMs) => {
      const id = newIdAt(nowMs);
      const shown = { list: 'follow-ups', kind: 'billing', filter: {}, sort: 'due' } as const;
      await client.post('/api/views', { id, name: 'Bills', ...shown, columns: ['reference'] });
      return { path: `/api/views/${id}`, body: { list: 'follow-ups', name: 'Bills' } };
    },
  ],
};

/** Fields that are said only with another one: what is sent beside. */
export const BESIDE: Named<Readonly<Record<string, unknown>>> = {
  'changeTask waitingOn': { status: 'waiting' },
  'changeCoverage extension': { status: 'extension-asked' },
  'editAppointment language': { needsInterpreter: true, mode: 'video' },
  'editAppointment mode': { needsInterpreter: true, language: 'es' },
  'editStay needsTour': { kind: 'hospitality-house' },
  'editStay isCareSite': { kind: 'rental' },
};

/** Fields of the same record that follow from one, by its name. */
export const FOLLOWS: Named<readonly string[]> = {
  'editCase urgency': ['urgencyCriterion'],
  'changeTask status': ['waitingOn', 'doneAt', 'doneBy', 'snoozedUntil'],
  'changeCoverage status': ['receivedAt', 'extension'],
  'editAppointment needsInterpreter': ['language', 'mode'],
  'editDocument kind': ['recordKind'],
  'editNote text': ['editedAt'],
  'editTrip pickUp': ['pickUpFor'],
};

/** Nothing, or words, that a rule refuses. */
export const REFUSED: Named<string> = {
  'editAppointment language': 'where an interpreter is needed it must be said',
  'editAppointment mode': 'where an interpreter is needed it must be said',
  'editTrip pickUpFor': 'of a pick-up that is arranged it must be said',
  'editDocument recordKind': 'of a record it must be said',
  'editPapers passportNumber': 'a patient’s stands with the patient',
};

/** What is read where nothing was sent. */
export const WITHOUT: Named<unknown> = {
  // What waits waits on somebody.
  'changeTask waitingOn': 'patient',
};

/** Fields that do not take two values here. */
export const FEW: Named<string> = {
  'updateView list': 'says which list it is of, and is no field',
  'editLeg isSureOfTimes': 'answers a question, and is no field',
  'editLeg travellerIds': 'the patient, and whoever travels along',
  'offerInterpreter interpreterId': 'whoever is free',
  'offerInterpreter seen': 'answers a question, and is no field',
  'editNote mentions': 'whom the text names',
};

/** Ids that exist, for the fields that name somebody or something. */
export async function idsFor(
  target: Target,
  client: Client,
  reference: string | undefined,
): Promise<Named<readonly unknown[]>> {
  const { items: views } = await client.get<{ items: readonly { id: string }[] }>('/api/views');
  const tasks = reference === undefined ? [] : (await planOf(client, reference)).tasks;
  const other = await otherSupervisor(target, client);
  return {
    ownerId: [null, client.id, other.id],
    dependsOn: [[], ...tasks.slice(0, 1).map(({ id }) => [id])],
    startViewId: [null, ...views.slice(0, 2).map(({ id }) => id)],
    ids: [views.map(({ id }) => id).toReversed(), views.map(({ id }) => id)],
  };
}
