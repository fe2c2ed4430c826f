import { clockPlaceOf } from '@/reference/place';
import type { Blocker, BlockedOn, BlockerWhat, NextAction } from './blocker';
import type { CaseRecord, Hold, Patient, SpecialtyReview } from './case';
import { firstDueOf } from './follow-up/first-due';
import { actionOf } from './follow-up/standing';
import { atDesk, frontDeskOf } from './front-desk';
import { missingForIntake } from './intake-completeness';
import { isOtherCampusToAsk, leadOf, namesOtherSpecialty } from './lead-review';
import { insteadOfCaller } from './may-not-be-told';
import { payerSideOf } from './payer-side';
import { startOfDateAt, workingDaysAmong } from './place-days';
import { canReview, missingRecords } from './record-checklist';
import { GATES, type RecordSource, type Stage, type WaitingOn } from './vocabulary';

/**
 * What is blocking a case (Product reference, §4): what, on whom, since when, next action. Exactly
 * one for every open case, or null: nothing blocks, and moving on is all that is left to do.
 *
 * Total and pure. A hold speaks first, because somebody decided that it is what we wait for; then
 * what makes that nobody answers for the case; then what the stage itself lacks. A caller whom nobody
 * may tell any more is asked for nothing: the patient is (§5).
 */
export function blockerOf(record: CaseRecord, patient: Patient): Blocker | null {
  if (record.stage === 'closed') return null;
  // A stage of a newer server is shown as unknown, and nothing is said of what stops it.
  const ofStage: StageBlocker | undefined = STAGE_BLOCKERS[record.stage];
  const found = heldBy(record) ?? unanswered(record) ?? ofStage?.(record, patient) ?? null;
  if (found === null) return null;
  const on = insteadOfCaller(found.on, record.caller);
  return on === found.on ? found : { ...found, on };
}

/** An attempt on so many different working days proposes a hold on the patient (§4; config). */
export const ATTEMPTS_BEFORE_HOLD = 3;

/** On how many different office working days somebody tried in vain since the last contact. */
export function attemptDays(
  record: Pick<CaseRecord, 'office' | 'campus' | 'unansweredAt'>,
): number {
  if (record.unansweredAt.length === 0) return 0;
  return workingDaysAmong(clockPlaceOf(record.office, record.campus), record.unansweredAt);
}

const block = (what: BlockerWhat, on: BlockedOn, since: string, next: NextAction): Blocker => ({
  what,
  on,
  since,
  next,
});

/** Held on our own side the hold is ours to end; on others' we chase them. */
const OUR_SIDE: ReadonlySet<WaitingOn> = new Set(['office']);

/**
 * A hold on the specialty waits for its answer: given since, that is no longer what we wait for, and
 * what the answer asks of us speaks (§4). The hold itself lasts until somebody lifts it.
 */
function hasAnsweredSince({ reviews }: CaseRecord, { waitingOn, since }: Hold): boolean {
  const decidedAt = leadOf(reviews)?.decidedAt ?? null;
  return waitingOn === 'specialty' && decidedAt !== null && decidedAt >= since;
}

function heldBy(record: CaseRecord): Blocker | null {
  const { hold, transfer } = record;
  if (hold !== null && !hasAnsweredSince(record, hold)) {
    const what = { kind: 'hold', waitingOn: hold.waitingOn, reason: hold.reason } as const;
    const next = OUR_SIDE.has(hold.waitingOn) ? 'review-hold' : 'chase-hold';
    return block(what, hold.waitingOn, hold.since, next);
  }
  if (transfer !== null) {
    const on = transfer.toOffice === null ? 'coordinator' : frontDeskOf(transfer.toOffice);
    return block({ kind: 'transfer' }, on, transfer.askedAt, 'answer-transfer');
  }
  return null;
}

/** So often in vain that a hold on the patient is proposed, while an answer is still waited for. */
export function isWithoutAnswer(record: CaseRecord): boolean {
  return CALLING_STAGES.has(record.stage) && attemptDays(record) >= ATTEMPTS_BEFORE_HOLD;
}

function unanswered(record: CaseRecord): Blocker | null {
  if (record.ownerId === null) {
    const on = frontDeskOf(record.office);
    return block({ kind: 'unclaimed' }, on, record.stageSince, 'claim');
  }
  const [firstAttempt] = record.unansweredAt;
  if (firstAttempt === undefined || !CALLING_STAGES.has(record.stage)) return null;
  const days = attemptDays(record);
  const isCalling = record.stage === 'new' || record.stage === 'contacting';
  if (!isCalling && days < ATTEMPTS_BEFORE_HOLD) return null;
  return block(
    { kind: 'no-answer', attempts: record.unansweredAt.length },
    'caller',
    firstAttempt,
    days >= ATTEMPTS_BEFORE_HOLD && !isHoldTurnedDown(record) ? 'propose-hold' : 'call-again',
  );
}

/** Turned down after the newest attempt: somebody rings again instead. */
function isHoldTurnedDown({ dismissed, unansweredAt }: CaseRecord): boolean {
  return dismissed?.kind === 'hold' && dismissed.at >= (unansweredAt.at(-1) ?? '');
}

/** Where no answer stops the work: until the family has said yes to an itinerary. */
const CALLING_STAGES: ReadonlySet<Stage> = new Set([
  'new',
  'contacting',
  'records',
  'review',
  'clearance',
  'scheduling',
]);

type StageBlocker = (record: CaseRecord, patient: Patient) => Blocker | null;

const STAGE_BLOCKERS: Readonly<Record<Exclude<Stage, 'closed'>, StageBlocker>> = {
  new: (record) =>
    record.firstContactAt === null
      ? block(
          { kind: 'first-contact' },
          frontDeskOf(record.office),
          record.arrivedAt,
          'make-first-contact',
        )
      : null,
  contacting: (record, patient) => {
    const missing = missingForIntake(record, patient);
    return missing.length === 0
      ? null
      : block({ kind: 'intake', missing }, 'caller', record.stageSince, 'complete-intake');
  },
  records: recordsBlocker,
  review: reviewBlocker,
  clearance: coverageBlocker,
  scheduling: itineraryBlocker,
  preparing: gateBlocker,
  ready: gateBlocker,
  'on-site': stayBlocker,
  'follow-up': (record) => {
    const first = firstDueOf(record);
    if (first === null) return null;
    const { kind: followUp, state, on, since } = first;
    const others = record.progress.openFollowUps.length - 1;
    return block({ kind: 'follow-up', followUp, state, others }, on, since, actionOf(first));
  },
};

const RECORD_SIDES: Readonly<Record<RecordSource, BlockedOn>> = {
  'home-physician': 'home-physician',
  family: 'patient',
  other: 'record-holder',
};

/**
 * What has not even been asked for is our own move; then whoever has had our question longest; what
 * has come and wants translating is ours again.
 */
function recordsBlocker(record: CaseRecord): Blocker | null {
  if (canReview(record, null)) return null;
  const missing = missingRecords(record.records).length;
  const what = { kind: 'records', missing } as const;
  const desk = frontDeskOf(record.office);
  if (record.records.some(({ state }) => state === 'not-asked')) {
    return block(what, desk, record.stageSince, 'ask-records');
  }
  const [oldest] = record.records
    .flatMap(({ state, request }) => (state === 'asked' && request !== null ? [request] : []))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  if (oldest === undefined) return block(what, desk, record.stageSince, 'translate-records');
  const since = new Date(startOfDateAt(clockPlaceOf(record.office, record.campus), oldest.on));
  return block(what, RECORD_SIDES[oldest.from], since.toISOString(), 'chase-records');
}

function reviewBlocker(record: CaseRecord): Blocker | null {
  const lead = leadOf(record.reviews);
  if (lead === null) {
    const what = { kind: 'intake', missing: ['specialty'] } as const;
    return block(what, 'caller', record.stageSince, 'complete-intake');
  }
  const { specialty } = lead;
  if (lead.decision === 'accepted') return null;
  if (lead.decision === 'declined') {
    const since = lead.decidedAt ?? record.stageSince;
    return block(
      { kind: 'decline-open', specialty },
      'coordinator',
      since,
      afterDecline(lead, record),
    );
  }
  return block({ kind: 'review', specialty }, 'specialty', record.stageSince, 'chase-specialty');
}

/** Who has been named instead is asked before the family is told no. */
function afterDecline(lead: SpecialtyReview, record: CaseRecord): NextAction {
  if (namesOtherSpecialty(lead)) return 'ask-specialty';
  return isOtherCampusToAsk(record) ? 'ask-campus' : 'close-declined';
}

/** A payer answers to an estimate: until one has gone out it is the move of who may make it (§9). */
function coverageBlocker(record: CaseRecord): Blocker | null {
  const { progress, payer, stageSince } = record;
  if (progress.coverageMet) return null;
  return progress.isEstimateSent === true
    ? block({ kind: 'coverage' }, payerSideOf(payer), askedSince(record), 'chase-coverage')
    : block({ kind: 'estimate' }, 'coordinator', stageSince, 'make-estimate');
}

/** The family agrees to appointments: until one is offered it is the move of who may offer it (§9). */
function itineraryBlocker(record: CaseRecord): Blocker | null {
  const { progress, stageSince } = record;
  if (progress.itineraryConfirmed) return null;
  return progress.firstAppointmentAt === null
    ? block({ kind: 'appointments' }, 'coordinator', stageSince, 'offer-appointments')
    : block({ kind: 'itinerary' }, 'caller', askedSince(record), 'confirm-itinerary');
}

/** Nobody is waited for before they have been asked, and in a stage not before it began. */
const askedSince = ({ progress: { awaitedSince }, stageSince }: CaseRecord): string =>
  awaitedSince !== undefined && awaitedSince > stageSince ? awaitedSince : stageSince;

/**
 * Nobody is sent home while an appointment lies ahead (§8): the discharge is missing from when the
 * last one begins, or from the arrival where that came later.
 */
function stayBlocker({ progress, stageSince }: CaseRecord): Blocker {
  const appointments = progress.itinerary ?? [];
  const lastAt = appointments.at(-1)?.startAt ?? stageSince;
  const since = Date.parse(lastAt) > Date.parse(stageSince) ? lastAt : stageSince;
  return block({ kind: 'stay', appointments }, 'coordinator', since, 'record-discharge');
}

function gateBlocker(record: CaseRecord): Blocker | null {
  const { failingGates } = record.progress;
  // The order of the gates, not of their failing: the first is what takes longest to clear.
  const [first] = failingGates.toSorted(
    (one, other) => GATES.indexOf(one.gate) - GATES.indexOf(other.gate),
  );
  if (first === undefined) return null;
  const what = { kind: 'gate', gate: first.gate, others: failingGates.length - 1 } as const;
  // What an older version kept may still say office, where there is none.
  return block(what, atDesk(first.on, record.office), first.since, 'clear-gate');
}
