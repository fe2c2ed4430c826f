import type { Selection } from '../list-selection/selection';

/** Rows of a list that somebody takes along: all that a filter matches, or those picked one by one. */
export type TakenAlong<Filter> =
  | { readonly filter: Filter; readonly except?: string[] }
  | { readonly picked: readonly string[] };

/** The selected rows, to be taken along. */
export const takenOf = <Filter>(selection: Selection<Filter>): TakenAlong<Filter> =>
  selection.kind === 'all'
    ? { filter: selection.filter, except: [...selection.except] }
    : { picked: [...selection.rows.keys()] };
