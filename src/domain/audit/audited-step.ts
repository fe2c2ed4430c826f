import type { FieldChange } from '../field-change';
import { FOLLOW_UP_STATES, type FollowUpState } from '../follow-up/vocabulary';
import { type Stage, STAGES } from '../vocabulary';

/** From where to where a change has brought a case, or a follow-up of it; no patient data. */
export type AuditedStep =
  | { readonly of: 'stage'; readonly from: Stage; readonly to: Stage }
  | { readonly of: 'follow-up'; readonly from: FollowUpState; readonly to: FollowUpState };

const FOLLOW_UP_STATE = /^followUps\.[^.]+\.state$/;

/**
 * The step that the trail tells of a change (Product reference, §9): the stage before all, else the
 * state of a follow-up; null where neither moved.
 */
export function auditedStep(changes: readonly FieldChange[]): AuditedStep | null {
  for (const { field, before, after } of changes) {
    const [from, to] = [memberOf(STAGES, before), memberOf(STAGES, after)];
    if (field === 'stage' && from !== null && to !== null) return { of: 'stage', from, to };
  }
  for (const { field, before, after } of changes) {
    const [from, to] = [memberOf(FOLLOW_UP_STATES, before), memberOf(FOLLOW_UP_STATES, after)];
    if (FOLLOW_UP_STATE.test(field) && from !== null && to !== null && from !== to) {
      return { of: 'follow-up', from, to };
    }
  }
  return null;
}

const memberOf = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((each) => each === value) ?? null;
