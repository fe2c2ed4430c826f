import type { SpecialtyReview } from './case';

/** The lead decides (Product reference, §4): what the others still owe stops nothing. */
export function leadOf(reviews: readonly SpecialtyReview[]): SpecialtyReview | null {
  return reviews.find(({ isLead }) => isLead) ?? reviews[0] ?? null;
}

/** The lead has said no and named another specialty: that one is asked before the case is closed. */
export const namesOtherSpecialty = ({
  decision,
  alternative,
}: Pick<SpecialtyReview, 'decision' | 'alternative'>): boolean =>
  decision === 'declined' && alternative === 'other-specialty';

/** What a specialty has been asked and has not answered. */
export const pendingReview = (specialty: string, isLead: boolean): SpecialtyReview => ({
  specialty,
  isLead,
  decision: 'pending',
  decidedAt: null,
  decidedBy: null,
  note: null,
  reason: null,
  alternative: null,
});
