import * as z from 'zod/mini';
import { Code, filledText, TEXT_LIMITS } from './fields';

/** To another office, or to another campus: one of the two. */
export const AskTransfer = z.strictObject({
  toOffice: z.nullable(Code),
  toCampus: z.nullable(Code),
  reason: filledText(TEXT_LIMITS.short),
});
export type AskTransfer = z.output<typeof AskTransfer>;

export const ReturnTransfer = z.strictObject({ reason: filledText(TEXT_LIMITS.short) });

/** Without the case: whoever has returned it may see it no more. */
export const TransferReturned = z.strictObject({
  changeId: z.null(),
  undoUntil: z.null(),
});
