import * as z from 'zod/mini';
import { FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import { CaseFilter, CASE_SORT_KEYS, CASE_SORTS } from './case-list';
import { FOLLOW_UP_SORTS, FollowUpColumns, FollowUpFilter } from './follow-up-list';
import { choice, Code, filledText, Id, Version } from './fields';

/** Longest name of a view, in UTF-16 units. */
export const VIEW_NAME_LIMIT = 60;
/** Views that one person keeps at most. */
export const MOST_VIEWS = 100;

/** Columns of a list in their order; each is also what the list can be sorted by. */
export const ListColumns = z
  .array(choice(CASE_SORT_KEYS))
  .check(z.minLength(1, 'required'), z.maxLength(CASE_SORT_KEYS.length, 'too-many'));

const name = filledText(VIEW_NAME_LIMIT);

/** A list of cases; what does not say which list it is of is one of these. */
const ofCases = {
  list: z.optional(z.literal('cases')),
  /** The queue it is a view of: an office's code, or `all`. */
  office: Code,
  filter: CaseFilter,
  sort: choice(CASE_SORTS),
  columns: ListColumns,
} as const;

/** One of the four lists of follow-ups. */
const ofFollowUps = {
  list: z.literal('follow-ups'),
  kind: choice(FOLLOW_UP_KINDS),
  filter: FollowUpFilter,
  sort: choice(FOLLOW_UP_SORTS),
  columns: FollowUpColumns,
} as const;

/** What a view shows, beside its name. */
export type ShownList =
  | z.output<z.ZodMiniObject<typeof ofCases>>
  | z.output<z.ZodMiniObject<typeof ofFollowUps>>;

/** A list as one person keeps it, under a name. */
export const ListView = z.discriminatedUnion('list', [
  z.strictObject({ id: Id, version: Version, name, ...ofCases }),
  z.strictObject({ id: Id, version: Version, name, ...ofFollowUps }),
]);
export type ListView = z.output<typeof ListView>;

/** In the order in which their owner put them. */
export const ListViewList = z.strictObject({ items: z.array(ListView) });

/** Its id is made by the client (UUIDv7): the outbox may create it, and undo of a deletion too. */
export const NewListView = z.discriminatedUnion('list', [
  z.strictObject({ id: Id, name, ...ofCases }),
  z.strictObject({ id: Id, name, ...ofFollowUps }),
]);
export type NewListView = z.output<typeof NewListView>;

/** What a view shows changes only within its own list; a name fits any. */
export const ListViewPatch = z.discriminatedUnion('list', [
  z.partial(z.strictObject({ name, ...ofCases })),
  z.strictObject({
    ...z.partial(z.strictObject({ name, ...ofFollowUps })).shape,
    list: ofFollowUps.list,
  }),
]);
export type ListViewPatch = z.output<typeof ListViewPatch>;

/** All ids of a person's views, in their new order. */
export const ViewOrder = z.strictObject({
  ids: z.array(Id).check(z.maxLength(MOST_VIEWS, 'too-many')),
});
