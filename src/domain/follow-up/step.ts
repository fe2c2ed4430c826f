import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import type { CaseFacts, Refusal } from '../stage/decision';
import { isBillOfClosing } from './bill-of-closing';
import type { FollowUp } from './follow-up';
import { MONEY_KINDS } from '../vocabulary';
import type { FollowUpState } from './vocabulary';

/** What may be wrong with a field of a step; each is one of the contract's field codes. */
export type StepFault =
  | 'required'
  | 'invalid'
  | 'too-small'
  | 'too-large'
  | 'too-long-ago'
  | 'too-far-ahead'
  | 'out-of-order'
  | 'in-the-past'
  | 'in-the-future'
  | 'unknown-currency'
  | 'other-currency'
  | 'more-than-paid'
  | 'more-than-owed'
  | 'more-than-claimed'
  | 'less-than-claimed'
  | 'all-that-was-claimed'
  | 'more-than-limit'
  | 'not-the-sum'
  | 'not-the-rate'
  | 'before-discharge'
  | 'before-sending'
  | 'not-sent'
  | 'before-filing'
  | 'not-a-choice';
export type StepFaults = Readonly<Record<string, StepFault>>;

/** The follow-up after a step, or why it was not taken: by a rule, or by a field. */
export type Stepped<T extends FollowUp = FollowUp> =
  | {
      readonly ok: true;
      readonly followUp: T;
      /** Others that the step changes with it, in the same transaction. */
      readonly also?: readonly FollowUp[];
    }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: StepFaults };

export type StepFacts = Pick<CaseFacts, 'case' | 'at' | 'by'>;

/** The step was taken. */
export const stepped = <T extends FollowUp>(followUp: T): Stepped<T> => ({ ok: true, followUp });
/** A rule speaks against the step, whatever its fields say. */
export const refused = (refusal: Refusal) => ({ ok: false, refusal }) as const;
/** The step may be taken, but not with these fields. */
export const faulty = (faults: StepFaults) => ({ ok: false, faults }) as const;

/** The first that speaks against it, or null. */
export const faultsIn = (faults: Readonly<Record<string, StepFault | null>>): StepFaults | null => {
  const found = Object.entries(faults).filter(([, fault]) => fault !== null);
  return found.length === 0 ? null : (Object.fromEntries(found) as StepFaults);
};

/** In another state since now. */
export const entering = <S extends FollowUpState>(state: S, { at }: Pick<StepFacts, 'at'>) => ({
  state,
  stateSince: at,
});

/** The date where the money and the papers are: the campus's. */
export const todayOf = ({
  case: { campus },
  at,
}: Pick<StepFacts, 'at'> & { readonly case: Pick<CaseRecord, 'campus'> }): string =>
  localDateOf(Date.parse(at), placeOf(campusPlaceOf(campus)).timeZone);

/** The date of discharge at the campus; null where nobody knows of one. */
export function dischargedOn({ case: record }: Pick<StepFacts, 'case'>): string | null {
  const { dischargedAt } = record.progress;
  if (dischargedAt === null) return null;
  return localDateOf(Date.parse(dischargedAt), placeOf(campusPlaceOf(record.campus)).timeZone);
}

/** A date of something that has happened since the patient went home. */
export function sinceDischarge(facts: StepFacts, on: string): StepFault | null {
  const from = dischargedOn(facts);
  if (from !== null && on < from) return 'before-discharge';
  return on > todayOf(facts) ? 'in-the-future' : null;
}

/**
 * Why nothing can be done to follow-ups of this kind where the case stands: it is not in follow-up. After
 * a death what money is open is settled by the one person who was named (Product reference, §4); a
 * deposit of a case that closed goes back by the bill that the closing opened (§8).
 */
export function caseRefusal(
  { case: record, by }: Pick<StepFacts, 'case' | 'by'>,
  { kind, openedAt }: Pick<FollowUp, 'kind' | 'openedAt'>,
): Refusal | null {
  if (record.stage === 'closed' && record.closing?.outcome === 'patient-died') {
    if (!MONEY_KINDS.has(kind)) return { code: 'patient-died', reference: record.reference };
    if (record.ownerId !== by) return { code: 'not-owner', ownerId: record.ownerId };
  } else if (record.stage !== 'follow-up' && !isBillOfClosing(record, { kind, openedAt })) {
    return { code: 'wrong-stage', stage: record.stage, allowed: ['follow-up'] };
  }
  return null;
}

/** Why nothing can be done to a follow-up now: where its case stands, or that it has ended. */
export function placeRefusal(facts: StepFacts, followUp: FollowUp): Refusal | null {
  const { kind, ended, state } = followUp;
  return (
    caseRefusal(facts, followUp) ??
    (ended === null ? null : { code: 'follow-up-state', kind, state })
  );
}

/** The step is not one of this state. */
export const wrongState = ({ kind, state }: FollowUp) =>
  refused({ code: 'follow-up-state', kind, state });
