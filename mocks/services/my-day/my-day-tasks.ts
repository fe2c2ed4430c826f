import type { CaseRow } from '@/domain/case-row';
import { inOrder, type OwnTask, ownTasks } from '@/domain/my-day/tasks-owed';
import type { Person } from '@/domain/case';
import { can, type Actor } from '@/domain/policy';
import type { Reading } from '../stored/shape';

/** A case with the open tasks of it that are one person's. */
export interface CaseTasks {
  readonly row: CaseRow;
  readonly tasks: readonly OwnTask[];
}

/**
 * Somebody's open tasks by case: those that bear my name, and those of the cases that I own which bear
 * nobody's. Both are found by an index, so that the number of all cases does not matter.
 *
 * @param actor whoever looks: what this person may not see is left out.
 * @param whose whose tasks they are.
 * @param mine the cases that this one owns.
 */
export async function tasksByCase(
  tx: Reading,
  actor: Actor,
  whose: Pick<Person, 'id' | 'place'>,
  mine: readonly CaseRow[],
): Promise<readonly CaseTasks[]> {
  // In whatever stage: somebody may add a task from the first day to the last.
  const rows = new Map(mine.map((row) => [row.id, row]));
  for (const { caseId } of await tx.list('tasks', { index: 'owner', value: whose.id })) {
    if (rows.has(caseId)) continue;
    const row = await tx.getRow(caseId);
    const isOpen = row !== null && row.stage !== 'closed';
    if (isOpen && can(actor, 'case.read', row)) rows.set(caseId, row);
  }
  const found: CaseTasks[] = [];
  for (const row of rows.values()) {
    const all = await tx.list('tasks', { index: 'case', value: row.id });
    const tasks = ownTasks(all, row, whose);
    if (tasks.length > 0) found.push({ row, tasks });
  }
  return found;
}

/** Each case once, with what everybody has to do in it who answers for some: first what reminds first. */
export function together(all: readonly CaseTasks[]): readonly CaseTasks[] {
  const byId = new Map<string, CaseTasks>();
  for (const { row, tasks } of all) {
    const held = byId.get(row.id)?.tasks ?? [];
    byId.set(row.id, { row, tasks: inOrder([...held, ...tasks]) });
  }
  return [...byId.values()];
}
