import * as z from 'zod/mini';
import { EVENT_KINDS } from '@/domain/event-kinds';
import { choice, Id, Moment } from './fields';

/** Any JSON value of a field before and after. */
export const Change = z.strictObject({
  /** Dotted path within the record, `caller.phone`. */
  field: z.string(),
  before: z.unknown(),
  /** The same as before where it only says of which record the other changes are. */
  after: z.unknown(),
});

export const CaseEvent = z.strictObject({
  id: Id,
  caseId: Id,
  at: Moment,
  /** Null: the system itself. */
  by: z.nullable(Id),
  kind: choice(EVENT_KINDS),
  changes: z.array(Change),
  /** Until when the same person may undo it; null when never. */
  undoUntil: z.nullable(Moment),
  /** The event that reverted this one. */
  revertedBy: z.nullable(Id),
});
export type CaseEvent = z.output<typeof CaseEvent>;

export const CaseEventList = z.strictObject({ items: z.array(CaseEvent), total: z.int() });
