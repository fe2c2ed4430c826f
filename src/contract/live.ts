import * as z from 'zod/mini';
import { EVENT_KINDS } from '@/domain/event-kinds';
import { choice, count, Id, Moment, Reference } from './fields';

/** Long poll of what changed in my scope: ids and kinds, no patient data. */
export const ChangesQuery = z.strictObject({
  /** Absent: answer at once with the newest cursor. */
  after: z.optional(count(0, 999_999_999)),
  /** Longest wait in seconds, 0 to 25. */
  wait: z.optional(count(0, 25)),
});
export const FeedEntry = z.strictObject({
  kind: choice([...EVENT_KINDS, 'presence', 'demo-laid', 'rights-changed']),
  reference: z.nullable(Reference),
  at: Moment,
  by: z.nullable(Id),
});
export const ChangeFeed = z.strictObject({
  cursor: z.int(),
  items: z.array(FeedEntry),
  /** True: too far behind, laid again, or the reader may see something else now: read all afresh. */
  reset: z.boolean(),
});
export type ChangeFeed = z.output<typeof ChangeFeed>;

/** Heartbeat: what I have open; lives 30 seconds. */
export const Beat = z.strictObject({ reference: z.nullable(Reference), isEditing: z.boolean() });
export const PresenceEntry = z.strictObject({
  reference: Reference,
  personId: Id,
  since: Moment,
  isEditing: z.boolean(),
});
export const PresenceList = z.strictObject({ items: z.array(PresenceEntry) });
export type PresenceList = z.output<typeof PresenceList>;
