import type { Task, TaskKind } from '@/domain/plan/task';
import { orNull } from '@/parts/form/or-null';

/** A task as its form holds it: empty where nothing is chosen. */
export interface TaskValues {
  readonly kind: TaskKind;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly duePlace: string;
  readonly note: string;
  readonly dependsOn: readonly string[];
}

export const valuesOf = (task: Task | null, place: string): TaskValues => ({
  kind: task?.kind ?? 'travel',
  title: task?.title ?? '',
  ownerId: task?.ownerId ?? '',
  dueOn: task?.dueOn ?? '',
  duePlace: task?.duePlace ?? place,
  note: task?.note ?? '',
  dependsOn: task?.dependsOn ?? [],
});

/** What the contract takes; a date of the form is a whole day. */
export const bodyOf = (values: TaskValues) => ({
  ...values,
  ownerId: orNull(values.ownerId),
  dueOn: orNull(values.dueOn),
  dueAt: null,
  note: orNull(values.note),
});
