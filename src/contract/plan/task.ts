import * as z from 'zod/mini';
import { TASK_KINDS, TASK_STATUSES } from '@/domain/plan/task';
import { GATES, STAGES, WAITING_ON } from '@/domain/vocabulary';
import {
  choice,
  Code,
  filledText,
  Id,
  Moment,
  PlainDate,
  text,
  TEXT_LIMITS,
  Version,
} from '../fields';

export const Task = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  kind: choice(TASK_KINDS),
  template: z.nullable(Code),
  madeFor: z.nullable(choice(STAGES)),
  title: text(TEXT_LIMITS.short),
  ownerId: z.nullable(Id),
  dueOn: z.nullable(PlainDate),
  dueAt: z.nullable(Moment),
  duePlace: Code,
  status: choice(TASK_STATUSES),
  waitingOn: z.nullable(choice(WAITING_ON)),
  note: z.nullable(text(TEXT_LIMITS.note)),
  dependsOn: z.array(Id),
  gate: z.nullable(choice(GATES)),
  snoozedUntil: z.nullable(Moment),
  doneAt: z.nullable(Moment),
  doneBy: z.nullable(Id),
});
/** What a person says of a task. */
const fields = {
  kind: choice(TASK_KINDS),
  title: text(TEXT_LIMITS.short),
  ownerId: z.nullable(Id),
  dueOn: z.nullable(PlainDate),
  dueAt: z.nullable(Moment),
  duePlace: Code,
  note: z.nullable(text(TEXT_LIMITS.note)),
  dependsOn: z.array(Id).check(z.maxLength(50, 'too-many')),
};

/** A task in somebody's own words. */
export const AddTask = z.strictObject({
  ...fields,
  /** Made by the client, UUID version 7. */
  id: Id,
  title: filledText(TEXT_LIMITS.short),
});
export type AddTask = z.output<typeof AddTask>;

/** Only what is changed. */
export const ChangeTask = z.partial(
  z.strictObject({
    ...fields,
    status: choice(TASK_STATUSES),
    waitingOn: z.nullable(choice(WAITING_ON)),
    snoozedUntil: z.nullable(Moment),
  }),
);
export type ChangeTask = z.output<typeof ChangeTask>;

/** Several at once: all of them, or none. */
export const CompleteTasks = z.strictObject({
  ids: z.array(Id).check(z.minLength(1, 'required'), z.maxLength(100, 'too-many')),
});

export type TaskWire = z.output<typeof Task>;
