import type { CaseRecord } from '../case';
import type { FollowUp } from '../follow-up/follow-up';
import { leadOf } from '../lead-review';
import { OPEN_STAGES } from '../stage/open-stages';
import {
  FOLLOW_UP_KINDS,
  type FollowUpKind,
  OUTCOMES,
  type Outcome,
  type Stage,
} from '../vocabulary';
import {
  BREACH_CAUSES,
  type BreachCause,
  type BreachFacts,
  breachOf,
  CLOCKED_STAGES,
  type ClockedStage,
} from './breach';
import type { MonthSpan } from './months';
import { type Spread, spreadOf } from './spread';
import type { StageVisit } from './stage-visits';
import { stepTimes } from './step-times';

/** What of a case counts in a report. */
export interface ReportedCase {
  readonly record: BreachFacts & Pick<CaseRecord, 'firstContactAt' | 'reviews' | 'closing'>;
  readonly visits: readonly StageVisit[];
  readonly followUps: readonly Pick<FollowUp, 'kind' | 'openedAt' | 'ended'>[];
  /** BCP 47; null while unknown. */
  readonly language: string | null;
}

/** The part of a monthly report that no list counts. */
export interface MonthFacts {
  readonly firstContact: Spread;
  readonly decision: Spread;
  readonly stages: readonly ({ readonly stage: Stage } & Spread)[];
  readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number }[];
  readonly breaches: readonly {
    readonly stage: ClockedStage;
    readonly count: number;
    readonly causes: Readonly<Record<BreachCause, number>>;
  }[];
  readonly languages: readonly { readonly language: string | null; readonly count: number }[];
  readonly followUps: readonly {
    readonly kind: FollowUpKind;
    readonly opened: number;
    readonly closed: number;
  }[];
}

/**
 * What happened in a month to these cases. A time belongs to the month in which it ended, once for each
 * case as in the workload, so that there is a list of as many rows; a breach to the month in which its
 * deadline passed, a language to the month in which its case came in.
 *
 * @param nowMs a month that is not over knows no later moment
 */
export function factsOfMonth(
  cases: readonly ReportedCase[],
  month: MonthSpan,
  nowMs: number,
): MonthFacts {
  const isIn = (ms: number): boolean => month.fromMs <= ms && ms < month.toMs;
  const isInMonth = (at: string | null | undefined): boolean =>
    at !== null && at !== undefined && isIn(Date.parse(at));
  const finished = cases.map((each) => stepTimes(each, month));
  const breaches = cases.flatMap(({ record, visits: own }) =>
    own.flatMap((visit) => {
      const breach = breachOf(record, visit, nowMs);
      return breach !== null && isIn(breach.atMs) ? [breach] : [];
    }),
  );
  const ended = cases.flatMap(({ record: { closing } }) =>
    closing !== null && isInMonth(closing.closedAt) ? [closing.outcome] : [],
  );
  const arrived = cases.filter(({ record }) => isInMonth(record.arrivedAt));
  const followUps = cases.flatMap((each) => each.followUps);
  return {
    firstContact: spreadOf(finished.flatMap((times) => times.get('first-contact') ?? [])),
    decision: spreadOf(
      cases.flatMap(({ record }) => {
        const at = decidedAt(record);
        return at !== null && isInMonth(at)
          ? [Math.max(0, Date.parse(at) - Date.parse(record.arrivedAt))]
          : [];
      }),
    ),
    stages: OPEN_STAGES.map((stage) => ({
      stage,
      ...spreadOf(finished.flatMap((times) => times.get(stage) ?? [])),
    })),
    outcomes: OUTCOMES.map((outcome) => ({
      outcome,
      count: ended.filter((each) => each === outcome).length,
    })),
    breaches: CLOCKED_STAGES.map((stage) => {
      const own = breaches.filter((each) => each.stage === stage);
      const causes = BREACH_CAUSES.map(
        (cause) => [cause, own.filter((each) => each.cause === cause).length] as const,
      );
      // Each cause is there; the keys of a list of pairs are strings to the compiler.
      const counted = Object.fromEntries(causes) as Record<BreachCause, number>;
      return { stage, count: own.length, causes: counted };
    }),
    languages: languagesOf(arrived),
    followUps: FOLLOW_UP_KINDS.map((kind) => {
      const own = followUps.filter((each) => each.kind === kind);
      return {
        kind,
        opened: own.filter(({ openedAt }) => isInMonth(openedAt)).length,
        closed: own.filter(({ ended: end }) => isInMonth(end?.at)).length,
      };
    }),
  };
}

/** When the lead specialty said yes or no; more information asked is no decision yet. */
function decidedAt({ reviews }: Pick<CaseRecord, 'reviews'>): string | null {
  const lead = leadOf(reviews);
  return lead?.decision === 'accepted' || lead?.decision === 'declined' ? lead.decidedAt : null;
}

/** Most frequent first, then by tag; not known yet comes last. */
function languagesOf(cases: readonly ReportedCase[]): MonthFacts['languages'] {
  const counts = new Map<string | null, number>();
  for (const { language } of cases) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts]
    .map(([language, count]) => ({ language, count }))
    .toSorted(
      (a, b) =>
        Number(a.language === null) - Number(b.language === null) ||
        b.count - a.count ||
        ((a.language ?? '') < (b.language ?? '') ? -1 : 1),
    );
}
