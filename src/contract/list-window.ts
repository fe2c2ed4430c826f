import * as z from 'zod/mini';
import { count, MAX_WINDOW, Moment, Reference } from './fields';

/** Which rows of a list are asked for, beside its filter and its order. */
export const windowShape = {
  /** Only those of these cases: how visible rows are refreshed where they stand. */
  reference: z.optional(z.array(Reference).check(z.maxLength(MAX_WINDOW, 'too-many'))),
  offset: z.optional(count(0, 1_000_000)),
  limit: z.optional(count(0, MAX_WINDOW)),
} as const;

/** A window of rows. */
export const listOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.strictObject({
    items: z.array(row),
    total: z.int(),
    offset: z.int(),
    /** Raised by every change that could alter a list of these in my scope. */
    revision: z.int(),
    /** The server's moment of the answer; bands are computed against it. */
    asOf: Moment,
  });
