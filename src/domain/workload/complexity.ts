import type { CaseRecord } from '../case';
import { leadOf } from '../lead-review';

/** What makes any case more work, whoever answers for it (Product reference, §10; config). */
export const COMPLEXITIES = ['transplant', 'care-site', 'large-party'] as const;
export type Complexity = (typeof COMPLEXITIES)[number];

/** Beside the patient: so many seats, beds, passports and visas more. */
const LARGE_PARTY_COMPANIONS = 3;

const PLAIN: readonly Complexity[] = [];

/** What makes a case heavier than others, for its weight. */
export function complexityOf({
  reviews,
  party,
  progress,
}: Pick<CaseRecord, 'reviews' | 'party' | 'progress'>): readonly Complexity[] {
  const isTransplant = leadOf(reviews)?.specialty === 'transplant';
  const hasCareSite = progress.hasCareSite === true;
  const isLarge = party.length >= LARGE_PARTY_COMPANIONS;
  if (!isTransplant && !hasCareSite && !isLarge) return PLAIN;
  return [
    ...(isTransplant ? (['transplant'] as const) : []),
    ...(hasCareSite ? (['care-site'] as const) : []),
    ...(isLarge ? (['large-party'] as const) : []),
  ];
}
