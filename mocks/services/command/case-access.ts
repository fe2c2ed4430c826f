import { absenceAt, answeringFor, coversOf } from '@/domain/absence/absence';
import { type IsTold, linksTold } from '@/domain/case-merge/links-told';
import { maskPatient } from '@/domain/numbers/number-fields';
import { isRevealOpen, type Reveal } from '@/domain/numbers/reveal';
import { maySeeNumbers as mayThePersonSee } from '@/domain/own-case';
import { can, type Actor } from '@/domain/policy';
import type { PolicyAction } from '@/domain/policy-table';
import type { CaseRecord, Patient } from '@/domain/case';
import { denying, notFound } from '../call/problem-error';
import type { Reading } from '../stored/shape';

export interface CaseWithPatient {
  readonly case: CaseRecord;
  readonly patient: Patient;
}

/** The case of a reference, in or out of scope; null when there is none. */
export async function findCase(tx: Reading, reference: string): Promise<CaseRecord | null> {
  const [found] = await tx.list('cases', { index: 'reference', value: reference, limit: 1 });
  return found ?? null;
}

/**
 * The case with its patient, for somebody who may do this to it.
 *
 * @throws {ProblemError} 404, the same where it does not exist and where it is out of reach.
 */
export async function loadCase(
  tx: Reading,
  actor: Actor,
  action: PolicyAction,
  reference: string,
): Promise<CaseWithPatient> {
  const found = await findCase(tx, reference);
  if (found === null || !can(actor, action, found)) throw denying(notFound(), found);
  return withPatient(tx, found);
}

export async function withPatient(tx: Reading, found: CaseRecord): Promise<CaseWithPatient> {
  const patient = await tx.get('patients', found.patientId);
  if (patient === null) throw new Error(`Case ${found.reference} has no patient`);
  return { case: found, patient };
}

/** May this person read passport numbers of this case; what the domain says, with whom it asks of. */
export async function maySeeNumbers(
  tx: Reading,
  actor: Actor,
  record: CaseRecord,
  nowMs: number,
): Promise<boolean> {
  const owner = record.ownerId === null ? null : await tx.get('people', record.ownerId);
  const handOffTo = await handedTo(tx, record, nowMs);
  const reveal = await revealOf(tx, actor, record, nowMs);
  // Only where somebody covers could they be told apart by it.
  const isAway = owner !== null && absenceAt(owner, nowMs) !== null;
  const patient = isAway ? await tx.get('patients', record.patientId) : null;
  const language = patient?.language ?? null;
  const covered = { office: record.office, language };
  const answeringId = isAway
    ? answeringFor(owner.id, await tx.list('people'), covered, nowMs)
    : null;
  const facts = { owner, answeringId, handOffTo, reveal, language, nowMs };
  return mayThePersonSee(actor, record, facts);
}

/** The person's reveal of the case that is open now; supervisors alone have any. */
async function revealOf(
  tx: Reading,
  actor: Actor,
  { id }: CaseRecord,
  nowMs: number,
): Promise<Reveal | null> {
  if (!can(actor, 'case.reveal')) return null;
  const reveals = await tx.list('reveals', { index: 'ofCase', value: `${actor.id}/${id}` });
  return reveals.find((each) => isRevealOpen(each, nowMs)) ?? null;
}

/**
 * To whom a hand-off of the case is pending by name, and who covers for them. Of a pool nobody has
 * the case yet: many could accept, and one will.
 */
async function handedTo(
  tx: Reading,
  { handOff }: CaseRecord,
  nowMs: number,
): Promise<readonly string[]> {
  if (handOff === null || handOff.toPerson === null) return [];
  const named = [handOff.toPerson, handOff.forPerson].filter((id) => id !== null);
  const people = await tx.getMany('people', named);
  const covers = people.flatMap((person) => {
    const absence = person && absenceAt(person, nowMs);
    return absence ? coversOf(absence) : [];
  });
  return [...named, ...covers];
}

/** Which of these cases the person may be told of: those that they may read (§9). */
export async function casesTold(
  tx: Reading,
  actor: Actor,
  references: Iterable<string>,
): Promise<IsTold> {
  const told = new Set<string>();
  for (const reference of new Set(references)) {
    // One after the other: a transaction is one line of work.
    const record = await findCase(tx, reference);
    if (record !== null && can(actor, 'case.read', record)) told.add(reference);
  }
  return (reference) => told.has(reference);
}

/** The wire's form of a case with its patient, as this person may see it. */
export async function detailFor(
  tx: Reading,
  actor: Actor,
  { case: record, patient }: CaseWithPatient,
  nowMs: number,
) {
  const isShown = await maySeeNumbers(tx, actor, record, nowMs);
  const isTold = await casesTold(
    tx,
    actor,
    record.links.map(({ reference }) => reference),
  );
  return {
    case: { ...record, links: linksTold(record.links, isTold) },
    patient: isShown ? patient : maskPatient(patient),
  };
}
