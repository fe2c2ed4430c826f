import type { SpecialtyCode } from '@/reference/codes';
import type { CaseFacts } from '../stage/decision';
import type { NextVisitFollowUp } from './follow-up';
import {
  dischargedOn,
  entering,
  faultsIn,
  faulty,
  placeRefusal,
  refused,
  type StepFacts,
  stepped,
  type Stepped,
  todayOf,
  wrongState,
} from './step';
import type { NextVisitState, VisitDecline } from './vocabulary';

/** What can be done to a next visit (Product reference, §8). */
export type VisitStep =
  | {
      readonly step: 'propose';
      readonly purpose: string;
      readonly specialty: SpecialtyCode | null;
      readonly fromOn: string | null;
      readonly toOn: string | null;
    }
  | { readonly step: 'agree'; readonly fromOn: string; readonly toOn: string }
  | { readonly step: 'decline'; readonly reason: VisitDecline; readonly note: string | null };
export type VisitStepName = VisitStep['step'] | 'open-case';

const OPEN: readonly NextVisitState[] = ['proposed', 'dates-agreed'];

/** The steps that a next visit can take, the one to take first. */
export function visitSteps({ state, fromOn, ended }: NextVisitFollowUp): readonly VisitStepName[] {
  if (ended !== null || !OPEN.includes(state)) return [];
  if (state === 'dates-agreed') return ['open-case', 'agree', 'decline'];
  return fromOn === null ? ['propose', 'agree', 'decline'] : ['agree', 'propose', 'decline'];
}

/** The next visit after a step (Product reference, §8); refused where it has ended. */
export function stepVisit(
  facts: StepFacts,
  visit: NextVisitFollowUp,
  step: VisitStep,
): Stepped<NextVisitFollowUp> {
  const refusal = placeRefusal(facts, visit);
  if (refusal !== null) return refused(refusal);
  if (!OPEN.includes(visit.state)) return wrongState(visit);
  switch (step.step) {
    case 'propose': {
      const { purpose, specialty, fromOn, toOn } = step;
      const faults = windowFaults(facts, fromOn, toOn);
      if (faults !== null) return faulty(faults);
      // Other dates than were agreed to are a proposal again, and other dates than were proposed another.
      const isSame = visit.state === 'proposed' && fromOn === visit.fromOn && toOn === visit.toOn;
      const began = isSame ? {} : entering('proposed', facts);
      return stepped({ ...visit, ...began, purpose, specialty, fromOn, toOn });
    }
    case 'agree': {
      const { fromOn, toOn } = step;
      const faults = windowFaults(facts, fromOn, toOn);
      if (faults !== null) return faulty(faults);
      return stepped({ ...visit, ...entering('dates-agreed', facts), fromOn, toOn });
    }
    case 'decline':
      return stepped({
        ...visit,
        ...entering('declined', facts),
        declined: step.reason,
        ended: { at: facts.at, by: facts.by, how: 'declined', note: step.note },
      });
  }
}

function windowFaults(facts: StepFacts, fromOn: string | null, toOn: string | null) {
  const home = dischargedOn(facts);
  return faultsIn({
    fromOn:
      fromOn === null
        ? toOn === null
          ? null
          : 'required'
        : home !== null && fromOn < home
          ? 'before-discharge'
          : fromOn < todayOf(facts)
            ? 'in-the-past'
            : null,
    toOn: fromOn !== null && toOn !== null && toOn < fromOn ? 'out-of-order' : null,
  });
}

/** The visit has become the case of this reference; nobody comes back after a death. */
export function linkVisit(
  facts: StepFacts & Pick<CaseFacts, 'patient'>,
  visit: NextVisitFollowUp,
  reference: string,
): Stepped<NextVisitFollowUp> {
  if (facts.patient.diedOn !== null) {
    return refused({ code: 'patient-died', reference: facts.case.reference });
  }
  const refusal = placeRefusal(facts, visit);
  if (refusal !== null) return refused(refusal);
  if (visit.state !== 'dates-agreed') return wrongState(visit);
  return stepped({
    ...visit,
    ...entering('linked', facts),
    linked: reference,
    ended: { at: facts.at, by: facts.by, how: 'linked', note: null },
  });
}
