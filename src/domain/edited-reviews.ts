import type { CaseRecord, SpecialtyReview } from './case';
import { leadOf, pendingReview } from './lead-review';
import type { Refusal } from './stage/decision';

type EditedReviews =
  | { readonly ok: true; readonly reviews: readonly SpecialtyReview[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The reviews of a case whose specialties are named anew, the lead first. What a specialty has
 * answered stays with it and cannot be dropped by an edit; and a case that its lead has accepted
 * stays accepted: another leads from then on only where it has accepted, too (Product reference, §4).
 */
export function editedReviews(
  record: Pick<CaseRecord, 'reviews'>,
  specialties: readonly string[],
): EditedReviews {
  const { reviews } = record;
  const dropped = reviews.find(
    ({ specialty, decision }) => decision !== 'pending' && !specialties.includes(specialty),
  );
  if (dropped !== undefined) {
    const { specialty, decision } = dropped;
    return { ok: false, refusal: { code: 'already-decided', specialty, decision } };
  }
  const edited = specialties.map((specialty, place): SpecialtyReview => {
    const known = reviews.find((review) => review.specialty === specialty);
    const isLead = place === 0;
    return known === undefined ? pendingReview(specialty, isLead) : { ...known, isLead };
  });
  const lead = leadOf(reviews);
  if (lead?.decision === 'accepted' && leadOf(edited)?.decision !== 'accepted') {
    return { ok: false, refusal: { code: 'lead-has-accepted', specialty: lead.specialty } };
  }
  return { ok: true, reviews: edited };
}
