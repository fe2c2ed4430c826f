import { localDateOf } from '@/lib/zoned-time';
import { placeOf } from '@/reference/place';
import { ATTEMPTS_BEFORE_HOLD, attemptDays } from '../blocker-of';
import { askedAnew, leadOf } from '../lead-review';
import type { CaseRecord } from '../case';
import type { Closing } from '../closing';
import { liesAhead } from '../life-dates';
import { isBlank } from '../intake-completeness';
import { actingPlaceOf } from '../stage-clock';
import { type FollowUpKind, MONEY_KINDS, type Outcome, type Stage } from '../vocabulary';
import type { CommandOf } from './command';
import {
  accept,
  type CaseChange,
  type CaseFacts,
  type Decision,
  enter,
  type Refusal,
  refuse,
} from './decision';
import { endOfHold } from './holds';
import { followUpsAfter } from './moves';
import { withoutHandOff } from './ownership';
import { BEFORE_ARRIVAL } from './open-stages';

const UNTRAVELLED: readonly Outcome[] = [
  'declined',
  'withdrawn',
  'treated-elsewhere',
  'no-response',
  'emergency-transfer',
  'duplicate',
];

/**
 * The outcomes that a stage can be closed with. On campus nothing but a death ends a case, which is
 * a command of its own: all else goes through discharge, which opens the follow-ups, and no case is
 * closed over one that is open (§4, §8).
 */
export function outcomesOf(stage: Stage): readonly Outcome[] {
  if (BEFORE_ARRIVAL.includes(stage)) return UNTRAVELLED;
  return stage === 'follow-up' ? ['completed', 'emergency-transfer', 'duplicate'] : [];
}

/** Closes a case (Product reference, §4) with an outcome that its stage allows, and what that outcome must say. */
export function close(facts: CaseFacts, command: CommandOf<'close'>): Decision {
  const { case: record } = facts;
  const { outcome } = command;
  const allowed = outcomesOf(record.stage);
  if (!allowed.includes(outcome)) {
    return refuse({ code: 'wrong-outcome', outcome, stage: record.stage, allowed });
  }
  const told = outcome === 'declined' ? withLeadsAnswer(record, command) : command;
  const refusal = lackFor(record, told);
  return refusal === null ? accept(closed(facts, told)) : refuse(refusal);
}

/** What the lead gave as reason and offered instead need not be typed a second time. */
function withLeadsAnswer(record: CaseRecord, command: CommandOf<'close'>): CommandOf<'close'> {
  const lead = leadOf(record.reviews);
  if (lead?.decision !== 'declined') return command;
  return {
    ...command,
    reason: isBlank(command.reason) ? lead.reason : command.reason,
    alternative: command.alternative ?? lead.alternative,
  };
}

function lackFor(record: CaseRecord, command: CommandOf<'close'>): Refusal | null {
  const { openFollowUps } = record.progress;
  if (record.stage === 'follow-up' && openFollowUps.length > 0) {
    return { code: 'follow-ups-open', kinds: openFollowUps };
  }
  switch (command.outcome) {
    case 'declined':
      if (isBlank(command.reason)) return { code: 'reason-missing' };
      return command.alternative === null ? { code: 'alternative-missing' } : null;
    case 'withdrawn':
      return isBlank(command.reason) ? { code: 'reason-missing' } : null;
    case 'no-response': {
      const days = attemptDays(record);
      return days < ATTEMPTS_BEFORE_HOLD
        ? { code: 'attempts-missing', days, needed: ATTEMPTS_BEFORE_HOLD }
        : null;
    }
    case 'completed':
    case 'treated-elsewhere':
    case 'emergency-transfer':
    case 'duplicate':
    case 'patient-died':
      return null;
  }
}

/** Ends everything that would still call for somebody: hold, transfer, next contact. */
function closed(
  facts: CaseFacts,
  told: Pick<CommandOf<'close'>, 'outcome' | 'reason' | 'alternative'>,
): CaseChange {
  const { outcome, reason, alternative } = told;
  return {
    ...enter('closed', facts.at),
    ...endOfHold(facts.case, facts.at),
    transfer: null,
    ...withoutHandOff(facts.case),
    nextContactAt: null,
    closing: {
      outcome,
      reason: isBlank(reason) ? null : reason,
      alternative: outcome === 'declined' ? alternative : null,
      closedAt: facts.at,
      closedBy: facts.by,
      from: facts.case.stage,
    },
  };
}

/**
 * The money that is still open when a patient dies: follow-ups of it, the bill of a stay that was
 * not ended by discharge, a deposit to be given back.
 */
export function moneyLeft({ stage, progress, payer }: CaseRecord): readonly FollowUpKind[] {
  const open = progress.openFollowUps.filter((kind) => MONEY_KINDS.has(kind));
  if (stage === 'on-site') return followUpsAfter(payer).filter((kind) => MONEY_KINDS.has(kind));
  return open.length === 0 && progress.coverageMet && stage !== 'follow-up' ? ['billing'] : open;
}

/**
 * The patient has died (Product reference, §4): the case closes, nothing is due or chased any more,
 * and open money shows to one named person. The caller does the same to every other open case of
 * the patient in the same transaction.
 */
export function recordDeath(facts: CaseFacts, command: CommandOf<'recordDeath'>): Decision {
  const { case: record, at, by } = facts;
  const { birthOn } = facts.patient;
  if (command.on !== null) {
    if (liesAhead(command.on, Date.parse(at))) return refuse({ code: 'in-future' });
    if (birthOn !== null && command.on < birthOn) return refuse({ code: 'before-birth', birthOn });
    // Whoever has come to the campus was alive on that day.
    const { arrivalOn, dischargedAt } = record.progress;
    const hasCome = record.stage === 'on-site' || dischargedAt !== null;
    if (hasCome && arrivalOn !== null && command.on < arrivalOn) {
      return refuse({ code: 'before-arrival', arrivalOn });
    }
  }
  const openFollowUps = moneyLeft(record);
  // Somebody must settle what is open; where nothing is, nobody is burdened with the case.
  const ownerId = command.settledBy ?? record.ownerId ?? (openFollowUps.length > 0 ? by : null);
  const change: CaseChange = {
    ...closed(facts, { outcome: 'patient-died', reason: null, alternative: null }),
    unansweredAt: [],
    ownerId,
    claimedAt: ownerId === null ? null : (record.claimedAt ?? at),
    progress: { ...record.progress, openFollowUps },
  };
  // Nobody knows the day: that of recording stands for it, where whoever acts on the case sits.
  const { timeZone } = placeOf(actingPlaceOf(record));
  const recordedOn = localDateOf(Date.parse(at), timeZone);
  return accept(change, { diedOn: command.on ?? facts.patient.diedOn ?? recordedOn });
}

/** Whether two cases were closed by one record of a death: taken back, it is taken back in each. */
export const isSameDeath = (one: Closing | null, other: Closing | null): boolean =>
  one?.outcome === 'patient-died' &&
  other?.outcome === 'patient-died' &&
  one.closedAt === other.closedAt;

/** A supervisor opens a closed case again, with a reason, where its facts say that it stood. */
export function reopen(facts: CaseFacts, command: CommandOf<'reopen'>): Decision {
  if (isBlank(command.reason)) return refuse({ code: 'reason-missing' });
  const { case: record, patient, at } = facts;
  const { reference, links } = record;
  // Its contacts and its patient are another case's now: only an un-merge brings them back.
  const merged = links.find(({ kind }) => kind === 'duplicate-of');
  if (merged !== undefined) return refuse({ code: 'merged', reference, into: merged.reference });
  // Else the no that closed it would close it again at once.
  const isNo = record.closing?.outcome === 'declined';
  const reviews = isNo ? { reviews: askedAnew(record.reviews) } : {};
  return accept(
    { ...enter(stageToReopen(record), at), ...reviews, closing: null },
    // A death recorded by mistake, taken back with it.
    patient.diedOn === null ? null : { diedOn: null },
  );
}

/**
 * Where a closed case goes back to, by its facts (`stage/reopening.ts` brings them up to date). Whom
 * a death was recorded of on campus is there still, whatever was called off with it.
 */
export function stageToReopen(record: CaseRecord): Stage {
  const { progress, closing } = record;
  if (progress.dischargedAt !== null) return 'follow-up';
  if (closing !== null && hadArrived(record, closing)) return 'on-site';
  const lead = leadOf(record.reviews);
  if (lead?.decision === 'accepted') {
    if (!progress.coverageMet) return 'clearance';
    return progress.itineraryConfirmed ? 'preparing' : 'scheduling';
  }
  if (lead?.decision === 'declined') return 'review';
  return record.firstContactAt !== null && record.ownerId !== null ? 'contacting' : 'new';
}

/** Only a death ends a case on campus; where the stage was not written down, the dates say it. */
function hadArrived(
  { progress: { arrivalOn, failingGates } }: CaseRecord,
  { outcome, from, closedAt }: Closing,
): boolean {
  if (outcome !== 'patient-died') return false;
  if (from !== undefined) return from === 'on-site';
  return failingGates.length === 0 && arrivalOn !== null && arrivalOn <= closedAt.slice(0, 10);
}
