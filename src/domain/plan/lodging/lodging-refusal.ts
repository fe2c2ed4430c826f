import type { CareCheck, StayStatus } from '../lodging';

/** Why a command on lodging was refused. */
export type LodgingRefusal =
  /** A stay in this status is not changed so. */
  | { readonly code: 'stay-status'; readonly status: StayStatus }
  /** It is changed in the case that shares it; null where that one is out of reach. */
  | { readonly code: 'stay-of-other-case'; readonly reference: string | null }
  | { readonly code: 'house-confirms-later'; readonly on: string }
  | { readonly code: 'tour-missing' }
  | { readonly code: 'care-checks-open'; readonly open: readonly CareCheck[] }
  | { readonly code: 'not-care-site' }
  /** What the party needs stands there already: it is changed, not stated again. */
  | { readonly code: 'need-stated' }
  /** A stay is shared with that case; the sharing ends before the link does. */
  | { readonly code: 'stay-shared'; readonly reference: string };
