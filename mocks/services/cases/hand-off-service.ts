import type { handOffEndpoints } from '@/contract/endpoints/hand-offs';
import type { FieldCode } from '@/contract/fields';
import type { EventKind } from '@/domain/event-kinds';
import {
  acceptHandOff,
  answerOf,
  askHandOff,
  type HandOffFacts,
  reachedBy,
  returnHandOff,
  revokeHandOff,
} from '@/domain/hand-off/decide-hand-off';
import type { HandOffAnswer, HandOffRecord } from '@/domain/hand-off/hand-off';
import { type Decision } from '@/domain/stage/decision';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { DIRECT } from '@/reference/place';
import type { Answer, Call, Caller } from '../call/call';
import { madeBeside } from '../command/beside-write';
import { type CaseWithPatient, detailFor, loadCase } from '../command/case-access';
import { refuseForeignId, refuseOther } from '../call/client-id';
import type { Outcome, RunCommand } from '../command/command';
import { invalidFields, notFound, refused } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof handOffEndpoints;

export async function listHandOffs(
  tx: Reading,
  { caller, params }: Call<Endpoints['listHandOffs']>,
): Promise<Answer<Endpoints['listHandOffs']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  const query = { index: 'case', value: record.id, order: 'descending' } as const;
  return { items: await tx.list('handOffs', query) };
}

interface AnswerCall {
  readonly params: { readonly reference: string; readonly handOffId: string };
  readonly caller: Caller;
  readonly now: string;
}

/** A case that changes hands: sent, accepted, returned, taken back. */
export function createHandOffService(run: RunCommand) {
  const answer = async (
    tx: Writing,
    { params, caller, now }: AnswerCall,
    given: HandOffAnswer,
    kind: EventKind,
    decide: (facts: HandOffFacts, handOff: HandOffRecord) => Decision,
    reason: string | null = null,
  ) => {
    let answered: HandOffRecord | null = null;
    const written = await run(tx, {
      caller,
      now,
      reference: params.reference,
      action: 'case.hand-off',
      kind,
      version: null,
      decide: async (loaded): Promise<Outcome> => {
        const handOff = await tx.get('handOffs', params.handOffId);
        if (handOff === null || handOff.caseId !== loaded.case.id) throw notFound();
        const facts = await factsOf(tx, loaded, caller, now);
        const change = changeOf(decide(facts, handOff));
        answered = answerOf(handOff, given, facts, reason);
        return {
          case: change,
          beside: [
            {
              table: 'handOffs',
              id: handOff.id,
              record: answered,
              // Why it came back; that it is answered the case itself tells.
              change: { field: 'handOffAnswer', before: 'pending', after: reason ?? given },
            },
          ],
        };
      },
    });
    if (answered === null) throw notFound();
    return { ...written, handOff: answered };
  };

  return {
    ask: async (
      tx: Writing,
      { params, body, caller, now, nowMs }: Call<Endpoints['askHandOff']>,
    ): Promise<Answer<Endpoints['askHandOff']>> => {
      refuseForeignId(body.id);
      refuseUnknown(body);
      const loaded = await loadCase(tx, caller.actor, 'case.hand-off', params.reference);
      const known = await tx.get('handOffs', body.id);
      if (known !== null) {
        if (known.caseId !== loaded.case.id || known.by !== caller.actor.id) {
          throw invalidFields({ id: 'invalid' });
        }
        refuseOther(sentOf(known), body);
        const detail = await detailFor(tx, caller.actor, loaded, nowMs);
        return { changeId: null, undoUntil: null, handOff: known, detail };
      }
      const facts = await factsOf(tx, loaded, caller, now);
      if (body.toPerson !== null && !facts.people.some(({ id }) => id === body.toPerson)) {
        throw invalidFields({ toPerson: 'unknown-person' });
      }
      const handOff: HandOffRecord = {
        ...body,
        ...reachedBy(facts, body),
        version: 1,
        caseId: loaded.case.id,
        at: now,
        by: caller.actor.id,
        answer: null,
        answeredAt: null,
        answeredBy: null,
        reason: null,
      };
      const written = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'case.hand-off',
        kind: 'handed-off',
        version: null,
        decide: async (again) => ({
          case: changeOf(askHandOff(await factsOf(tx, again, caller, now), body)),
          beside: [madeBeside('handOffs', handOff, 'handOffPackage')],
        }),
      });
      return { ...written, handOff };
    },

    accept: (
      tx: Writing,
      call: Call<Endpoints['acceptHandOff']>,
    ): Promise<Answer<Endpoints['acceptHandOff']>> =>
      answer(tx, call, 'accepted', 'hand-off-accepted', acceptHandOff),

    giveBack: (
      tx: Writing,
      call: Call<Endpoints['returnHandOff']>,
    ): Promise<Answer<Endpoints['returnHandOff']>> => {
      const { reason } = call.body;
      const decide = (facts: HandOffFacts, handOff: HandOffRecord): Decision =>
        returnHandOff(facts, handOff, reason);
      return answer(tx, call, 'returned', 'hand-off-returned', decide, reason);
    },

    revoke: (
      tx: Writing,
      call: Call<Endpoints['revokeHandOff']>,
    ): Promise<Answer<Endpoints['revokeHandOff']>> =>
      answer(tx, call, 'revoked', 'hand-off-revoked', revokeHandOff),
  };
}

async function factsOf(
  tx: Reading,
  { case: record, patient }: CaseWithPatient,
  caller: Caller,
  now: string,
): Promise<HandOffFacts> {
  const people = await tx.list('people');
  return { case: record, patient, at: now, by: caller.actor.id, people };
}

/** @throws {ProblemError} 422 with the domain's refusal. */
function changeOf(decision: Decision): NonNullable<Outcome['case']> {
  if (!decision.ok) throw refused(decision.refusal);
  return decision.change;
}

type Asked = Call<Endpoints['askHandOff']>['body'];

/** What was sent, as it stands in the record: a cover stands where the absent person was named. */
function sentOf(known: HandOffRecord): Asked {
  const { id, toOffice, toCampus, language, summary, tasks, promises, risks } = known;
  const toPerson = known.forPerson ?? known.toPerson;
  return { id, toPerson, toOffice, toCampus, language, summary, tasks, promises, risks };
}

/** To one person, one office with liaisons, or one campus that exists. */
function refuseUnknown({ toPerson, toOffice, toCampus }: Asked): void {
  const fields: Record<string, FieldCode> = {};
  const named = [toPerson, toOffice, toCampus].filter((each) => each !== null);
  if (toOffice !== null && (toOffice === DIRECT || !findOffice(toOffice))) {
    fields['toOffice'] = 'unknown-place';
  }
  if (toCampus !== null && !findCampus(toCampus)) fields['toCampus'] = 'unknown-place';
  if (named.length === 0) fields['toPerson'] = 'required';
  if (named.length > 1) fields['toPerson'] = 'not-a-choice';
  if (Object.keys(fields).length > 0) throw invalidFields(fields);
}
