import type { CaseDetail } from '@/contract/case';
import type { MergeConflict } from '@/domain/merge/merge-groups';
import type { Conflict } from './outbox-entry';

/**
 * An edit overlaps with somebody else's (Quality, §1): the screen shows both values, who and when,
 * and lets the person choose. The entry stays in the outbox as refused until it is replaced or
 * dismissed, so that nothing typed is lost.
 */
export class MergeConflictError extends Error {
  readonly entryId: string;
  readonly conflicts: readonly MergeConflict[];
  /** A person's id; null where the timeline does not say. */
  readonly by: string | null;
  readonly at: string | null;
  /** What the case holds now: the base of the next attempt. Null after a reload; read it then. */
  readonly theirs: CaseDetail | null;

  constructor(entryId: string, { conflicts, by, at }: Conflict, theirs: CaseDetail | null) {
    // Names of fields, no values: messages end up in logs.
    super(`Two edits overlap: ${conflicts.map(({ field }) => field).join(', ')}`);
    this.name = 'MergeConflictError';
    this.entryId = entryId;
    this.conflicts = conflicts;
    this.by = by;
    this.at = at;
    this.theirs = theirs;
  }
}
