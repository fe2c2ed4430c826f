import type { CaseRecord, Patient, Person } from '../case';
import { ownerFor } from '../follow-up/open-follow-ups';
import { patientLanguage } from '../follow-up/patient-language';
import { seesIt } from '../out-of-sight';
import { actorOf, can } from '../policy';
import { type FollowUpKind, MONEY_KINDS } from '../vocabulary';
import type { CasePlan, PlanWrite } from './case-plan';
import { isSettled } from './tasks/task-state';

interface NamedFacts {
  /** As it is at its new place. */
  readonly case: CaseRecord;
  readonly patient: Pick<Patient, 'language'>;
  readonly plan: Pick<CasePlan, 'tasks' | 'followUps'>;
  readonly people: readonly Person[];
  /** ISO instant. */
  readonly at: string;
}

/**
 * What is still to be done in a case that has come to another place, and bears the name of somebody
 * who cannot do it there: else it would be in nobody's day (Product reference, §8, §9). A task is the
 * owner's again, and a follow-up whose it is by rule; who must settle money must be able to.
 */
export function namedAnew({
  case: record,
  patient,
  plan,
  people,
  at,
}: NamedFacts): readonly PlanWrite[] {
  const tasks = plan.tasks
    .filter((task) => !isSettled(task) && !seesIt(people, task.ownerId, record))
    .map((task): PlanWrite => ({
      table: 'tasks',
      id: task.id,
      record: { ...task, ownerId: null },
    }));
  const language = patientLanguage(patient, record.caller);
  const mayAnswer = (id: string | null, kind: FollowUpKind): boolean => {
    const person = people.find((each) => each.id === id);
    const action = MONEY_KINDS.has(kind) ? 'follow-up.settle' : 'case.edit';
    return person === undefined || can(actorOf(person), action, record);
  };
  const followUps = plan.followUps
    .filter(({ ended, ownerId, kind }) => ended === null && !mayAnswer(ownerId, kind))
    .map((followUp): PlanWrite => {
      const ownerId = ownerFor(followUp.kind, record, language, people, Date.parse(at));
      return { table: 'followUps', id: followUp.id, record: { ...followUp, ownerId } };
    });
  return [...tasks, ...followUps];
}
