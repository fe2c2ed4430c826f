import { closeOfWorkingDayAfter } from '../../calendar/working-time';
import { addDays, localDateOf, type PlainDate } from '@/lib/zoned-time';
import { campusPlaceOf, clockPlaceOf, placeOf } from '@/reference/place';
import type { PlaceCode } from '@/reference/codes';
import type { CaseRecord } from '../../case';
import type { Task } from '../task';
import { HOUSE_TASK } from '../lodging/house-rules';
import { dueMsOf } from './reminder';
import { isSettled } from './task-state';
import { type TaskTemplate, templateOf } from './templates';

/** Where nobody knows yet when the patient comes. */
const DAYS_WITHOUT_ARRIVAL = 10;

/** Whose calendar a task's date is, and from what it may be counted. */
export type DueFacts = Pick<CaseRecord, 'office' | 'campus'> & {
  readonly arrivalOn: PlainDate | null;
};

/** When something changes (ISO instant), and whether by an undo. */
export interface DueMoment {
  readonly at: string;
  readonly isUndone: boolean;
}

/**
 * When a template's task is due that is asked for at a moment: a date of the place whose work it
 * is; never before the day on which it is asked for.
 *
 * @param at ISO instant.
 */
export function dueOf(
  { due, place }: TaskTemplate,
  { office, campus, arrivalOn }: DueFacts,
  at: string,
): Pick<Task, 'dueOn' | 'duePlace'> {
  const duePlace = placeFor(place, { office, campus });
  const { timeZone } = placeOf(duePlace);
  const atMs = Date.parse(at);
  const afterDays = (days: number): string =>
    localDateOf(closeOfWorkingDayAfter(duePlace, atMs, days), timeZone);
  if (due.from === 'stage') return { duePlace, dueOn: afterDays(due.workingDays) };
  if (arrivalOn === null) return { duePlace, dueOn: afterDays(DAYS_WITHOUT_ARRIVAL) };
  return { duePlace, dueOn: later(addDays(arrivalOn, due.days), localDateOf(atMs, timeZone)) };
}

/** The place by whose calendar a task of an office or a campus is due. */
const placeFor = (
  side: TaskTemplate['place'],
  { office, campus }: Pick<DueFacts, 'office' | 'campus'>,
): PlaceCode => (side === 'campus' ? campusPlaceOf(campus) : clockPlaceOf(office, campus));

/**
 * An open task of a case that another office or campus has taken over: what was due by the day of the
 * place before, is now by that of the new one. A date that its stage set is counted anew by the new
 * calendar, from the same beginning; every other date stays, as does a place that a hand chose.
 *
 * @param startedAt ISO instant at which the case's stage began.
 */
export function dueElsewhere(
  task: Task,
  before: DueFacts,
  after: DueFacts,
  startedAt: string,
): Task {
  // A house is asked by the calendar of the campus that it is near, wherever its case goes.
  if (isSettled(task) || task.template === HOUSE_TASK) return task;
  const template = templateOf(task.template);
  const sides = template === undefined ? (['office', 'campus'] as const) : [template.place];
  const side = sides.find((each) => placeFor(each, before) === task.duePlace);
  const duePlace = side === undefined ? task.duePlace : placeFor(side, after);
  if (duePlace === task.duePlace) return task;
  const isCounted =
    template !== undefined &&
    task.dueAt === null &&
    task.dueOn === dueOf(template, before, startedAt).dueOn;
  const dueOn = isCounted ? dueOf(template, after, startedAt).dueOn : task.dueOn;
  return { ...task, duePlace, dueOn };
}

/**
 * A task that is to be done again: its date was that of the first time, so it is due as one that is
 * asked for now (Product reference, §4, §5). A date of its stage that still lies ahead stays; one
 * that hangs on the arrival is counted from the arrival as it is planned now.
 */
export function dueAgain(task: Task, facts: DueFacts, at: string): Task {
  const template = templateOf(task.template);
  const dueMs = dueMsOf(task);
  if (template === undefined || dueMs === null) return task;
  if (template.due.from === 'stage' && dueMs > Date.parse(at)) return task;
  return { ...task, ...dueOf(template, facts, at), dueAt: null };
}

/**
 * An open task whose date hangs on the arrival, when that moves: the date goes along. One that
 * somebody has drawn nearer by hand stays, and one that was put off, or was late from the beginning,
 * is never drawn nearer. While nobody knew the arrival, only a task that nobody has touched follows.
 * What is undone is as it was before: beside what is put back only a date of the rule itself follows.
 *
 * @param before the arrival as it was planned until now.
 */
export function dueMoved(
  task: Task,
  before: PlainDate | null,
  facts: DueFacts,
  { at, isUndone }: DueMoment,
): Task {
  const due = templateOf(task.template)?.due;
  const { arrivalOn } = facts;
  if (due?.from !== 'arrival' || arrivalOn === null || arrivalOn === before) return task;
  if (task.dueOn === null || task.dueAt !== null) return task;
  const today = localDateOf(Date.parse(at), placeOf(task.duePlace).timeZone);
  const wanted = later(addDays(arrivalOn, due.days), today);
  const dueOn =
    before === null
      ? task.version === 1
        ? wanted
        : task.dueOn
      : following(task.dueOn, addDays(before, due.days), wanted, isUndone);
  return dueOn === task.dueOn ? task : { ...task, dueOn };
}

function following(
  held: PlainDate,
  wanted: PlainDate,
  wantedNow: PlainDate,
  isUndone: boolean,
): PlainDate {
  if (held === wanted) return wantedNow;
  return isUndone || held < wanted ? held : later(held, wantedNow);
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? other : one);
