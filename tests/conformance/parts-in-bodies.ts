import type { CasePlanWire } from '@/contract/plan/case-plan';
import { newIdAt } from '@/lib/new-id';
import { type Client, type Sent } from './client';
import { planOf } from './plans';

type Body = Readonly<Record<string, unknown>>;

/** A body that names a part of a case: which parts those are, and the body with another one's id. */
interface NamesPart {
  readonly partOf: (
    client: Client,
    reference: string,
    nowMs: number,
  ) => Promise<string | undefined>;
  readonly naming: (body: Body, id: string) => Body;
}

const inPlan =
  (find: (plan: CasePlanWire) => string | undefined): NamesPart['partOf'] =>
  async (client, reference) =>
    find(await planOf(client, reference));

const anAppointment = inPlan(({ appointments }) => appointments[0]?.id);
const aTask = inPlan(({ tasks }) => tasks[0]?.id);
const dependsOn = (body: Body, id: string) => ({ ...body, dependsOn: [id] });

/** By operation and field of its body. */
export const PARTS_IN_BODIES: Readonly<Record<string, NamesPart>> = {
  'confirmAppointments appointments[].id': {
    partOf: anAppointment,
    naming: (_body, id) => ({ appointments: [{ id, version: 1 }] }),
  },
  'requestInterpreter appointmentId': {
    partOf: anAppointment,
    naming: (body, appointmentId) => ({ ...body, appointmentId }),
  },
  'recordDischarge appointments[].id': {
    partOf: anAppointment,
    naming: (body, id) => ({
      ...body,
      appointments: [
        ...(body['appointments'] as readonly unknown[]),
        { id, version: 1, as: 'next-visit', reason: 'Not before the wound has healed' },
      ],
    }),
  },
  'addTask dependsOn[]': { partOf: aTask, naming: dependsOn },
  'changeTask dependsOn[]': { partOf: aTask, naming: dependsOn },
  'completeTasks ids[]': { partOf: aTask, naming: (_body, id) => ({ ids: [id] }) },
  'addNote corrects': {
    partOf: async (client, reference, nowMs) => {
      // One's own, and new: only such a note is corrected at all.
      const body = { id: newIdAt(nowMs), text: 'Of this case', mentions: [], corrects: null };
      const sent: Sent = await client.send('POST', `/api/cases/${reference}/notes`, { body });
      return sent.status === 201 ? body.id : undefined;
    },
    naming: (body, corrects) => ({ ...body, corrects }),
  },
  'addEntry credits': {
    partOf: inPlan(
      ({ coverages }) =>
        coverages.find(({ kind, status }) => kind === 'deposit' && status === 'received')?.id,
    ),
    naming: ({ id, minor, currency, on }, credits) => ({
      id,
      kind: 'deposit',
      minor,
      currency,
      on,
      party: 'patient',
      reference: null,
      note: null,
      conversion: null,
      credits,
    }),
  },
  'stepBilling queryId': {
    partOf: inPlan(
      ({ followUps }) =>
        followUps.flatMap((each) => (each.kind === 'billing' ? each.queries : [])).at(0)?.id,
    ),
    naming: (_body, queryId) => ({ step: 'close-query', queryId }),
  },
  'stepInsurance claimId': {
    partOf: inPlan(
      ({ followUps }) =>
        followUps.flatMap((each) => (each.kind === 'insurance' ? each.claims : [])).at(0)?.id,
    ),
    naming: (_body, claimId) => ({ step: 'gather', claimId, gathered: [] }),
  },
};

/** Ids in bodies that are of no part of a case, or of one that is looked for within another. */
export const IDS_OF_ELSE: Readonly<Record<string, string>> = {
  'stepInsurance queryId': 'is looked for within the claim',
  'stepInsurance payment.id': 'is of the entry that is made',
  'stepInsurance payment.entryId': 'is looked for when the claim was found',
  'addTask ownerId': 'a person',
  'changeTask ownerId': 'a person',
  'addNote mentions[]': 'people',
  'editNote mentions[]': 'people',
  'askHandOff toPerson': 'a person',
  'recordDeath settledBy': 'a person',
  'assignCase to': 'a person',
  'assignFollowUp to': 'a person',
  'claimCase expectedOwnerId': 'a person',
  'requestInterpreter interpreterId': 'an interpreter',
  'offerInterpreter interpreterId': 'an interpreter',
};
