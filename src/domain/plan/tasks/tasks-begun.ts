import type { CaseRecord } from '../../case';
import type { Stage } from '../../vocabulary';
import type { Task } from '../task';
import { newTask } from './new-task';
import { dueOf } from './task-due';
import { type TaskTemplate, TASK_TEMPLATES } from './templates';

interface Beginning {
  /** ISO instant at which the stage began. */
  readonly at: string;
  readonly newId: () => string;
}

/**
 * The tasks that come with the beginning of a stage. Those that are there already are left as they
 * are, so that a stage which begins twice makes each once (Product reference, §5).
 */
export function tasksBegun(
  record: CaseRecord,
  stage: Stage,
  held: readonly Task[],
  { at, newId }: Beginning,
): readonly Task[] {
  const idOf = new Map(held.map(({ template, id }) => [template, id]));
  const made: Task[] = [];
  for (const template of TASK_TEMPLATES) {
    if (template.stage !== stage || idOf.has(template.code) || !template.applies(record)) continue;
    const id = newId();
    idOf.set(template.code, id);
    made.push(taskOf(template, record, { id, at, idOf }));
  }
  return made;
}

function taskOf(
  template: TaskTemplate,
  record: CaseRecord,
  { id, at, idOf }: { id: string; at: string; idOf: ReadonlyMap<string | null, string> },
): Task {
  return newTask({
    ...dueOf(template, { ...record, arrivalOn: record.progress.arrivalOn }, at),
    id,
    caseId: record.id,
    kind: template.kind,
    template: template.code,
    madeFor: template.stage,
    dependsOn: template.after.flatMap((code) => idOf.get(code) ?? []),
    gate: template.gate,
  });
}
