import type { PickedCase } from '@/contract/bulk';
import type { CaseFilter } from '@/contract/case-list';

/**
 * What is selected of a list: cases one by one, with the versions that were seen, or all that a
 * filter matches but for some. Pure: it knows no list, so nothing that a list does can change it.
 */
export type Selection =
  | { readonly kind: 'some'; readonly cases: ReadonlyMap<string, number> }
  | {
      readonly kind: 'all';
      readonly filter: CaseFilter;
      /** How many it matched when the person chose it. */
      readonly total: number;
      readonly except: ReadonlySet<string>;
    };

export const NOTHING: Selection = { kind: 'some', cases: new Map() };

export const everything = (filter: CaseFilter, total: number): Selection => ({
  kind: 'all',
  filter,
  total,
  except: new Set(),
});

export function selectedCount(selection: Selection): number {
  return selection.kind === 'some'
    ? selection.cases.size
    : Math.max(0, selection.total - selection.except.size);
}

export function isSelected(selection: Selection, reference: string): boolean {
  return selection.kind === 'some'
    ? selection.cases.has(reference)
    : !selection.except.has(reference);
}

/** The selection with these cases in it, or out of it. */
export function withCases(
  selection: Selection,
  cases: readonly PickedCase[],
  isIn: boolean,
): Selection {
  if (selection.kind === 'all') {
    const except = new Set(selection.except);
    for (const { reference } of cases) {
      if (isIn) except.delete(reference);
      else except.add(reference);
    }
    return { ...selection, except };
  }
  const next = new Map(selection.cases);
  for (const { reference, version } of cases) {
    if (isIn) next.set(reference, version);
    else next.delete(reference);
  }
  return { kind: 'some', cases: next };
}

/** The selected cases with the newest versions that the person has seen of them. */
export function selectedCases(
  cases: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, number>,
): readonly PickedCase[] {
  return [...cases].map(([reference, version]) => ({
    reference,
    version: Math.max(version, shown.get(reference) ?? 0),
  }));
}
