import * as z from 'zod/mini';
import { caseFilterShape } from './case-list';
import { HoldCase } from './command';
import { Id, Moment, Reference, Version } from './fields';
import { Problem } from './problem';
import { AskRecords } from './record';

/** Cases that one call changes at most. */
export const MOST_AT_ONCE = 500;
/** Cases that "all that match" may be; a larger list is narrowed first. */
export const MOST_PICKED = 2_000;

/** All cases of a list, resolved by the server at one moment. */
export const PickQuery = z.strictObject(caseFilterShape);
export const PickedCase = z.strictObject({ reference: Reference, version: Version });
export type PickedCase = z.output<typeof PickedCase>;
export const PickedCases = z.strictObject({
  /** At most `MOST_PICKED`, by reference. */
  items: z.array(PickedCase),
  total: z.int(),
  revision: z.int(),
  asOf: Moment,
});
export type PickedCases = z.output<typeof PickedCases>;

const many = <T extends z.ZodMiniType>(item: T) =>
  z.array(item).check(z.minLength(1, 'required'), z.maxLength(MOST_AT_ONCE, 'too-many'));

export const BulkAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim') }),
  z.strictObject({ type: z.literal('release') }),
  /** A supervisor's. */
  z.strictObject({ type: z.literal('assign'), to: Id }),
  z.strictObject({ type: z.literal('hold'), hold: HoldCase }),
  /** Every record of each case that nobody has asked for yet. */
  z.strictObject({ type: z.literal('ask-records'), request: AskRecords }),
]);
export type BulkAction = z.output<typeof BulkAction>;

/** The same command on many cases, each with the version that the person saw. */
export const ChangeCases = z.strictObject({ action: BulkAction, items: many(PickedCase) });
export type ChangeCases = z.output<typeof ChangeCases>;

export const UndoneChange = z.strictObject({ reference: Reference, changeId: Id });
export const RevertChanges = z.strictObject({ items: many(UndoneChange) });

/** What became of one case of many. */
export const BulkResult = z.strictObject({
  reference: Reference,
  /** Null: done. Else why not, exactly as the command on that case alone would answer. */
  problem: z.nullable(Problem),
  /** Who made the change that stood in the way, and when; null where nobody did. */
  by: z.nullable(Id),
  at: z.nullable(Moment),
  /** Undoes it; null where undo is not offered. */
  changeId: z.nullable(Id),
  version: z.nullable(Version),
});
export type BulkResult = z.output<typeof BulkResult>;
/** One answer for each case, in the order asked. */
export const BulkAnswer = z.strictObject({ items: z.array(BulkResult) });
export type BulkAnswer = z.output<typeof BulkAnswer>;
