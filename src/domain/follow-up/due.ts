import { utcDateOf } from '@/lib/utc';
import { addDays } from '@/lib/zoned-time';
import { calendarDays, workingDays } from '../clocks/clock-start';
import type { FollowUpDue, FollowUpPlace } from './follow-up-standing';
import { balanceOf, isBilled } from './ledger';
import { lastChaseOf, promiseOf } from './chases';
import type {
  BillingFollowUp,
  Claim,
  FollowUp,
  InsuranceFollowUp,
  NextVisitFollowUp,
  ReportFollowUp,
} from './follow-up';

/** The figures of product reference §8 (config); a state that it does not name has ours. */
export const FOLLOW_UP_CLOCKS = {
  report: {
    /** From discharge until it is released. */
    released: { place: 'campus', amount: workingDays(10) },
    translated: { place: 'campus', amount: workingDays(5) },
    sent: { place: 'office', amount: workingDays(2) },
    /** From sending, and from each chase. */
    acknowledged: { place: 'office', amount: workingDays(5) },
  },
  billing: {
    /** From discharge until the final bill has gone out. */
    finalBill: { place: 'campus', amount: calendarDays(90) },
    /** From when more was paid than is owed. */
    refund: { place: 'campus', amount: calendarDays(30) },
  },
  insurance: {
    /** From discharge. */
    filed: { place: 'campus', amount: calendarDays(30) },
    /** From filing, and from each chase. */
    chase: { place: 'campus', amount: calendarDays(14) },
    /** From a decision, until it is settled or appealed. */
    settled: { place: 'campus', amount: workingDays(10) },
  },
  nextVisit: {
    /** From discharge until somebody has said when, or that nobody comes. */
    dates: { place: 'office', amount: calendarDays(30) },
    reminderDaysBefore: 60,
    /** Of a visit that is nearer than that when its dates are said: there is nothing to be reminded of. */
    soon: { place: 'office', amount: workingDays(5) },
  },
} as const;

/** The date itself: due at its end. */
const onDate = (from: string, place: FollowUpPlace): FollowUpDue => ({
  from,
  amount: calendarDays(0),
  place,
});

/**
 * When the next step of a follow-up is due (Product reference, §8); null where nothing is: it has
 * ended. One rule for list, card, export and the case's own clock.
 *
 * @param dischargedAt null where nobody knows of a discharge: then from when it was opened.
 * @param isClosed the case has closed: no charge is still to come, and what was deposited goes back.
 */
export function followUpDue(
  followUp: FollowUp,
  dischargedAt: string | null,
  isClosed: boolean,
): FollowUpDue | null {
  if (followUp.ended !== null) return null;
  const from = dischargedAt ?? followUp.openedAt;
  switch (followUp.kind) {
    case 'report':
      return reportDue(followUp, from);
    case 'billing':
      return billingDue(followUp, from, isClosed);
    case 'insurance':
      return insuranceDue(followUp, from);
    case 'next-visit':
      return visitDue(followUp, from);
  }
}

/** A correction, or a request of its own, begins the ten days anew. */
function reportDue(report: ReportFollowUp, from: string): FollowUpDue {
  const { state, stateSince, language, openedAt, corrections } = report;
  const clocks = FOLLOW_UP_CLOCKS.report;
  switch (state) {
    case 'requested':
    case 'in-preparation': {
      const begun = corrections.at(-1)?.at ?? (openedAt > from ? openedAt : from);
      return { from: begun, ...clocks.released };
    }
    case 'released':
      return isEnglish(language)
        ? { from: stateSince, ...clocks.sent }
        : { from: stateSince, ...clocks.translated };
    case 'translated':
      return { from: stateSince, ...clocks.sent };
    case 'sent':
    case 'acknowledged':
      return chaseDue(report, stateSince, clocks.acknowledged);
  }
}

/** Reports are written in English. */
export const isEnglish = (language: string): boolean => /^en(-|$)/u.test(language);

function billingDue(billing: BillingFollowUp, from: string, isClosed: boolean): FollowUpDue {
  const { state, queries, statements, entries } = billing;
  const clocks = FOLLOW_UP_CLOCKS.billing;
  const query = firstDue(queries.filter(({ closedAt }) => closedAt === null));
  if (query !== null) return onDate(query, 'campus');
  if ((isClosed || isBilled(billing)) && balanceOf(entries) < 0) {
    return { from: owedSince(billing), ...clocks.refund };
  }
  const last = statements.at(-1);
  if (state === 'reconciling' || state === 'reconciled' || last === undefined) {
    return { from, ...clocks.finalBill };
  }
  const promise = promiseOf(billing);
  return onDate(promise !== null && promise > last.dueOn ? promise : last.dueOn, 'campus');
}

/** When the balance last turned negative and stayed so. */
function owedSince({ entries }: BillingFollowUp): string {
  let sum = 0;
  let since: string | null = null;
  for (const { at, minor } of entries) {
    sum += minor;
    if (sum >= 0) since = null;
    else since ??= at;
  }
  return since ?? entries.at(-1)?.at ?? '';
}

/** The claim that is due first stands for all. */
function insuranceDue(insurance: InsuranceFollowUp, from: string): FollowUpDue {
  const claim = foremostClaim(insurance);
  const clocks = FOLLOW_UP_CLOCKS.insurance;
  const state = claim?.state ?? 'gathering';
  const since = claim?.stateSince ?? insurance.openedAt;
  switch (state) {
    case 'gathering':
    case 'gathered':
      return { from, ...clocks.filed };
    case 'filed':
    case 'appealed':
      return chaseDue(insurance, since, clocks.chase);
    case 'queried': {
      const asked = firstDue(claim?.queries.filter(({ closedAt }) => closedAt === null) ?? []);
      return asked === null ? { from: since, ...clocks.chase } : onDate(asked, 'campus');
    }
    case 'decided':
    case 'settled':
      return { from: since, ...clocks.settled };
  }
}

/**
 * The claim that the follow-up stands by: in the order of payers the first that is not settled,
 * since the next one pays what this one leaves.
 */
export const foremostClaim = ({ claims }: Pick<InsuranceFollowUp, 'claims'>): Claim | null =>
  claims.find(({ state }) => state !== 'settled') ?? claims.at(-1) ?? null;

function visitDue({ fromOn, openedAt, stateSince }: NextVisitFollowUp, from: string): FollowUpDue {
  const clocks = FOLLOW_UP_CLOCKS.nextVisit;
  if (fromOn === null) return { from: openedAt > from ? openedAt : from, ...clocks.dates };
  const reminderOn = addDays(fromOn, -clocks.reminderDaysBefore);
  // Nobody is late with what could not be asked for any sooner.
  return reminderOn > utcDateOf(Date.parse(stateSince))
    ? onDate(reminderOn, 'office')
    : { from: stateSince, ...clocks.soon };
}

/** From when it was asked last; a promise stands in the place of that, as everywhere. */
function chaseDue(
  followUp: FollowUp,
  since: string,
  rule: Pick<FollowUpDue, 'amount' | 'place'>,
): FollowUpDue {
  const last = lastChaseOf(followUp);
  const asked = last !== null && last.at > since ? last.at : since;
  const promise = promiseOf(followUp);
  return promise === null ? { from: asked, ...rule } : onDate(promise, rule.place);
}

const firstDue = (queries: readonly { readonly dueOn: string }[]): string | null =>
  queries.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
