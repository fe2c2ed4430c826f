import { jsonEqual } from '../../merge/json-equal';
import type { Appointment } from '../appointment';
import { itineraryOf } from '../appointments/itinerary';
import type { Task } from '../task';
import { type DueFacts, dueAgain } from './task-due';
import { isSettled } from './task-state';

/** The template of the task that the itinerary's letter does. */
const ITINERARY_SENT = 'itinerary-sent';

const ofItinerary = (tasks: readonly Task[]): readonly Task[] =>
  tasks.filter(({ template }) => template === ITINERARY_SENT);

/** Whether a task still asks for the itinerary to go out. */
export const isItineraryToSend = (tasks: readonly Task[]): boolean =>
  ofItinerary(tasks).some((task) => !isSettled(task));

/** The task that is done once the letter with the itinerary was logged (Product reference, §5). */
export const sentTasks = (
  tasks: readonly Task[],
  { at, by }: { readonly at: string; readonly by: string },
): readonly Task[] =>
  ofItinerary(tasks)
    .filter((task) => !isSettled(task))
    .map((task) => ({ ...task, status: 'done', waitingOn: null, doneAt: at, doneBy: by }));

/** What stands on the family's paper of one appointment; that they have said yes to it does not. */
const PRINTED = [
  'id',
  'kind',
  'clinic',
  'campus',
  'building',
  'room',
  'startAt',
  'minutes',
  'needsInterpreter',
  'mode',
  'preparation',
] as const satisfies readonly (keyof Appointment)[];

const printed = (appointment: Appointment): readonly unknown[] =>
  PRINTED.map((field) => appointment[field]);

/**
 * The itinerary that the family holds says something else than the appointments do once these have
 * changed: the task to send it is to be done again.
 */
export function resendTasks(
  tasks: readonly Task[],
  before: readonly Appointment[],
  after: readonly Appointment[],
  { due, at }: { readonly due: DueFacts; readonly at: string },
): readonly Task[] {
  const done = ofItinerary(tasks).filter(({ status }) => status === 'done');
  if (done.length === 0) return [];
  const [was, is] = [before, after].map((each) => itineraryOf(each).map(printed));
  if (jsonEqual(was, is)) return [];
  return done.map((task) =>
    dueAgain({ ...task, status: 'to-do', doneAt: null, doneBy: null }, due, at),
  );
}
