import type { PlaceCode } from '@/reference/codes';
import type { Gate, Stage, WaitingOn } from '../vocabulary';

export const TASK_KINDS = [
  'travel',
  'lodging',
  'interpreter',
  'records',
  'finance',
  'orientation',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATUSES = ['to-do', 'in-progress', 'waiting', 'done', 'not-needed'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export interface Task {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly kind: TaskKind;
  /** Code of the template it was made from, worded by the screen; null where somebody wrote it. */
  readonly template: string | null;
  /** Which beginning of a stage made it, so that a stage begun twice makes it once. */
  readonly madeFor: Stage | null;
  /** In the words of whoever wrote it; empty where a template says it. */
  readonly title: string;
  readonly ownerId: string | null;
  /** A plain date of `duePlace`, or null; a moment stands in `dueAt`. */
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  /** Whose zone and calendar the date belongs to. */
  readonly duePlace: PlaceCode;
  readonly status: TaskStatus;
  readonly waitingOn: WaitingOn | null;
  readonly note: string | null;
  /** Tasks that must be done before. */
  readonly dependsOn: readonly string[];
  /** The gate that it clears. */
  readonly gate: Gate | null;
  /** Not shown in "my day" before this moment. */
  readonly snoozedUntil: string | null;
  readonly doneAt: string | null;
  readonly doneBy: string | null;
}
