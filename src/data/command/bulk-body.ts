import type { BulkAction, BulkResult, PickedCase, UndoneChange } from '@/contract/bulk';
import type * as z from 'zod/mini';

type Undone = z.output<typeof UndoneChange>;

/**
 * What the outbox keeps of many cases at once: all of them, and what became of those that were sent.
 * So it is one entry from beginning to end, also when the page is reloaded in between.
 */
export type BulkBody =
  | {
      readonly runId: string;
      readonly action: BulkAction;
      readonly items: readonly PickedCase[];
      readonly results: readonly BulkResult[];
    }
  | {
      readonly runId: string;
      readonly action: null;
      readonly items: readonly Undone[];
      readonly results: readonly BulkResult[];
    };
