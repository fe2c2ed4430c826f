import { type FlatFields, type MergeConflict, mergeGroups, type MergeSides } from './merge-groups';

/**
 * What a form shows while somebody else changes its record: what I left alone follows theirs, what I
 * have typed stays, also where both changed it; those fields are named.
 *
 * @param groups as `mergeGroups` has them.
 */
export function keepMine(
  sides: MergeSides,
  groups: readonly (readonly string[])[],
): { readonly values: FlatFields; readonly conflicts: readonly MergeConflict[] } {
  const { merged, conflicts } = mergeGroups(sides, groups);
  const mine = Object.fromEntries(conflicts.map((each) => [each.field, each.mine]));
  return { values: { ...merged, ...mine }, conflicts };
}
