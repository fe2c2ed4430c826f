import { addDays } from '@/lib/zoned-time';
import { speaks } from '../plan/interpreters/languages';
import type { Stage, Urgency } from '../vocabulary';
import { COMPLEXITIES, type Complexity } from './complexity';
import { ARRIVING_DAYS, BEFORE_ARRIVAL, LOAD_REASONS, type LoadReason } from './load-reasons';

/**
 * What one open case weighs for the person who answers for it, in points. The unit is an ordinary
 * request that one talks about for about a quarter of an hour a day; all figures are config, and each
 * stands with its reason. Halves are exact in binary, so sums in any order are equal.
 */
const STAGE_POINTS: Readonly<Record<Exclude<Stage, 'closed'>, number>> = {
  /** Read, claimed, rung: short, but it cannot wait. */
  new: 1,
  /** Several calls and the whole intake. */
  contacting: 1.5,
  /** Asked for and chased every few days. */
  records: 1,
  /** A specialty reads; one asks how far it is. */
  review: 0.5,
  /** Estimate, payer and deposit, mostly waited for. */
  clearance: 1,
  /** Appointments of several clinics, and their interpreters. */
  scheduling: 1.5,
  /** Visa, flights, lodging, orientation, all at once. */
  preparing: 2,
  /** Nothing blocks it any more. */
  ready: 0.5,
  /** In the building: every change is today's. */
  'on-site': 2,
  /** Its clocks are long; what is due counts again below. */
  'follow-up': 0.5,
};

const URGENCY_POINTS: Readonly<Record<Exclude<Urgency, 'routine'>, number>> = {
  soon: 0.5,
  /** Hours instead of days, and somebody outside of hours. */
  urgent: 1.5,
};

const REASON_POINTS: Readonly<Record<LoadReason, number>> = {
  /** The two weeks before the arrival are the busiest of a case. */
  arriving: 1,
  /** A report or a bill that must be chased today. */
  'follow-up-due': 0.5,
  /** Donor, long stay, many specialties. */
  transplant: 1.5,
  /** A rented home in which care is given: checked and visited daily. */
  'care-site': 1,
  /** Papers, seats and beds for four or more. */
  'large-party': 0.5,
  /** Each call needs somebody to interpret. */
  'unfamiliar-language': 0.5,
};

/** One part of a load: how many cases carry it, each with the part's points. */
export type LoadPart =
  | { readonly kind: 'stage'; readonly value: Exclude<Stage, 'closed'> }
  | { readonly kind: 'urgency'; readonly value: Exclude<Urgency, 'routine'> }
  | { readonly kind: 'reason'; readonly value: LoadReason };

const keysOf = <K extends string>(points: Readonly<Record<K, number>>): readonly K[] =>
  // The keys of an object are strings to the compiler; these are all there are.
  Object.keys(points) as K[];

/** Every part, in the order in which a load is explained. */
export const LOAD_PARTS: readonly LoadPart[] = [
  ...keysOf(STAGE_POINTS).map((value): LoadPart => ({ kind: 'stage', value })),
  ...keysOf(URGENCY_POINTS).map((value): LoadPart => ({ kind: 'urgency', value })),
  ...LOAD_REASONS.map((value): LoadPart => ({ kind: 'reason', value })),
];

/** Points of each case that carries this part. */
export function pointsOf(part: LoadPart): number {
  switch (part.kind) {
    case 'stage':
      return STAGE_POINTS[part.value];
    case 'urgency':
      return URGENCY_POINTS[part.value];
    case 'reason':
      return REASON_POINTS[part.value];
  }
}

/** What of an open case its load depends on; every row of a list has it. */
export interface LoadFacts {
  readonly stage: Stage;
  readonly urgency: Urgency;
  readonly complexity: readonly Complexity[];
  readonly language: string | null;
  readonly arrivalOn: string | null;
  /** The clock is due today or has run out. */
  readonly isDue: boolean;
}

/**
 * The parts that a case adds to the load of somebody who speaks these languages.
 *
 * @param today the date from which arrivals are counted
 */
export function partsOf(
  facts: LoadFacts,
  languages: readonly string[],
  today: string,
): readonly LoadPart[] {
  return LOAD_PARTS.filter((part) => {
    switch (part.kind) {
      case 'stage':
        return facts.stage === part.value;
      case 'urgency':
        return facts.stage !== 'closed' && facts.urgency === part.value;
      case 'reason':
        return facts.stage !== 'closed' && carries(facts, part.value, languages, today);
    }
  });
}

function carries(
  { stage, complexity, language, arrivalOn, isDue }: LoadFacts,
  reason: LoadReason,
  languages: readonly string[],
  today: string,
): boolean {
  switch (reason) {
    case 'arriving':
      return (
        BEFORE_ARRIVAL.includes(stage) &&
        arrivalOn !== null &&
        arrivalOn >= today &&
        arrivalOn < addDays(today, ARRIVING_DAYS)
      );
    case 'follow-up-due':
      return stage === 'follow-up' && isDue;
    case 'unfamiliar-language':
      return language !== null && !speaks(languages, language);
    default:
      return COMPLEXITIES.some((each) => each === reason) && complexity.includes(reason);
  }
}

/** The whole load of a case, in points. */
export const loadOf = (facts: LoadFacts, languages: readonly string[], today: string): number =>
  partsOf(facts, languages, today).reduce((sum, part) => sum + pointsOf(part), 0);
