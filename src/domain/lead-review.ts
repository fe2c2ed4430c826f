import type { SpecialtyReview } from './case';

/** The lead decides (Product reference, §4): what the others still owe stops nothing. */
export function leadOf(reviews: readonly SpecialtyReview[]): SpecialtyReview | null {
  return reviews.find(({ isLead }) => isLead) ?? reviews[0] ?? null;
}
