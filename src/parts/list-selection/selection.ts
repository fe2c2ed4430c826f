/** One row with the version that was seen of it. */
export interface Picked {
  readonly id: string;
  readonly version: number;
}

/**
 * What is selected of a list: rows one by one, with the versions that were seen, or all that a
 * filter matches but for some. Pure: it knows no list, so nothing that a list does can change it.
 */
export type Selection<Filter> =
  | { readonly kind: 'some'; readonly rows: ReadonlyMap<string, number> }
  | {
      readonly kind: 'all';
      readonly filter: Filter;
      /** How many it matched when the person chose it. */
      readonly total: number;
      readonly except: ReadonlySet<string>;
    };

export const NOTHING: Selection<never> = { kind: 'some', rows: new Map() };

/** All that a filter matches, also what no window has read. @param total how many that are. */
export const everything = <Filter>(filter: Filter, total: number): Selection<Filter> => ({
  kind: 'all',
  filter,
  total,
  except: new Set(),
});

export function selectedCount(selection: Selection<unknown>): number {
  return selection.kind === 'some'
    ? selection.rows.size
    : Math.max(0, selection.total - selection.except.size);
}

export function isSelected(selection: Selection<unknown>, id: string): boolean {
  return selection.kind === 'some' ? selection.rows.has(id) : !selection.except.has(id);
}

/** The selection with these rows in it, or out of it. */
export function withRows<Filter>(
  selection: Selection<Filter>,
  rows: readonly Picked[],
  isIn: boolean,
): Selection<Filter> {
  if (selection.kind === 'all') {
    const except = new Set(selection.except);
    for (const { id } of rows) {
      if (isIn) except.delete(id);
      else except.add(id);
    }
    return { ...selection, except };
  }
  const next = new Map(selection.rows);
  for (const { id, version } of rows) {
    if (isIn) next.set(id, version);
    else next.delete(id);
  }
  return { kind: 'some', rows: next };
}

/** The selected rows with the newest versions that the person has seen of them. */
export function selectedRows(
  rows: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, number>,
): readonly Picked[] {
  return [...rows].map(([id, version]) => ({ id, version: Math.max(version, shown.get(id) ?? 0) }));
}
