import { isBlank } from '@/domain/intake-completeness';
import type { recordEndpoints } from '@/contract/endpoints/records';
import type { AskRecords } from '@/contract/record';
import type { FieldCode } from '@/contract/fields';
import type { CaseRecord } from '@/domain/case';
import { type CasePlan, taskWrite } from '@/domain/plan/case-plan';
import { sentTasks } from '@/domain/plan/tasks/itinerary-sent';
import type { ChaseRecord, LetterRecord } from '@/domain/records/record-log';
import {
  askRecords,
  askUnasked,
  chaseRecords,
  editRecords,
  recordFaults,
} from '@/domain/records/edit-records';
import type { RecordPatches } from '@/domain/records/record-changes';
import { recordsToday, unaskedKinds } from '@/domain/records/record-changes';
import { LETTERS } from '@/domain/letters/letter-kinds';
import { invitationRefusal, movedByInvitation } from '@/domain/plan/travel/invitation';
import type { CaseFacts, Decision } from '@/domain/stage/decision';
import { isAheadOfClocks } from '@/domain/device-clock';
import type { RecordKind } from '@/domain/vocabulary';
import type { Answer, Call, Caller } from '../call/call';
import { madeBeside } from '../command/beside-write';
import { detailFor, loadCase, type CaseWithPatient } from '../command/case-access';
import { refuseForeignId, refuseOther } from '../call/client-id';
import type { Outcome, RunCommand } from '../command/command';
import { planOf } from '../stored/plan-of';
import { invalidFields, refused } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof recordEndpoints;

export async function listChases(
  tx: Reading,
  { caller, params }: Call<Endpoints['listChases']>,
): Promise<Answer<Endpoints['listChases']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  const query = { index: 'case', value: record.id, order: 'descending' } as const;
  return { items: await tx.list('chases', query) };
}

export async function listLetters(
  tx: Reading,
  { caller, params }: Call<Endpoints['listLetters']>,
): Promise<Answer<Endpoints['listLetters']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  const query = { index: 'case', value: record.id, order: 'descending' } as const;
  return { items: await tx.list('letters', query) };
}

/** All that is not asked for yet, of one case of many. */
export interface AskCall {
  readonly params: { readonly reference: string };
  readonly body: AskRecords;
  readonly caller: Caller;
  readonly now: string;
  readonly nowMs: number;
  readonly version: number;
}

/** The record checklist, its chases, and the letters that ask. */
export function createRecordService(run: RunCommand) {
  return {
    edit: (
      tx: Writing,
      { params, body, caller, now, nowMs, version }: Call<Endpoints['editRecords']>,
    ): Promise<Answer<Endpoints['editRecords']>> =>
      run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'records.edit',
        kind: 'records-changed',
        version,
        decide: (loaded) => {
          const records = named(body.records ?? {});
          const { recordsWaivedReason } = body;
          const edit = {
            records,
            ...(recordsWaivedReason === undefined ? {} : { recordsWaivedReason }),
          };
          const decision = editRecords(factsOf(loaded, caller.actor.id, now), edit);
          return checked(loaded.case, decision, Object.keys(records) as RecordKind[], nowMs);
        },
      }),

    askUnasked: (
      tx: Writing,
      { params, body, caller, now, nowMs, version }: AskCall,
    ): Promise<Answer<Endpoints['editRecords']>> =>
      run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'records.edit',
        kind: 'records-changed',
        version,
        decide: (loaded) => {
          const request = { ...body, on: recordsToday(loaded.case, nowMs), chasedOn: null };
          const kinds = unaskedKinds(loaded.case.records);
          const decision = askUnasked(factsOf(loaded, caller.actor.id, now), request);
          return checked(loaded.case, decision, kinds, nowMs);
        },
      }),

    chase: async (
      tx: Writing,
      { params, body, caller, now, nowMs }: Call<Endpoints['logChase']>,
    ): Promise<Answer<Endpoints['logChase']>> => {
      refuseForeignId(body.id);
      if (isAheadOfClocks(body.at, now)) throw invalidFields({ at: 'in-the-future' });
      const loaded = await loadCase(tx, caller.actor, 'records.edit', params.reference);
      const chase: ChaseRecord = {
        ...body,
        version: 1,
        caseId: loaded.case.id,
        by: caller.actor.id,
      };
      const known = await tx.get('chases', body.id);
      if (known !== null) {
        refuseOther(known, chase);
        const detail = await detailFor(tx, caller.actor, loaded, nowMs);
        return { changeId: null, undoUntil: null, chase: known, detail };
      }
      refusePromise(body, recordsToday(loaded.case, Date.parse(body.at)));
      const written = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'records.edit',
        kind: 'record-chased',
        version: null,
        decide: (current) => ({
          ...outcomeOf(chaseRecords(factsOf(current, caller.actor.id, now), chase)),
          beside: [madeBeside('chases', chase, 'chase')],
        }),
      });
      return { ...written, chase };
    },

    letter: async (
      tx: Writing,
      { params, body, caller, now, nowMs }: Call<Endpoints['makeLetter']>,
    ): Promise<Answer<Endpoints['makeLetter']>> => {
      refuseForeignId(body.id);
      const loaded = await loadCase(tx, caller.actor, 'letter.make', params.reference);
      const letter: LetterRecord = {
        ...body,
        version: 1,
        caseId: loaded.case.id,
        at: now,
        by: caller.actor.id,
      };
      const known = await tx.get('letters', body.id);
      if (known !== null) {
        refuseOther({ ...known, at: now }, letter);
        const detail = await detailFor(tx, caller.actor, loaded, nowMs);
        return { changeId: null, undoUntil: null, letter: known, detail };
      }
      const written = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'letter.make',
        kind: 'letter-made',
        version: null,
        decide: async (current) => ({
          ...(await askedBy(tx, body, current, caller.actor.id, now)),
          beside: [madeBeside('letters', letter, 'letter')],
        }),
      });
      return { ...written, letter };
    },
  };
}

/** What a letter asks for counts as asked; an invitation is the first step to a visa; an itinerary does its task. */
async function askedBy(
  tx: Reading,
  { kind, from, place, way, kinds }: Call<Endpoints['makeLetter']>['body'],
  loaded: CaseWithPatient,
  by: string,
  at: string,
): Promise<Outcome> {
  const { reference, stage } = loaded.case;
  if (kind !== 'records-request') {
    if (stage === 'closed') throw refused({ code: 'case-closed', reference });
    const plan = await planOf(tx, loaded.case.id);
    const lack = LETTERS[kind].lack(loaded.case, plan);
    if (lack !== null && lack !== 'nothing-to-ask') throw refused({ code: lack });
    if (kind === 'itinerary') return { plan: sentTasks(plan.tasks, { at, by }).map(taskWrite) };
    return kind === 'visa-invitation' ? invited(loaded, plan) : {};
  }
  const nowMs = Date.parse(at);
  const on = recordsToday(loaded.case, nowMs);
  const request = { on, from, place, way, promisedOn: null, chasedOn: null };
  return checked(loaded.case, askRecords(factsOf(loaded, by, at), kinds, request), kinds, nowMs);
}

/** Whose invitation is out waits for it no more. */
function invited({ case: record, patient }: CaseWithPatient, plan: CasePlan): Outcome {
  const facts = { case: record, patient, plan };
  const refusal = invitationRefusal(facts);
  if (refusal !== null) throw refused(refusal);
  return {
    plan: movedByInvitation(facts).map(({ papers }) => ({
      table: 'papers',
      id: papers.id,
      record: { ...papers, visa: 'letter-sent' },
    })),
  };
}

const factsOf = (
  { case: record, patient }: CaseWithPatient,
  by: string,
  at: string,
): CaseFacts => ({
  case: record,
  patient,
  at,
  by,
});

function outcomeOf(decision: Decision): Outcome {
  if (!decision.ok) throw refused(decision.refusal);
  return { case: decision.change };
}

/** What the decision would leave, refused field by field where it does not fit. */
function checked(
  record: CaseRecord,
  decision: Decision,
  kinds: readonly RecordKind[],
  nowMs: number,
): Outcome {
  const outcome = outcomeOf(decision);
  const faults: Readonly<Record<string, FieldCode>> = recordFaults(
    { ...record, ...outcome.case },
    kinds,
    nowMs,
  );
  if (Object.keys(faults).length > 0) throw invalidFields(faults);
  return outcome;
}

function refusePromise(
  { promisedOn, from, place }: Pick<ChaseRecord, 'promisedOn' | 'from' | 'place'>,
  on: string,
): void {
  if (from === 'other' && isBlank(place)) throw invalidFields({ place: 'required' });
  if (promisedOn !== null && promisedOn < on) throw invalidFields({ promisedOn: 'in-the-past' });
}

/** Lines and fields that the patch names; one that is named `undefined` is not in it. */
function named(patches: object): RecordPatches {
  return Object.fromEntries(
    Object.entries(patches).flatMap(([kind, patch]: [string, object | undefined]) =>
      patch === undefined
        ? []
        : [[kind, Object.fromEntries(Object.entries(patch).filter(([, to]) => to !== undefined))]],
    ),
  );
}
