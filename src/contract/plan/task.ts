import * as z from 'zod/mini';
import { TASK_KINDS, TASK_STATUSES } from '@/domain/plan/task';
import { GATES, STAGES, WAITING_ON } from '@/domain/vocabulary';
import { choice, Code, Id, Moment, PlainDate, text, TEXT_LIMITS, Version } from '../fields';

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
export type TaskWire = z.output<typeof Task>;
