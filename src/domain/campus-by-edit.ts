import type { CampusCode } from '@/reference/codes';
import { can, type Actor, type PolicySubject } from './policy';

/**
 * May this person put the case to that campus by a plain edit? Where no campus is set, whoever edits
 * may name one. Where one is, another side would answer for the case, so it is asked by a transfer
 * (Product reference, §4) – but by those who could accept that transfer themselves.
 */
export function canEditCampus(actor: Actor, record: PolicySubject, to: CampusCode | null): boolean {
  if (record.campus === null || record.campus === to) return true;
  const transfer = { toOffice: null, toCampus: to };
  return can(actor, 'case.answer-transfer', { ...record, transfer });
}
