import * as z from 'zod/mini';
import { MOVE_TARGETS } from '@/domain/stage/command';
import { ALTERNATIVES, DECLINE_REASONS, OUTCOMES, WAITING_ON } from '@/domain/vocabulary';
import { dischargeFields } from './case';
import { choice, filledText, Id, Moment, PlainDate, text, TEXT_LIMITS, Version } from './fields';

/** Compare-and-set: the owner the person saw, null for nobody. No `If-Match` (architecture, §2). */
export const ClaimCase = z.strictObject({ expectedOwnerId: z.nullable(Id) });

/** Moves that are somebody's decision but not triage: records, review, and the stages after acceptance. */
export const MoveCase = z.strictObject({
  to: choice(MOVE_TARGETS),
  /** `review` without a complete checklist needs a reason. */
  reason: z.optional(z.nullable(text(TEXT_LIMITS.short))),
});

/** A specialty's answer (triage). */
export const DecideSpecialty = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('accepted'),
    conditions: z.nullable(text(TEXT_LIMITS.note)),
  }),
  z.strictObject({
    decision: z.literal('declined'),
    reason: choice(DECLINE_REASONS),
    alternative: choice(ALTERNATIVES),
    note: z.nullable(text(TEXT_LIMITS.note)),
  }),
  z.strictObject({
    decision: z.literal('more-information'),
    note: filledText(TEXT_LIMITS.note),
  }),
]);
export type DecideSpecialty = z.output<typeof DecideSpecialty>;

export const HoldCase = z.strictObject({
  reason: filledText(TEXT_LIMITS.short),
  waitingOn: choice(WAITING_ON),
  reviewOn: PlainDate,
});

export const CloseCase = z.strictObject({
  outcome: choice(OUTCOMES),
  reason: z.nullable(text(TEXT_LIMITS.note)),
  alternative: z.nullable(choice(ALTERNATIVES)),
});

/** The date on which the patient came, in the campus's calendar. */
export const RecordArrival = z.strictObject({ on: PlainDate });
/** The discharge, with what becomes of each appointment that still lies ahead. */
export const RecordDischarge = z.strictObject({
  at: Moment,
  ...dischargeFields,
  appointments: z.array(
    z.strictObject({
      id: Id,
      version: Version,
      as: choice(['cancelled', 'next-visit'] as const),
      reason: filledText(TEXT_LIMITS.short),
    }),
  ),
});
export type RecordDischarge = z.output<typeof RecordDischarge>;

/** Who answers for the case from now on. */
export const AssignCase = z.strictObject({ to: Id });

export const ReopenCase = z.strictObject({ reason: filledText(TEXT_LIMITS.short) });
export const Nothing = z.strictObject({});
