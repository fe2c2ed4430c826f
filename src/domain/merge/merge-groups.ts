import { jsonEqual } from './json-equal';

/** Fields of a record under dotted paths, `caller.phone`; an array is one value. */
export type FlatFields = Readonly<Record<string, unknown>>;

export interface MergeConflict {
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** What the record should hold; where two disagree it holds theirs until somebody chooses. */
  readonly merged: FlatFields;
  /** The fields of `merged` that are mine and not yet theirs: what must be sent. */
  readonly toSend: FlatFields;
  /** Every field of a group that both changed, to something different. */
  readonly conflicts: readonly MergeConflict[];
}

export interface MergeSides {
  /** What I saw when I began. */
  readonly base: FlatFields;
  /** What I want it to hold. */
  readonly mine: FlatFields;
  /** What it holds now. */
  readonly theirs: FlatFields;
}

/**
 * Merges two people's changes of one record, by field group (Quality, §1, A2): fields that only
 * make sense together (the two ends of a range) are decided together, any other field alone.
 * A group that one side changed is that side's; a group that both changed to the same is that;
 * a group that both changed otherwise is a conflict.
 *
 * @param groups lists of fields that are decided together; a field stands in at most one.
 */
export function mergeGroups(
  { base, mine, theirs }: MergeSides,
  groups: readonly (readonly string[])[] = [],
): Merge {
  const fields = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  const grouped = new Set(groups.flat());
  const alone = [...fields].filter((field) => !grouped.has(field)).map((field) => [field]);
  const merged: Record<string, unknown> = { ...theirs };
  const toSend: Record<string, unknown> = {};
  const conflicts: MergeConflict[] = [];

  for (const group of [...groups, ...alone]) {
    const isChanged = (side: FlatFields) =>
      group.some((field) => !jsonEqual(side[field], base[field]));
    const disputed = group.filter((field) => !jsonEqual(mine[field], theirs[field]));
    if (!isChanged(mine) || disputed.length === 0) continue;
    if (isChanged(theirs)) {
      conflicts.push(
        ...disputed.map((field) => ({
          field,
          base: base[field],
          mine: mine[field],
          theirs: theirs[field],
        })),
      );
      continue;
    }
    for (const field of disputed) {
      merged[field] = mine[field];
      toSend[field] = mine[field];
    }
  }
  return { merged, toSend, conflicts };
}
