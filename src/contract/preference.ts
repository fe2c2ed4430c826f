import * as z from 'zod/mini';
import { START_SCREENS } from '@/domain/taste';
import { type FollowUpKind, UI_LANGUAGES } from '@/domain/vocabulary';
import { DATE_FORMS, DENSITIES, DIGIT_FORMS, SCHEMES } from '@/lib/looks';
import { choice, Id } from './fields';
import { FollowUpColumns } from './follow-up-list';
import { ListColumns, ListView } from './view';

const tasteFields = {
  language: z.nullable(choice(UI_LANGUAGES)),
  theme: z.nullable(choice(SCHEMES)),
  dates: z.nullable(choice(DATE_FORMS)),
  digits: z.nullable(choice(DIGIT_FORMS)),
  singleKeys: z.nullable(z.boolean()),
  start: z.nullable(choice(START_SCREENS)),
};

/** The columns of each of the four lists of follow-ups; one that is absent was never chosen. */
const followUpColumns = {
  report: z.optional(z.nullable(FollowUpColumns)),
  billing: z.optional(z.nullable(FollowUpColumns)),
  insurance: z.optional(z.nullable(FollowUpColumns)),
  'next-visit': z.optional(z.nullable(FollowUpColumns)),
} as const satisfies Readonly<Record<FollowUpKind, z.ZodMiniType>>;

/**
 * How one person likes the dashboard, on whichever device. `null`: never chosen. The view that is
 * the person's start comes whole, so that the way in needs one question.
 */
export const Preferences = z.strictObject({
  columns: z.nullable(ListColumns),
  followUpColumns: z.strictObject(followUpColumns),
  density: z.nullable(choice(DENSITIES)),
  start: z.nullable(ListView),
  taste: z.strictObject(tasteFields),
});
export type Preferences = z.output<typeof Preferences>;

/** Only what changes; the last to choose wins, key by key: it is one person's own taste. */
export const PreferencePatch = z.strictObject({
  columns: z.optional(z.nullable(ListColumns)),
  /** List by list; null: the usual ones again. */
  followUpColumns: z.optional(z.strictObject(followUpColumns)),
  density: z.optional(z.nullable(choice(DENSITIES))),
  startViewId: z.optional(z.nullable(Id)),
  taste: z.optional(z.partial(z.strictObject(tasteFields))),
});
export type PreferencePatch = z.output<typeof PreferencePatch>;
