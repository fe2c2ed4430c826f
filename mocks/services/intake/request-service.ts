import type { endpoints } from '@/contract/endpoints';
import type { CreateRequest } from '@/contract/request';
import type { CaseRecord, Patient } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { type SharedPatient, sharePatient } from '@/domain/duplicates/share-patient';
import { followUpsFollowing } from '@/domain/follow-up/follow-ups-following';
import { followUpProgress } from '@/domain/follow-up/standing';
import { jsonEqual } from '@/domain/merge/json-equal';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { can, type Actor } from '@/domain/policy';
import type { Answer, Call, Caller } from '../call/call';
import {
  detailFor,
  findCase,
  maySeeNumbers,
  withPatient,
  type CaseWithPatient,
} from '../command/case-access';
import { appendEvent } from '../command/append-event';
import { refuseForeignId } from '../call/client-id';
import { dropDraft } from './draft-service';
import type { DuplicateFlags } from '../duplicates/duplicate-flags';
import { changesBetween } from '../command/field-paths';
import { denying, invalidFields, notFound, ProblemError, refused } from '../call/problem-error';
import { arrivalEvent, newCase } from './request-intake';
import { takeCaseNumber } from './request-numbers';
import { outOfReach, senselessIn } from './request-rules';
import type { BackendStore, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;
type Created = Answer<Endpoints['createRequest']>;

interface Parts {
  readonly store: BackendStore;
  readonly ids: () => string;
  readonly flags: DuplicateFlags;
}

/** When and by whom a request is taken. */
interface Taking {
  readonly caller: Pick<Caller, 'actor'>;
  readonly now: string;
  readonly nowMs: number;
}

const NO_COUNTERS: ReadonlySet<string> = new Set(['id', 'version']);

/** Takes requests: one command, one transaction, one event. */
export function createRequestService({ store, ids, flags }: Parts) {
  const seeded = (): number => Number(store.identity['size'] ?? 0);

  /** The patient of the new case, and what else of that person's changes with it. */
  const patientOf = async (
    tx: Writing,
    body: CreateRequest,
    taking: Taking,
  ): Promise<{ readonly earlier: CaseWithPatient | null; readonly shared: SharedPatient }> => {
    const { relation, patient: typed } = body;
    const nothing = { filled: {}, differences: [] };
    if (relation.kind === 'new-patient') return { earlier: null, shared: nothing };
    const { actor } = taking.caller;
    const found = await findCase(tx, relation.reference);
    // The same where it does not exist and where it is out of reach.
    if (found === null || !can(actor, 'patient.edit', found)) {
      throw denying(invalidFields({ 'relation.reference': 'not-a-choice' }), found);
    }
    const earlier = await withPatient(tx, found);
    if (relation.kind === 'same-patient' && earlier.patient.diedOn !== null) {
      throw refused({ code: 'patient-died' });
    }
    const mayCompare = await maySeeNumbers(tx, actor, found, taking.nowMs);
    return { earlier, shared: sharePatient(earlier.patient, typed, mayCompare) };
  };

  const take = async (tx: Writing, body: CreateRequest, taking: Taking): Promise<Created> => {
    const { now, nowMs, caller } = taking;
    const { id, relation, patient: typed, specialties, ...facts } = body;
    const { earlier, shared } = await patientOf(tx, body, taking);
    const isFilled = Object.keys(shared.filled).length > 0;
    const patient: Patient =
      earlier === null
        ? { ...typed, id: ids(), version: 1, diedOn: null }
        : {
            ...earlier.patient,
            ...shared.filled,
            version: earlier.patient.version + (isFilled ? 1 : 0),
          };
    const number = await takeCaseNumber(tx, seeded());
    const begun = newCase(facts, specialties, { id, patientId: patient.id, number, now });
    const asked =
      relation.kind === 'follow-up' && earlier !== null
        ? followingUp(begun, earlier.case, relation.followUps ?? ['report'])
        : begun;
    const opening = {
      case: asked,
      patient,
      plan: EMPTY_PLAN,
      people: await tx.list('people'),
      at: now,
      by: caller.actor.id,
      newId: ids,
    };
    const followUps = followUpsFollowing(opening);
    for (const followUp of followUps) {
      await tx.put('followUps', followUp);
    }
    const standing = { ...asked.progress, ...followUpProgress(asked, followUps) };
    const record = { ...asked, progress: standing };
    await tx.put('cases', record);
    if (earlier === null || isFilled) await tx.put('patients', patient);
    await tx.putRow(deriveRow(record, patient));
    const others = await followOthers(tx, record, patient, {
      isFilled,
      linked: relation.kind === 'follow-up' ? (earlier?.case ?? null) : null,
    });
    const changes = changesBetween(
      { ...(earlier?.patient ?? patient) },
      { ...patient },
      NO_COUNTERS,
    ).map((change) => ({ ...change, field: `patient.${change.field}` }));
    const event = arrivalEvent(record, { id: ids(), by: caller.actor.id, changes, others });
    await appendEvent(tx, ids, event);
    if (relation.kind === 'new-patient') {
      await flags.raise(tx, { case: record, patient }, { now, notThese: relation.notThese ?? [] });
    }
    if (earlier !== null) await flags.follow(tx, earlier, { case: earlier.case, patient }, now);
    const differences = shared.differences;
    await tx.put('requests', { id, by: caller.actor.id, at: now, body, differences });
    // The draft had the request's id from the first key on: what it was for is done.
    await dropDraft(tx, caller.actor.id, id);
    const detail = await detailFor(tx, caller.actor, { case: record, patient }, nowMs);
    return { detail, differences };
  };

  return {
    /** The id is the sender's: a request sent twice, under whatever key, is one request. */
    create: async (
      tx: Writing,
      { body, caller, now, nowMs }: Call<Endpoints['createRequest']>,
    ): Promise<Created> => {
      refuseForeignId(body.id);
      const known = await tx.get('requests', body.id);
      if (known !== null) {
        if (known.by !== caller.actor.id) throw invalidFields({ id: 'invalid' });
        const detail = await detailAgain(tx, caller.actor, body.id, nowMs);
        if (!jsonEqual(known.body, body)) throw savedBefore(detail.case.reference);
        return { detail, differences: known.differences };
      }
      if ((await tx.get('cases', body.id)) !== null) throw invalidFields({ id: 'invalid' });
      const fields = { ...outOfReach(caller.actor, body), ...senselessIn(body, nowMs) };
      if (Object.keys(fields).length > 0) throw invalidFields(fields);
      return take(tx, body, { caller, now, nowMs });
    },
  };
}

/** Whoever lost the answer and went on typing learns what came of the first sending. */
const savedBefore = (savedAs: string): ProblemError =>
  new ProblemError('invalid', { ...invalidFields({ id: 'invalid' }).details, savedAs });

async function detailAgain(tx: Writing, actor: Actor, id: string, nowMs: number) {
  const record = await tx.get('cases', id);
  if (record === null || !can(actor, 'case.read', record)) throw notFound();
  return detailFor(tx, actor, await withPatient(tx, record), nowMs);
}

/** Opens directly in follow-up; what the earlier visit's specialties accepted stays accepted. */
function followingUp(
  record: CaseRecord,
  earlier: CaseRecord,
  openFollowUps: CaseRecord['progress']['openFollowUps'],
): CaseRecord {
  const accepted = earlier.reviews.filter(({ decision }) => decision === 'accepted');
  return {
    ...record,
    stage: 'follow-up',
    reviews: record.reviews.map((review) => {
      const before = accepted.find(({ specialty }) => specialty === review.specialty);
      return before === undefined ? review : { ...before, isLead: review.isLead };
    }),
    records: record.records.map((line) => ({ ...line, state: 'not-needed' })),
    progress: { ...record.progress, openFollowUps: [...new Set(openFollowUps)] },
    links: [{ kind: 'earlier-visit', reference: earlier.reference }],
  };
}

/** The patient's other cases: their rows follow the patient, and the earlier visit links back. */
async function followOthers(
  tx: Writing,
  record: CaseRecord,
  patient: Patient,
  { isFilled, linked }: { readonly isFilled: boolean; readonly linked: CaseRecord | null },
) {
  if (!isFilled && linked === null) return [];
  const all = await tx.list('cases', { index: 'patient', value: patient.id });
  const touched = all.filter(({ id }) => id !== record.id && (isFilled || id === linked?.id));
  for (const other of touched) {
    const isLinked = other.id === linked?.id;
    const links = [...other.links, { kind: 'next-visit', reference: record.reference } as const];
    const next: CaseRecord = {
      ...other,
      ...(isLinked ? { links, version: other.version + 1 } : {}),
      revision: other.revision + 1,
    };
    // One after the other: a transaction is one line of work.
    await tx.put('cases', next);
    await tx.putRow(deriveRow(next, patient));
  }
  return touched.map(({ id, reference, office, campus }) => ({
    id,
    reference,
    place: { office, campus },
  }));
}
