import { expect, test } from 'vitest';
import { editedReviews } from '@/domain/edited-reviews';
import { aReview } from '@tests/support/case-builders';

const accepted = aReview({ specialty: 'neurology', isLead: true, decision: 'accepted' });
const pending = aReview({ specialty: 'cancer', isLead: false, decision: 'pending' });
const ready = aReview({ specialty: 'transplant', isLead: false, decision: 'accepted' });

/** Who leads after the edit, or the code of the refusal. */
const leads = (reviews: readonly ReturnType<typeof aReview>[], specialties: readonly string[]) => {
  const edited = editedReviews({ reviews }, specialties);
  return edited.ok ? edited.reviews.find(({ isLead }) => isLead)?.specialty : edited.refusal.code;
};

test.for([
  [
    'a lead that has accepted stays',
    [accepted, pending],
    ['cancer', 'neurology'],
    'lead-has-accepted',
  ],
  ['a new one does not lead over it', [accepted], ['cancer', 'neurology'], 'lead-has-accepted'],
  [
    'another that has accepted may lead',
    [accepted, ready],
    ['transplant', 'neurology'],
    'transplant',
  ],
  ['others may be added behind it', [accepted], ['neurology', 'cancer'], 'neurology'],
  ['what has answered is not dropped', [accepted, ready], ['neurology'], 'already-decided'],
  [
    'before the lead has accepted another may lead',
    [{ ...accepted, decision: 'pending' }, pending],
    ['cancer', 'neurology'],
    'cancer',
  ],
] as const)('%s', ([, reviews, specialties, expected]) => {
  expect(leads(reviews, specialties)).toBe(expected);
});
