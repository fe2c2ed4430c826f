import type { Task } from '../task';

/** Nothing is left to do about it. */
export const isSettled = ({ status }: Pick<Task, 'status'>): boolean =>
  status === 'done' || status === 'not-needed';

/** Put aside until a moment, at which it comes back by itself. */
export const isSnoozed = ({ snoozedUntil }: Pick<Task, 'snoozedUntil'>, nowMs: number): boolean =>
  snoozedUntil !== null && nowMs < Date.parse(snoozedUntil);

/** The tasks that must be done before this one and are not. */
export function openBefore(task: Task, tasks: readonly Task[]): readonly Task[] {
  const before = new Set(task.dependsOn);
  return tasks.filter((each) => before.has(each.id) && !isSettled(each));
}

/**
 * The tasks that would wait for each other in a circle, beginning and ending with the same one's
 * follower; null where there is none.
 */
export function cycleThrough(
  id: string,
  dependsOn: readonly string[],
  tasks: readonly Pick<Task, 'id' | 'dependsOn'>[],
): readonly string[] | null {
  const before = new Map(tasks.map((task) => [task.id, task.dependsOn]));
  before.set(id, dependsOn);
  const seen = new Set<string>();
  const walk = (at: string, path: readonly string[]): readonly string[] | null => {
    if (at === id && path.length > 0) return path;
    if (seen.has(at)) return null;
    seen.add(at);
    for (const next of before.get(at) ?? []) {
      const found = walk(next, [...path, at]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(id, []);
}
