import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord, SpecialtyReview } from '../case';
import { isBlank, missingForIntake } from '../intake-completeness';
import { canReview, missingRecords } from '../record-checklist';
import type { DischargeDestination, FollowUpKind, Payer, Stage } from '../vocabulary';
import type { CommandOf, MoveTarget } from './command';
import {
  accept,
  type CaseChange,
  type CaseFacts,
  type Decision,
  enter,
  type Refusal,
  refuse,
} from './decision';

/** The one stage from which each target is reached by decision (Product reference, §4). */
const MOVE_FROM: Readonly<Record<MoveTarget, Stage>> = {
  records: 'contacting',
  review: 'records',
  scheduling: 'clearance',
  preparing: 'scheduling',
  ready: 'preparing',
};

/** Moves a case on. Somebody must answer for it, and a hold must have been ended first. */
export function move(facts: CaseFacts, command: CommandOf<'move'>): Decision {
  const { case: record } = facts;
  const from = MOVE_FROM[command.to];
  if (record.stage !== from) {
    return refuse({ code: 'wrong-stage', stage: record.stage, allowed: [from] });
  }
  if (record.ownerId === null) return refuse({ code: 'unclaimed' });
  if (record.hold !== null) {
    const { waitingOn, since } = record.hold;
    return refuse({ code: 'on-hold', waitingOn, since });
  }
  const refusal = lackFor(facts, command);
  if (refusal !== null) return refuse(refusal);
  return accept({ ...enter(command.to, facts.at), ...extraFor(facts, command) });
}

/** What the stage that is left must have reached. */
function lackFor({ case: record, patient }: CaseFacts, command: CommandOf<'move'>): Refusal | null {
  const { progress } = record;
  switch (command.to) {
    case 'records': {
      const missing = missingForIntake(record, patient);
      return missing.length > 0 ? { code: 'intake-incomplete', missing } : null;
    }
    case 'review': {
      if (record.reviews.length === 0) return { code: 'intake-incomplete', missing: ['specialty'] };
      return canReview(record, command.reason)
        ? null
        : { code: 'records-incomplete', missing: missingRecords(record.records) };
    }
    case 'scheduling':
      return progress.coverageMet ? null : { code: 'coverage-missing' };
    case 'preparing':
      return progress.itineraryConfirmed ? null : { code: 'itinerary-unconfirmed' };
    case 'ready': {
      const gates = progress.failingGates.map(({ gate }) => gate);
      return gates.length > 0 ? { code: 'gates-failing', gates } : null;
    }
  }
}

function extraFor({ case: record }: CaseFacts, command: CommandOf<'move'>): CaseChange {
  if (command.to !== 'review') return {};
  const isComplete = missingRecords(record.records).length === 0;
  return {
    recordsWaivedReason: isComplete ? null : waivedReason(record, command),
    reviews: record.reviews.map(askedAgain),
  };
}

function waivedReason(record: CaseRecord, { reason }: CommandOf<'move'>): string | null {
  return isBlank(reason) ? record.recordsWaivedReason : reason;
}

/** A specialty that had asked for more reads the case anew. */
function askedAgain(review: SpecialtyReview): SpecialtyReview {
  return review.decision === 'more-information'
    ? { ...review, decision: 'pending', decidedAt: null, decidedBy: null, note: null }
    : review;
}

/**
 * Discharge opens report, billing, next visit, and insurance where an insurer or a sponsor pays
 * (Product reference, §8): it can never end a case silently.
 */
export function recordDischarge(facts: CaseFacts, command: CommandOf<'recordDischarge'>): Decision {
  const { case: record, at } = facts;
  if (Date.parse(command.at) > Date.parse(at)) return refuse({ code: 'in-future' });
  const { timeZone } = placeOf(campusPlaceOf(record.campus));
  const { arrivalOn } = record.progress;
  if (arrivalOn !== null && localDateOf(Date.parse(command.at), timeZone) < arrivalOn) {
    return refuse({ code: 'before-arrival', arrivalOn });
  }
  return accept({
    ...enter('follow-up', at),
    progress: {
      ...record.progress,
      dischargedAt: command.at,
      openFollowUps: followUpsAfter(record.payer, command.discharge?.destination),
    },
    ...(command.discharge === undefined ? {} : { discharge: command.discharge }),
  });
}

/** Whoever is transferred in an emergency is another hospital's now: no next visit is proposed. */
export function followUpsAfter(
  payer: Payer | null,
  destination?: DischargeDestination,
): readonly FollowUpKind[] {
  const claims: readonly FollowUpKind[] =
    payer === 'insurer' || payer === 'sponsor' ? ['insurance'] : [];
  const visits: readonly FollowUpKind[] =
    destination === 'emergency-transfer' ? [] : ['next-visit'];
  return ['report', 'billing', ...claims, ...visits];
}

/** `ready` falls back to `preparing` by itself when a gate begins to fail (§4). */
export function gatesChanged(facts: CaseFacts, command: CommandOf<'gatesChanged'>): Decision {
  const { case: record, at } = facts;
  const fallsBack = record.stage === 'ready' && command.failing.length > 0;
  return accept({
    progress: { ...record.progress, failingGates: command.failing },
    ...(fallsBack ? enter('preparing', at) : {}),
  });
}
