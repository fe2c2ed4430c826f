import * as z from 'zod/mini';
import { choice, Id, Moment } from './fields';

/** What one accepted command did; timeline, feed and audit are all made from it. */
export const EVENT_KINDS = [
  'request-arrived',
  'claimed',
  'released',
  'assigned',
  'contact-logged',
  'edited',
  'patient-edited',
  'moved',
  'decided',
  'held',
  'hold-lifted',
  'hold-extended',
  'proposal-dismissed',
  'closed',
  'death-recorded',
  'reopened',
  'transfer-asked',
  /** The surviving case's; the closed one has `merged-away`. */
  'merged',
  'merged-away',
  /** Another case of the patients: they are one record now, or two again. */
  'patient-merged',
  'patient-unmerged',
  'unmerged',
  'linked',
  'unlinked',
  'transfer-accepted',
  'transfer-returned',
  'transfer-revoked',
  'records-changed',
  'record-chased',
  'letter-made',
  'note-added',
  'note-edited',
  'duplicate-dismissed',
  'reverted',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Any JSON value of a field before and after. */
export const Change = z.strictObject({
  /** Dotted path within the record, `caller.phone`. */
  field: z.string(),
  before: z.unknown(),
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
