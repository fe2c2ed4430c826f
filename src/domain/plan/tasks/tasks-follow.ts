import { gatesOf, isJudged } from '../gates/gate-rules';
import type { GateState, PlanFacts } from '../gates/gate-state';
import { plannedArrival } from '../progress';
import type { Task } from '../task';
import { stepsTold } from './steps-follow';
import { type DueFacts, dueAgain, dueMoved, type DueMoment } from './task-due';
import { isSettled } from './task-state';

/**
 * The tasks that a gate with a rule of its own sets done, or opens again, in the transaction in
 * which it begins to pass or to fail (Product reference, §7). A waived gate leaves its task alone:
 * what it asks for is not done. One that opens again is due anew, and what hangs on the arrival is
 * due by the arrival as it is planned now (§4).
 */
export function tasksFollowing(facts: PlanFacts, moment: DueMoment): readonly Task[] {
  const { at } = moment;
  const states = new Map(gatesOf(facts).map(({ gate, state }) => [gate, state.kind]));
  const told = stepsTold(facts);
  const { office, campus, progress } = facts.case;
  const due: DueFacts = { office, campus, arrivalOn: plannedArrival(facts) };
  return facts.plan.tasks.flatMap((task) => {
    const status = told.get(task.template ?? '');
    if (status !== undefined && !isSettled(task)) {
      return [{ ...task, status, waitingOn: null, doneAt: at, doneBy: null }];
    }
    const stood =
      task.gate === null || !isJudged(task.gate, facts)
        ? task
        : following(task, states.get(task.gate), due, at);
    const next = isSettled(stood) ? stood : dueMoved(stood, progress.arrivalOn, due, moment);
    return next === task ? [] : [next];
  });
}

function following(
  task: Task,
  gate: GateState['kind'] | undefined,
  due: DueFacts,
  at: string,
): Task {
  const settled = { waitingOn: null, doneAt: at, doneBy: null } as const;
  switch (gate) {
    case 'passed':
      return task.status === 'done' ? task : { ...task, ...settled, status: 'done' };
    case 'not-applicable':
      return isSettled(task) ? task : { ...task, ...settled, status: 'not-needed' };
    case 'failing':
      return isSettled(task)
        ? dueAgain({ ...task, status: 'to-do', doneAt: null, doneBy: null }, due, at)
        : task;
    default:
      return task;
  }
}
