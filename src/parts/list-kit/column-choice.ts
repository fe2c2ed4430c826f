import type { MessageDescriptor } from '@lingui/core';

/** The columns that one kind of list can show; an id is also what the server sorts by. */
export interface ColumnSet<Id extends string> {
  readonly ids: readonly Id[];
  /** What is shown before anybody has chosen. */
  readonly usual: readonly Id[];
  /** What the list cannot do without: it names the row. */
  readonly fixed: Id;
  readonly heading: (id: Id) => MessageDescriptor;
}

/** The columns that a person wants of a list, and how they are chosen. */
export interface ChosenColumns<Id extends string> {
  readonly ids: readonly Id[];
  readonly choose: (ids: readonly Id[]) => void;
}

/** Columns as the list can show them: those it knows, each once, with the one it needs. */
export function shownColumns<Id extends string>(
  { ids: all, usual, fixed }: Omit<ColumnSet<Id>, 'heading'>,
  ids: readonly string[] | null,
): readonly Id[] {
  if (ids === null) return usual;
  const known = [...new Set(ids.flatMap((id) => all.filter((column) => column === id)))];
  if (known.length === 0) return usual;
  return known.includes(fixed) ? known : [fixed, ...known];
}

/** The columns with one shown or hidden; a column that comes back stands at the end. */
export function withColumn<Id extends string>(
  columns: readonly Id[],
  id: Id,
  fixed: Id,
): readonly Id[] {
  if (id === fixed) return columns;
  return columns.includes(id) ? columns.filter((other) => other !== id) : [...columns, id];
}

/** The columns with one moved by a step towards the start (-1) or the end (1). */
export function withMoved<Id extends string>(
  columns: readonly Id[],
  id: Id,
  step: -1 | 1,
): readonly Id[] {
  const from = columns.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= columns.length) return columns;
  const next = columns.filter((other) => other !== id);
  next.splice(to, 0, id);
  return next;
}
