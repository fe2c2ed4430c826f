import type { FieldCode } from '@/contract/fields';
import type { Task, TaskKind } from '@/domain/plan/task';
import { localDateOf, localTimeOf } from '@/lib/zoned-time';
import { orNull } from '@/parts/form/or-null';
import { readMoment, type TypedMoment } from '@/parts/form/typed-moment';
import { placeOf } from '@/reference/place';

/** A task as its form holds it: empty where nothing is chosen. */
export interface TaskValues {
  readonly kind: TaskKind;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  /** On the wall of the place; empty: by the end of the day. */
  readonly dueTime: string;
  readonly dueTurn: TypedMoment['turn'];
  readonly duePlace: string;
  readonly note: string;
  readonly dependsOn: readonly string[];
}

export function valuesOf(task: Task | null, place: string): TaskValues {
  const duePlace = task?.duePlace ?? place;
  const dueMs = task === null || task.dueAt === null ? null : Date.parse(task.dueAt);
  const wall = dueMs === null ? null : { dueMs, zone: placeOf(duePlace).timeZone };
  return {
    kind: task?.kind ?? 'travel',
    title: task?.title ?? '',
    ownerId: task?.ownerId ?? '',
    dueOn: wall === null ? (task?.dueOn ?? '') : localDateOf(wall.dueMs, wall.zone),
    dueTime: wall === null ? '' : localTimeOf(wall.dueMs, wall.zone),
    dueTurn: null,
    duePlace,
    note: task?.note ?? '',
    dependsOn: task?.dependsOn ?? [],
  };
}

type ReadDue =
  | ({ readonly ok: true } & Pick<Task, 'dueOn' | 'dueAt'>)
  | { readonly ok: false; readonly errors: Readonly<Record<string, FieldCode>> };

/**
 * When a filled form means that it is due: a day of its place, or a moment of it (Product reference, §5).
 *
 * @param task as it stands: a moment that nobody has touched stays to the second.
 */
export function readDue(values: TaskValues, task: Task | null): ReadDue {
  const { dueOn, dueTime, dueTurn, duePlace } = values;
  if (dueTime === '') return { ok: true, dueOn: orNull(dueOn), dueAt: null };
  const held = valuesOf(task, duePlace);
  const isHeld =
    dueTurn === null &&
    [held.dueOn, held.dueTime, held.duePlace].join() === [dueOn, dueTime, duePlace].join();
  if (task !== null && isHeld) return { ok: true, dueOn: task.dueOn, dueAt: task.dueAt };
  const read = readMoment(
    { date: dueOn, time: dueTime, turn: dueTurn },
    placeOf(duePlace).timeZone,
  );
  return read.ok
    ? { ok: true, dueOn: null, dueAt: new Date(read.ms).toISOString() }
    : { ok: false, errors: { [FIELDS[read.part]]: read.code } };
}

const FIELDS = { date: 'dueOn', time: 'dueTime', turn: 'dueTurn' } as const;

/** What the contract takes of all else. */
export function bodyOf({ kind, title, ownerId, duePlace, note, dependsOn }: TaskValues) {
  return {
    kind,
    title,
    ownerId: orNull(ownerId),
    duePlace,
    note: orNull(note),
    dependsOn,
  };
}
