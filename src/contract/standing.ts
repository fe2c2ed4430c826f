import * as z from 'zod/mini';
import { PROPOSALS } from '@/domain/turned-down';
import { STAGES } from '@/domain/vocabulary';
import { choice, filledText, Id, PlainDate, Reference, TEXT_LIMITS } from './fields';

/** A hold that was looked at and goes on. */
export const ExtendHold = z.strictObject({ reviewOn: PlainDate });
export type ExtendHold = z.output<typeof ExtendHold>;

export const DismissProposal = z.strictObject({
  kind: choice(PROPOSALS),
  reason: filledText(TEXT_LIMITS.short),
});
export type DismissProposal = z.output<typeof DismissProposal>;

export const RecordDeath = z.strictObject({
  /** Null: not known; the day on which it was told then stands for it. */
  on: z.nullable(PlainDate),
  /** Who settles the money that is open; must be named where there is any. */
  settledBy: z.nullable(Id),
});
export type RecordDeath = z.output<typeof RecordDeath>;

/** The second look: the patient's other cases in my scope that close as well, or have closed so. */
export const DeathEffects = z.strictObject({
  otherCases: z.array(z.strictObject({ reference: Reference, stage: choice(STAGES) })),
});
