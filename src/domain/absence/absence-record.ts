import type { OfficeCode } from '@/reference/codes';

/** Days on which somebody is away, both included, by the calendar of where they sit. */
export interface Absence {
  readonly fromOn: string;
  readonly toOn: string;
  /** Whoever covers all that no other does. */
  readonly coverId: string | null;
  /** Others for a part of it, by language or office; the first that fits. */
  readonly covers?: readonly AbsenceCover[] | undefined;
}

interface AbsenceCover {
  readonly personId: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly offices: readonly OfficeCode[];
}
