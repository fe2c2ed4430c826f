import type { CaseRecord, SpecialtyReview } from './case';

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

/**
 * The lead has said no and named another campus, which is asked to take the case before the family is
 * told; not where the one that was asked has said no as well.
 */
export function isOtherCampusToAsk({
  reviews,
  returned,
}: Pick<CaseRecord, 'reviews' | 'returned'>): boolean {
  const lead = leadOf(reviews);
  const isNamed = lead?.decision === 'declined' && lead.alternative === 'other-campus';
  return isNamed && !returned?.toCampus;
}

/**
 * The reviews of a case that comes to another campus, or is opened again, before its lead has accepted:
 * whoever said no has said it for the campus before, or of what was known then, and is asked anew.
 */
export function askedAnew(reviews: readonly SpecialtyReview[]): readonly SpecialtyReview[] {
  if (leadOf(reviews)?.decision === 'accepted') return reviews;
  return reviews.map((each) =>
    each.decision === 'declined' ? pendingReview(each.specialty, each.isLead) : each,
  );
}

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
