import * as z from 'zod/mini';
import { choice, Id } from './fields';
import { ListColumns, ListView } from './view';

export const LIST_DENSITIES = ['compact', 'standard', 'roomy'] as const;

/**
 * How one person likes the dashboard, on whichever device. `null`: never chosen. The view that is
 * the person's start comes whole, so that the way in needs one question.
 */
export const Preferences = z.strictObject({
  columns: z.nullable(ListColumns),
  density: z.nullable(choice(LIST_DENSITIES)),
  start: z.nullable(ListView),
});
export type Preferences = z.output<typeof Preferences>;

/** Only what changes; the last to choose wins, key by key: it is one person's own taste. */
export const PreferencePatch = z.strictObject({
  columns: z.optional(z.nullable(ListColumns)),
  density: z.optional(z.nullable(choice(LIST_DENSITIES))),
  startViewId: z.optional(z.nullable(Id)),
});
export type PreferencePatch = z.output<typeof PreferencePatch>;
