import type { CaseDetail } from '@/contract/case';
import {
  CASE_GROUPS,
  editableCase,
  editablePatient,
  flatten,
  PATIENT_GROUPS,
} from '@/domain/merge/edit-fields';
import { mergeGroups, type FlatFields, type Merge } from '@/domain/merge/merge-groups';

/** Which record of a case an edit changes. */
export type EditTarget = 'case' | 'patient';

/** What a person saw of a record when they began to type. */
export interface EditOrigin {
  readonly version: number;
  readonly fields: FlatFields;
}

/** What an edit begins from: the record of its target as this page holds it. */
export function originOf(detail: CaseDetail, target: EditTarget): EditOrigin {
  return target === 'patient'
    ? { version: detail.patient.version, fields: editablePatient(detail.patient) }
    : { version: detail.case.version, fields: editableCase(detail.case) };
}

/** My patch beside what the record holds now, as the outbox merges them (`mergeEntry`). */
export function mergeOver(
  origin: EditOrigin,
  patch: object,
  now: EditOrigin,
  target: EditTarget,
): Merge {
  const mine = { ...origin.fields, ...flatten(patch as Readonly<Record<string, unknown>>) };
  const groups = target === 'patient' ? PATIENT_GROUPS : CASE_GROUPS;
  return mergeGroups({ base: origin.fields, mine, theirs: now.fields }, groups);
}
