import * as z from 'zod/mini';
import { CaseFilter, CASE_SORT_KEYS, CASE_SORTS } from './case-list';
import { choice, Code, filledText, Id, Version } from './fields';

/** Longest name of a view, in UTF-16 units. */
export const VIEW_NAME_LIMIT = 60;
/** Views that one person keeps at most. */
export const MOST_VIEWS = 100;

/** Columns of a list in their order; each is also what the list can be sorted by. */
export const ListColumns = z
  .array(choice(CASE_SORT_KEYS))
  .check(z.minLength(1, 'required'), z.maxLength(CASE_SORT_KEYS.length, 'too-many'));

const shown = {
  name: filledText(VIEW_NAME_LIMIT),
  /** The queue it is a view of: an office's code, or `all`. */
  office: Code,
  filter: CaseFilter,
  sort: choice(CASE_SORTS),
  columns: ListColumns,
} as const;

/** A list as one person keeps it, under a name. */
export const ListView = z.strictObject({ id: Id, version: Version, ...shown });
export type ListView = z.output<typeof ListView>;

/** In the order in which their owner put them. */
export const ListViewList = z.strictObject({ items: z.array(ListView) });

/** Its id is made by the client (UUIDv7): the outbox may create it, and undo of a deletion too. */
export const NewListView = z.strictObject({ id: Id, ...shown });
export type NewListView = z.output<typeof NewListView>;

export const ListViewPatch = z.strictObject({
  name: z.optional(shown.name),
  office: z.optional(shown.office),
  filter: z.optional(shown.filter),
  sort: z.optional(shown.sort),
  columns: z.optional(shown.columns),
});
export type ListViewPatch = z.output<typeof ListViewPatch>;

/** All ids of a person's views, in their new order. */
export const ViewOrder = z.strictObject({
  ids: z.array(Id).check(z.maxLength(MOST_VIEWS, 'too-many')),
});
