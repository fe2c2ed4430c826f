import type { Refusal } from './stage/decision';
import type { RevealRefusal } from './numbers/reveal';
import type { UndoRefusal } from './undo';

/** Refusals of rules that hold beside a case: undo, limits of one's own lists, records of others. */
type StandingRefusal =
  | { readonly code: 'changed-since'; readonly fields: readonly string[] }
  | { readonly code: 'already-dismissed'; readonly by: string; readonly at: string }
  | { readonly code: 'patient-died'; readonly reference?: undefined }
  /** Of moves that are made together or not at all: which could not be made. */
  | {
      readonly code: 'moves-refused';
      readonly moves: readonly { readonly reference: string; readonly code: string }[];
    }
  | { readonly code: 'too-many-views' }
  | { readonly code: 'too-many-drafts' };

/** Everything that a rule can answer: the server refuses with nothing else, a screen words it all. */
export type AnyRefusal = Refusal | UndoRefusal | StandingRefusal | RevealRefusal;
