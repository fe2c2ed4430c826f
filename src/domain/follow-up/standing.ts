import type { NextAction } from '../blocker';
import type { CaseRecord, Progress } from '../case';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../vocabulary';
import { promiseOf } from './chases';
import { FOLLOW_UP_CLOCKS, followUpDue } from './due';
import type { FollowUp } from './follow-up';
import type { FollowUpStanding } from './follow-up-standing';
import { waitingOnOf } from './waiting-on';

const FIRST = {
  report: { state: 'requested', on: 'specialty', due: FOLLOW_UP_CLOCKS.report.released },
  billing: { state: 'reconciling', on: 'finance', due: FOLLOW_UP_CLOCKS.billing.finalBill },
  insurance: { state: 'gathering', on: 'coordinator', due: FOLLOW_UP_CLOCKS.insurance.filed },
  'next-visit': { state: 'proposed', on: 'patient', due: FOLLOW_UP_CLOCKS.nextVisit.dates },
} as const satisfies Readonly<Record<FollowUpKind, object>>;

/** A follow-up that has just been opened, since that moment. */
function firstStanding(kind: FollowUpKind, since: string): FollowUpStanding {
  const { state, on, due } = FIRST[kind];
  return { kind, state, since, on, due: { from: since, ...due }, promisedOn: null };
}

/** What the case says of its open follow-ups; of one that nobody has touched, that it is new. */
export function standingsOf({
  progress: { openFollowUps, followUps = [], dischargedAt },
  stageSince,
}: Pick<CaseRecord, 'progress' | 'stageSince'>): readonly FollowUpStanding[] {
  return openFollowUps.map(
    (kind) =>
      followUps.find((each) => each.kind === kind) ??
      firstStanding(kind, dischargedAt ?? stageSince),
  );
}

/** What the case's record tells of its follow-ups, brought up to date with them. */
export function followUpProgress(
  record: Pick<CaseRecord, 'office' | 'payer' | 'stage' | 'progress'>,
  followUps: readonly FollowUp[],
): Pick<Progress, 'openFollowUps' | 'followUps'> {
  const { stage, progress } = record;
  if (followUps.length === 0) {
    const isAfter = stage === 'follow-up' || stage === 'closed';
    return isAfter
      ? { openFollowUps: progress.openFollowUps, followUps: progress.followUps }
      : { openFollowUps: [], followUps: undefined };
  }
  const open = followUps.filter(({ ended }) => ended === null);
  return {
    openFollowUps: FOLLOW_UP_KINDS.filter((kind) => open.some((each) => each.kind === kind)),
    followUps: FOLLOW_UP_KINDS.flatMap((kind) => open.filter((each) => each.kind === kind)).flatMap(
      (followUp) => standingOf(record, followUp, followUps),
    ),
  };
}

function standingOf(
  record: Pick<CaseRecord, 'office' | 'payer' | 'stage' | 'progress'>,
  followUp: FollowUp,
  all: readonly FollowUp[],
): readonly FollowUpStanding[] {
  const due = followUpDue(followUp, record.progress.dischargedAt, record.stage === 'closed');
  const on = waitingOnOf(record, followUp, all);
  if (due === null || on === null) return [];
  const { kind, state, stateSince: since } = followUp;
  return [{ kind, state, since, on, due, promisedOn: promiseOf(followUp) }];
}

/** What somebody does next about it (the blocker's last word). */
export function actionOf({
  kind,
  state,
  on,
}: Pick<FollowUpStanding, 'kind' | 'state' | 'on'>): NextAction {
  switch (kind) {
    case 'report':
      if (state === 'sent') return 'chase-acknowledgement';
      if (state === 'translated') return 'send-report';
      if (state === 'released') return on === 'coordinator' ? 'translate-report' : 'send-report';
      return 'chase-report';
    case 'billing':
      if (state === 'reconciling') return 'reconcile-bill';
      if (state === 'reconciled') return 'send-statement';
      if (state === 'queried') return 'answer-query';
      if (on === 'coordinator') return 'settle-bill';
      if (on === 'insurer' || on === 'sponsor') return 'chase-payer';
      return on === 'finance' ? 'pay-back' : 'chase-payment';
    case 'insurance':
      if (state === 'gathering' || state === 'gathered') return 'file-claim';
      if (state === 'queried') return 'answer-query';
      return state === 'decided' ? 'settle-claim' : 'chase-payer';
    case 'next-visit':
      return state === 'proposed' ? 'agree-dates' : 'open-next-case';
  }
}
