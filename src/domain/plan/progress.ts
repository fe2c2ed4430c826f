import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { FailingGate, Progress } from '../case';
import { followUpProgress } from '../follow-up/standing';
import type { Stage } from '../vocabulary';
import { itineraryProgressOf, stopsOf } from './appointments/itinerary';
import { gatesOf } from './gates/gate-rules';
import { isStanding } from './lodging/nights';
import { coverageMetOf, standingEstimate } from './money/covered';
import { GATED_STAGES, type PlanFacts } from './gates/gate-state';
import { journeyOf } from './travel/journey-dates';

/** The stages in which something can be planned: from acceptance to the way home. */
export const PLANNED_STAGES: ReadonlySet<Stage> = new Set([
  'clearance',
  'scheduling',
  'preparing',
  'ready',
  'on-site',
]);

/** A journey is planned, and nobody has come yet. */
export const isComing = (stage: Stage): boolean => PLANNED_STAGES.has(stage) && stage !== 'on-site';

/** What of a case's progress follows from its plan, and is computed again with it. */
export const FOLLOWS_PLAN = [
  'failingGates',
  'itineraryConfirmed',
  'firstAppointmentAt',
  'itinerary',
  'coverageMet',
  'isEstimateSent',
  'awaitedSince',
  'openFollowUps',
  'followUps',
  'hasCareSite',
  'arrivalOn',
  'departureOn',
] as const satisfies readonly (keyof Progress)[];

/**
 * What the plan has reached, as the case's record keeps it for lists, clocks and blocker. Computed
 * in the transaction that changes case, patient or plan; `at` is that moment.
 */
export function progressOf(facts: PlanFacts, at: string): Progress {
  const { stage } = facts.case;
  const { itinerary: _ended, ...rest } = facts.case.progress;
  const progress = {
    ...(stage === 'on-site' ? facts.case.progress : rest),
    ...followUpProgress(facts.case, facts.plan.followUps),
  };
  if (!PLANNED_STAGES.has(stage)) return progress;
  const itinerary = itineraryProgressOf(facts.plan.appointments);
  const reached: Partial<Pick<Progress, (typeof FOLLOWS_PLAN)[number]>> = {
    ...itinerary,
    ...(stage === 'on-site' && { itinerary: stopsOf(facts.plan.appointments) }),
    ...journeyProgressOf(facts, itinerary.itineraryConfirmed),
    coverageMet: coverageMetOf(facts.plan, firstToCover(facts.case, at)) ?? progress.coverageMet,
    isEstimateSent: standingEstimate(facts.plan.estimates) !== null,
    failingGates: GATED_STAGES.has(stage) ? failingGates(facts, at) : [],
    // In a stay that another case shares the care is that case's, and its reader's to know.
    hasCareSite: facts.plan.stays.some(
      (stay) => stay.isCareSite && isStanding(stay) && stay.sharedFrom === null,
    ),
  };
  const next = { ...progress, ...reached };
  return { ...next, awaitedSince: awaitedSince(facts.case, next, at) };
}

/** Whether the answer of a payer, or of the family, is all that a stage waits for. */
function isAwaited(
  stage: Stage,
  { isEstimateSent, coverageMet, firstAppointmentAt, itineraryConfirmed }: Progress,
): boolean {
  if (stage === 'clearance') return isEstimateSent === true && !coverageMet;
  return stage === 'scheduling' && firstAppointmentAt !== null && !itineraryConfirmed;
}

/**
 * As long as it is awaited, from when that began; before, it was the move of whoever asks. What is awaited
 * again by an undo is so since it was.
 */
function awaitedSince(
  { stage, progress: held }: PlanFacts['case'],
  next: Progress,
  at: string,
): string | undefined {
  if (!isAwaited(stage, next)) return undefined;
  return isAwaited(stage, held) ? held.awaitedSince : (held.awaitedSince ?? at);
}

/** Before the journey all that is to be covered lies ahead, also where no appointment says when. */
const BEFORE_JOURNEY: ReadonlySet<Stage> = new Set(['clearance', 'scheduling']);

const firstToCover = ({ stage, campus }: PlanFacts['case'], at: string): string | null =>
  BEFORE_JOURNEY.has(stage)
    ? localDateOf(Date.parse(at), placeOf(campusPlaceOf(campus)).timeZone)
    : null;

/**
 * When the party comes and leaves. Nobody comes by an itinerary to which the caller has not agreed
 * yet; and once somebody has come, the arrival is the one that was recorded.
 */
function journeyProgressOf(
  facts: PlanFacts,
  isConfirmed: boolean,
): Pick<Progress, 'arrivalOn' | 'departureOn'> {
  const { stage, progress } = facts.case;
  const isPlanned = isConfirmed || GATED_STAGES.has(stage) || stage === 'on-site';
  if (!isPlanned) return { arrivalOn: null, departureOn: null };
  const { arrival, departure } = journeyOf(facts);
  if (stage !== 'on-site') {
    return { arrivalOn: arrival?.on ?? null, departureOn: departure?.on ?? null };
  }
  return {
    arrivalOn: progress.arrivalOn,
    departureOn: departure?.on ?? progress.departureOn,
  };
}

/** The date on which the party comes, as the plan has it now; null while nobody knows it. */
export const plannedArrival = (facts: PlanFacts): string | null =>
  journeyProgressOf(facts, itineraryProgressOf(facts.plan.appointments).itineraryConfirmed)
    .arrivalOn;

/** Since when each fails: as long as it is the same side's move, from when it began. */
function failingGates(facts: PlanFacts, at: string): readonly FailingGate[] {
  const held = facts.case.progress.failingGates;
  return gatesOf(facts).flatMap(({ gate, state }) => {
    if (state.kind !== 'failing') return [];
    const { on } = state;
    const same = held.find((each) => each.gate === gate && each.on === on);
    return [same ?? { gate, on, since: at }];
  });
}
