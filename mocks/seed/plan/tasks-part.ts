import type { CasePlan } from '@/domain/plan/case-plan';
import { houseTasks } from '@/domain/plan/lodging/house-task';
import { extensionTasks } from '@/domain/plan/money/extension-task';
import { GATED_STAGES } from '@/domain/plan/gates/gate-state';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import type { Task, TaskStatus } from '@/domain/plan/task';
import { isSettled } from '@/domain/plan/tasks/task-state';
import { tasksBegun } from '@/domain/plan/tasks/tasks-begun';
import { tasksFollowing } from '@/domain/plan/tasks/tasks-follow';
import { TASK_TEMPLATES, templateOf } from '@/domain/plan/tasks/templates';
import { STAGES, type Stage } from '@/domain/vocabulary';
import type { Life } from '../life';
import { drawsOf, type Draws } from '../random';
import type { PlanGround } from './plan-ground';

const BEGINNING_STAGES: readonly Stage[] = STAGES.filter((stage) =>
  TASK_TEMPLATES.some((template) => template.stage === stage),
);
/** What is not settled yet stands somewhere in between. */
const OPEN: readonly TaskStatus[] = ['to-do', 'to-do', 'in-progress', 'waiting'];

const VISA_TASKS: ReadonlySet<string> = new Set(
  TASK_TEMPLATES.flatMap(({ code }) => (code.startsWith('visa-') ? [code] : [])),
);

/**
 * The tasks of a seeded case: those of every stage that has begun, each as far as the case's gates
 * and its preparation say. It comes last, for it follows what the other parts have laid.
 */
export function tasksPart(ground: PlanGround, laid: CasePlan): Pick<CasePlan, 'tasks'> {
  const { made, idOf } = ground;
  const { life, caseRecord, patient } = made;
  if (!PLANNED_STAGES.has(caseRecord.stage)) return { tasks: [] };
  const draws = drawsOf(ground.ground.seed, life.n, 'tasks');
  let position = 0;
  const newId = (): string => idOf('tasks', position++);
  let tasks: readonly Task[] = [];
  for (const stage of BEGINNING_STAGES) {
    const step = life.steps.find((each) => each.stage === stage);
    if (step === undefined) continue;
    const at = new Date(step.fromMs).toISOString();
    const made = tasksBegun(caseRecord, stage, tasks, { at, newId });
    tasks = [
      ...tasks,
      ...made.map((task, at) =>
        asWritten(standing(task, ground, draws, (at + 1) / (made.length + 1)), ground, laid),
      ),
    ];
  }
  tasks = tasks.map((task) => beforeThose(task, tasks, ground));
  const facts = { case: caseRecord, patient, plan: { ...laid, tasks } };
  const following = new Map(
    tasksFollowing(facts, {
      at: settledAt(life, caseRecord.stage, 0.9),
      isUndone: false,
    }).map((task) => [task.id, task]),
  );
  return {
    tasks: [
      ...tasks.map((task) => following.get(task.id) ?? task),
      ...chased(ground, laid, newId),
      ...toAsk(ground, laid, newId),
    ],
  };
}

/** Where more is asked of a payer, the task that chases it. */
function chased({ made }: PlanGround, laid: CasePlan, newId: () => string) {
  const { caseRecord } = made;
  const { coverages } = laid;
  const at = coverages.find(({ extension }) => extension !== null)?.extension?.askedAt;
  if (at === undefined) return [];
  return extensionTasks({ case: caseRecord, coverages, tasks: [], by: '', at, newId });
}

/** Where a hospitality house is planned, the task that says when it is asked. */
function toAsk({ ground, made }: PlanGround, { stays }: CasePlan, newId: () => string) {
  const at = new Date(ground.laidAtMs).toISOString();
  const written = new Set(stays.map(({ id }) => id));
  return houseTasks({ case: made.caseRecord, before: [], stays, tasks: [], written, at, newId });
}

/** As its gate stands; where none is judged, by the stage and by chance. `moment`: how far into it. */
function standing(task: Task, { made }: PlanGround, draws: Draws, moment: number): Task {
  const { caseRecord, life } = made;
  const [share, status] = [draws.next(), draws.pick(OPEN)];
  const { stage, progress } = caseRecord;
  const isFailing = progress.failingGates.some(({ gate }) => gate === task.gate);
  const isJudged = task.gate !== null && GATED_STAGES.has(stage);
  const reached = task.madeFor === stage ? (stage === 'preparing' ? life.prepared : 0.4) : 1;
  const isDone = isJudged ? !isFailing : stage === 'on-site' || share < reached * 1.1;
  if (isDone) return settled(task, caseRecord.ownerId, settledAt(life, task.madeFor, moment));
  // Whose move its gate is stands in the record: it waits for nobody else.
  if (status === 'waiting' && !isJudged) {
    return { ...task, status, waitingOn: templateOf(task.template)?.waitingOn ?? 'patient' };
  }
  return { ...task, status: status === 'waiting' ? 'in-progress' : status };
}

/** Nobody's visa is asked for where none is needed; a visit to the consulate was on the day that the papers tell. */
function asWritten(task: Task, { made }: PlanGround, { papers }: CasePlan): Task {
  const isNeedless = papers.length > 0 && papers.every(({ visa }) => visa === 'not-needed');
  if (isNeedless && VISA_TASKS.has(task.template ?? '')) {
    const at = task.doneAt ?? settledAt(made.life, task.madeFor, 0);
    return { ...settled(task, null, at), status: 'not-needed' };
  }
  const on = papers.find(({ visaAppointmentOn }) => visaAppointmentOn !== null)?.visaAppointmentOn;
  if (task.template !== 'visa-appointment' || !on) return task;
  return settled(task, made.caseRecord.ownerId, `${on}T15:00:00.000Z`);
}

/** Whatever comes before a task that is settled is settled as well. */
function beforeThose(task: Task, tasks: readonly Task[], { made }: PlanGround): Task {
  const isBefore = tasks.some(
    (each) => isSettled(each) && reaches(each, task.id, tasks) && !isSettled(task),
  );
  const isFailing = made.caseRecord.progress.failingGates.some(({ gate }) => gate === task.gate);
  if (!isBefore || isFailing) return task;
  const together = tasks.filter(({ madeFor }) => madeFor === task.madeFor);
  const moment = (together.indexOf(task) + 1) / (together.length + 1);
  return settled(task, made.caseRecord.ownerId, settledAt(made.life, task.madeFor, moment));
}

const reaches = (from: Task, id: string, tasks: readonly Task[]): boolean =>
  from.dependsOn.includes(id) ||
  tasks.some((each) => from.dependsOn.includes(each.id) && reaches(each, id, tasks));

const settled = (task: Task, doneBy: string | null, doneAt: string): Task => ({
  ...task,
  status: 'done',
  waitingOn: null,
  doneAt,
  doneBy,
});

/** A moment of the stage, as far into it as the share says. */
function settledAt({ steps, arrivedAtMs }: Life, stage: Stage | null, share: number): string {
  const step = steps.find((each) => each.stage === stage);
  const fromMs = step?.fromMs ?? arrivedAtMs;
  const lastMs = steps.at(-1)?.fromMs ?? fromMs;
  const toMs = step?.toMs ?? Math.max(fromMs, lastMs);
  return new Date(Math.round(fromMs + share * (toMs - fromMs))).toISOString();
}
