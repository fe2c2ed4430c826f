import type { endpoints } from '@/contract/endpoints';
import type { CaseRecord } from '@/domain/case';
import { actorOf, can } from '@/domain/policy';
import { maySettle } from '@/domain/settler';
import { isSameDeath, moneyLeft } from '@/domain/stage/closing';
import { ALLOWED_FROM, decide } from '@/domain/stage-machine';
import type { Answer, Call } from '../call/call';
import { type CaseWithPatient, loadCase } from '../command/case-access';
import { decided, type RunCommand } from '../command/command';
import { invalidFields, refused } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/**
 * What a death would end beside this case, or has ended with it where it is recorded: only what the
 * reader may see is named.
 */
export async function getDeathEffects(
  tx: Reading,
  { params, caller }: Call<Endpoints['getDeathEffects']>,
): Promise<Answer<Endpoints['getDeathEffects']>> {
  const loaded = await loadCase(tx, caller.actor, 'case.close', params.reference);
  const others = await (loaded.case.stage === 'closed' ? closedWith : openCasesBeside)(tx, loaded);
  return {
    otherCases: others
      .filter((record) => can(caller.actor, 'case.read', record))
      .map(({ reference, stage }) => ({ reference, stage })),
  };
}

export function createDeathService(run: RunCommand) {
  return {
    /** Everything of the patient ends in one transaction, also what the caller may not see. */
    record: (
      tx: Writing,
      { params, body, caller, now, version }: Call<Endpoints['recordDeath']>,
    ): Promise<Answer<Endpoints['recordDeath']>> =>
      run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'case.close',
        kind: 'death-recorded',
        version,
        decide: async (loaded) => {
          await refuseSettler(tx, loaded.case, body.settledBy);
          const { on, settledBy } = body;
          const outcome = decided(loaded, { caller, now }, { type: 'recordDeath', on, settledBy });
          const patient = { ...loaded.patient, ...outcome.patient };
          const others = new Map<string, Partial<CaseRecord>>();
          for (const record of await openCasesBeside(tx, loaded)) {
            // One in which nothing is to be settled stays whoever's it was.
            const isOwed = moneyLeft(record).length > 0;
            const may = isOwed && (await mayRead(tx, settledBy, record));
            const facts = { case: record, patient, at: now, by: caller.actor.id };
            const decision = decide(facts, {
              type: 'recordDeath',
              on: patient.diedOn,
              settledBy: may ? settledBy : null,
            });
            if (!decision.ok) throw refused(decision.refusal);
            others.set(record.id, decision.change);
          }
          return { ...outcome, others };
        },
      }),
  };
}

async function openCasesBeside(
  tx: Reading,
  { case: record, patient }: CaseWithPatient,
): Promise<readonly CaseRecord[]> {
  const all = await tx.list('cases', { index: 'patient', value: patient.id });
  return all.filter(
    ({ id, stage }) => id !== record.id && ALLOWED_FROM.recordDeath.includes(stage),
  );
}

/** The cases that the same record of a death has closed, and nobody has opened again. */
async function closedWith(
  tx: Reading,
  { case: record, patient }: CaseWithPatient,
): Promise<readonly CaseRecord[]> {
  const all = await tx.list('cases', { index: 'patient', value: patient.id });
  return all.filter(({ id, closing }) => id !== record.id && isSameDeath(closing, record.closing));
}

/** Open money goes to one named person, who may settle it (Product reference, §4, §9). */
async function refuseSettler(
  tx: Reading,
  record: CaseRecord,
  settledBy: string | null,
): Promise<void> {
  if (settledBy === null) {
    if (moneyLeft(record).length > 0) throw invalidFields({ settledBy: 'required' });
    return;
  }
  const person = await tx.get('people', settledBy);
  if (person === null || !maySettle(person, record)) {
    throw invalidFields({ settledBy: 'unknown-person' });
  }
}

async function mayRead(tx: Reading, personId: string | null, record: CaseRecord): Promise<boolean> {
  const person = personId === null ? null : await tx.get('people', personId);
  return person !== null && can(actorOf(person), 'case.read', record);
}
