import type { Urgency } from './vocabulary';

/**
 * What makes a request urgent or soon (Product reference, §10: urgency with its criteria): the first
 * that applies, read from the top, decides. As triage nurses of international departments ask on the
 * telephone; no criterion needs a diagnosis, so that a liaison can answer for it.
 */
export const URGENCY_CRITERIA = {
  /** Must be answered within office hours of the same day. */
  urgent: [
    /** Lies in a hospital now and waits to be transferred. */
    'in-hospital-now',
    /** Life, sight, a limb or an organ is at risk. */
    'life-or-organ-at-risk',
    /** Worse from one day to the next. */
    'worsening-daily',
    /** A treatment that must not stop (chemotherapy, dialysis, immunosuppression) has stopped or ends. */
    'treatment-interrupted',
  ],
  soon: [
    /** Cancer newly found or suspected. */
    'new-cancer',
    /** The next step of a treatment is due within weeks. */
    'treatment-window',
    /** Pain or symptoms that hinder daily life, and grow. */
    'symptoms-growing',
    /** The home physician asks for a date within weeks. */
    'physician-asks',
  ],
  routine: [
    /** A known condition that does not change. */
    'stable-condition',
    'second-opinion',
    'planned-procedure',
    'check-up',
  ],
} as const satisfies Readonly<Record<Urgency, readonly string[]>>;

export type UrgencyCriterion = (typeof URGENCY_CRITERIA)[Urgency][number];

/** All of them, the most pressing first. */
export const URGENCY_CRITERION_CODES = [
  ...URGENCY_CRITERIA.urgent,
  ...URGENCY_CRITERIA.soon,
  ...URGENCY_CRITERIA.routine,
] as const;

/** Whether a criterion is one of the level it is given for. */
export function isCriterionOf(urgency: Urgency, criterion: UrgencyCriterion): boolean {
  const criteria: readonly UrgencyCriterion[] = URGENCY_CRITERIA[urgency];
  return criteria.includes(criterion);
}
