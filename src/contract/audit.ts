import * as z from 'zod/mini';
import { AUDIT_ACTIONS } from '@/domain/audit/audit';
import { EVENT_KINDS } from '@/domain/event-kinds';
import { FOLLOW_UP_STATES } from '@/domain/follow-up/vocabulary';
import { NUMBER_KINDS } from '@/domain/numbers/number-fields';
import { POLICY_ACTIONS } from '@/domain/policy-table';
import { STAGES } from '@/domain/vocabulary';
import { choice, count, Id, Moment, PlainDate, Reference } from './fields';

/** What the trail can be narrowed to; a person, a case, kinds, and days where the reader sits. */
export const auditFilterShape = {
  person: z.optional(Id),
  case: z.optional(Reference),
  action: z.optional(z.array(choice(AUDIT_ACTIONS))),
  from: z.optional(PlainDate),
  to: z.optional(PlainDate),
};
export const AuditFilter = z.strictObject(auditFilterShape);
export type AuditFilter = z.output<typeof AuditFilter>;

export const AuditQuery = z.strictObject({
  ...auditFilterShape,
  offset: z.optional(count(0, 10_000_000)),
  limit: z.optional(count(0, 500)),
});

/** One line of the trail; nothing in it is of a patient. */
export const AuditLine = z.strictObject({
  id: Id,
  at: Moment,
  by: z.nullable(Id),
  action: choice(AUDIT_ACTIONS),
  operationId: z.nullable(z.string()),
  /** Of a denial: the row of the policy table that it is of; null where the operation is gone. */
  permission: z.nullable(choice(POLICY_ACTIONS)),
  reference: z.nullable(Reference),
  kind: z.nullable(choice(EVENT_KINDS)),
  /** Of a change that moved a case to another stage, or a follow-up to another state. */
  step: z.nullable(
    z.discriminatedUnion('of', [
      z.strictObject({ of: z.literal('stage'), from: choice(STAGES), to: choice(STAGES) }),
      z.strictObject({
        of: z.literal('follow-up'),
        from: choice(FOLLOW_UP_STATES),
        to: choice(FOLLOW_UP_STATES),
      }),
    ]),
  ),
  exported: z.nullable(
    z.strictObject({
      rows: z.int(),
      filters: z.array(z.string()),
      columns: z.array(z.string()),
      isSelection: z.boolean(),
    }),
  ),
  many: z.nullable(z.strictObject({ asked: z.int(), done: z.int() })),
  number: z.nullable(choice(NUMBER_KINDS)),
});
export type AuditLine = z.output<typeof AuditLine>;

/** Newest first. */
export const AuditPage = z.strictObject({
  items: z.array(AuditLine),
  total: z.int(),
  offset: z.int(),
  asOf: Moment,
});

/** The trail to take along; longer ones are cut, and say so. */
export const AuditExport = z.strictObject({
  items: z.array(AuditLine),
  total: z.int(),
  asOf: Moment,
});
