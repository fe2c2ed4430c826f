import type { CaseRow } from '@/domain/case-row';
import { type OwnTask, ownTasks } from '@/domain/my-day/tasks-owed';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import { can } from '@/domain/policy';
import type { Caller } from '../routes/call';
import type { Reading } from './shape';

/** A case with the open tasks of it that are one person's. */
export interface CaseTasks {
  readonly row: CaseRow;
  readonly tasks: readonly OwnTask[];
}

/**
 * My open tasks by case: those that bear my name, and those of the cases that I own which bear
 * nobody's. Both are found by an index, so that the number of all cases does not matter.
 *
 * @param mine the cases that I own.
 */
export async function tasksByCase(
  tx: Reading,
  { actor, person }: Caller,
  mine: readonly CaseRow[],
): Promise<readonly CaseTasks[]> {
  const rows = new Map(
    mine.filter(({ stage }) => PLANNED_STAGES.has(stage)).map((row) => [row.id, row]),
  );
  for (const { caseId } of await tx.list('tasks', { index: 'owner', value: actor.id })) {
    if (rows.has(caseId)) continue;
    // oxlint-disable-next-line no-await-in-loop
    const row = await tx.getRow(caseId);
    const isOpen = row !== null && row.stage !== 'closed';
    if (isOpen && can(actor, 'case.read', row)) rows.set(caseId, row);
  }
  const found: CaseTasks[] = [];
  for (const row of rows.values()) {
    // oxlint-disable-next-line no-await-in-loop
    const all = await tx.list('tasks', { index: 'case', value: row.id });
    const tasks = ownTasks(all, row.ownerId, { id: actor.id, place: person.place });
    if (tasks.length > 0) found.push({ row, tasks });
  }
  return found;
}
