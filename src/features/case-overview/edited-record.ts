import type { CaseDetail } from '@/contract/case';
import { leadOf } from '@/domain/lead-review';
import type { GroupSpec } from './field-spec';

/**
 * The record that a group edits, under the names that a patch uses: the reviews of a case are
 * edited as its specialties, the lead first.
 */
export function editedRecord(detail: CaseDetail, group: Pick<GroupSpec, 'target'>): object {
  if (group.target === 'patient') return detail.patient;
  const { reviews } = detail.case;
  const lead = leadOf(reviews);
  const others = reviews.filter((review) => review !== lead);
  const specialties = [...(lead ? [lead] : []), ...others].map(({ specialty }) => specialty);
  return { ...detail.case, specialties };
}
