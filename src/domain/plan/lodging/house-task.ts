import type { CaseRecord } from '../../case';
import type { Stay } from '../lodging';
import type { Task } from '../task';
import { newTask } from '../tasks/new-task';
import { isSettled } from '../tasks/task-state';
import { HOUSE_TASK, type HouseAsked, nextHouseToAsk } from './house-rules';

interface Planned {
  readonly case: Pick<CaseRecord, 'id'>;
  /** All of the case, as they were and as they will be. */
  readonly before: readonly Stay[];
  readonly stays: readonly Stay[];
  readonly tasks: readonly Task[];
  /** Ids of the stays and tasks that the command itself writes. */
  readonly written: ReadonlySet<string>;
  /** ISO instant of the change. */
  readonly at: string;
  /** Null where nothing new is made: what is undone is as it was before. */
  readonly newId: (() => string) | null;
}

/**
 * What follows for the tasks when a hospitality house is planned, moved, confirmed or given up. It
 * takes no reservation and counts for its nights until somebody asks it, one working day before
 * (Product reference, §5): so as long as one is planned a task says when the next is to be asked, by
 * the calendar of the campus that the house is near. A house that another case shares is asked in
 * that case.
 */
export function houseTasks(planned: Planned): readonly Task[] {
  const { case: record, before, stays, tasks, written, at, newId } = planned;
  const [was, next] = [toAsk(before), toAsk(stays)];
  const ofHouses = tasks.filter(({ template }) => template === HOUSE_TASK);
  const open = ofHouses.filter((task) => !isSettled(task));
  if (next === null) {
    const status = stays.some(isConfirmedHouse) ? 'done' : 'not-needed';
    return open.map((task) => ({ ...task, status, waitingOn: null, doneAt: at, doneBy: null }));
  }
  const due = { dueOn: next.on, dueAt: null, duePlace: next.campus };
  // Another date that somebody has set stays, as long as the house is to be asked when it was.
  if (open.length > 0) {
    // As does the date of a task that an undo puts back, with the house for which it was.
    const isBack = stays.some((stay) => written.has(stay.id) && isSame(toAsk([stay]), next));
    // Near another campus it is asked on the same date there.
    const moved = next.on === was?.on ? { duePlace: next.campus } : due;
    return open
      .filter(({ id }) => !isSame(was, next) && !(isBack && written.has(id)))
      .map((task) => ({ ...task, ...moved }));
  }
  // Whoever settled it by hand has asked; a house for other nights is asked anew.
  const isAsked = ofHouses.some(
    (task) => isSame(was, next) || (task.dueOn === next.on && task.duePlace === next.campus),
  );
  if (newId === null || isAsked) return [];
  const asked = { caseId: record.id, kind: 'lodging', template: HOUSE_TASK } as const;
  return [newTask({ ...due, ...asked, id: newId() })];
}

const toAsk = (stays: readonly Stay[]): HouseAsked | null =>
  nextHouseToAsk(stays.filter(({ sharedFrom }) => sharedFrom === null));

const isSame = (one: HouseAsked | null, other: HouseAsked): boolean =>
  one?.on === other.on && one.campus === other.campus;

const isConfirmedHouse = ({ kind, status, sharedFrom }: Stay): boolean =>
  kind === 'hospitality-house' && status === 'confirmed' && sharedFrom === null;
