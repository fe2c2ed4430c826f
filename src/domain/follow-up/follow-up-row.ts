import { utcInstantOrNull } from '@/lib/utc';
import { addDays } from '@/lib/zoned-time';
import type { PlaceCode } from '@/reference/codes';
import type { BlockedOn } from '../blocker';
import type { CaseRecord } from '../case';
import { computeDeadline } from '../clocks/deadline';
import { startOfDateAt } from '../place-days';
import type { FollowUpKind } from '../vocabulary';
import { type AskedCase, askedCaseOf } from './ask-whom';
import { lastChaseOf, promiseOf, unansweredChases } from './chases';
import type { FollowUp } from './follow-up';
import { followUpClock, type FollowUpCase, followUpPlaceOf } from './follow-up-clock';
import { amountOf } from './amount-of';
import { payersShareOf } from './payers-share';
import type { FollowUpEndHow, FollowUpState } from './vocabulary';
import { waitingOnOf } from './waiting-on';

/**
 * One row of the lists of follow-ups: derived from the follow-up and its case, never stored. It
 * holds moments, never bands or ages: those are computed against now by `bandOf()`.
 */
export interface FollowUpRow extends AskedCase {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly reference: string;
  readonly office: string;
  readonly campus: string | null;
  readonly patientId: string;
  readonly kind: FollowUpKind;
  readonly state: FollowUpState;
  readonly stateSince: string;
  /** When its clock runs out; null without one, and while it is paused. */
  readonly dueAt: string | null;
  readonly dueTodayFrom: string | null;
  readonly pausedSince: string | null;
  /** Whose calendar the clock runs by, and in whose zone its day is named; null without a clock. */
  readonly duePlace: PlaceCode | null;
  readonly promisedOn: string | null;
  /** From this moment the promise has passed and the follow-up comes back to the top. */
  readonly promisePassesAt: string | null;
  /** Nobody by name: whoever owns the case. */
  readonly ownerId: string | null;
  readonly waitingOn: BlockedOn | null;
  /** What it is about in money, minor units; null where none is meant, or nobody has said. */
  readonly amount: number | null;
  readonly currency: string | null;
  /** What of a bill's amount others than the family are to pay, minor units. */
  readonly ofPayers: number;
  readonly openedAt: string;
  /** Ages count from here (0–30, 31–60, 61–90, 90+ days). */
  readonly agesFrom: string;
  readonly lastChaseAt: string | null;
  readonly unansweredChases: number;
  readonly isClosed: boolean;
  readonly endedHow: FollowUpEndHow | null;
  /** After a death: open money shows to this person and to nobody else (§4). */
  readonly onlyFor: string | null;
}

/**
 * The row of a follow-up: each of its moments is the one that the case's page shows.
 *
 * @param all the follow-ups of the case.
 */
export function followUpRow(
  record: FollowUpCase &
    Pick<
      CaseRecord,
      'reference' | 'patientId' | 'ownerId' | 'caller' | 'homePhysician' | 'payer' | 'disclosure'
    >,
  followUp: FollowUp,
  all: readonly FollowUp[],
): FollowUpRow {
  const start = followUpClock(record, followUp);
  const deadline = start === null ? null : computeDeadline(start);
  const isDeath = record.closing?.outcome === 'patient-died';
  const isOpen = followUp.ended === null;
  const promisedOn = isOpen && !isDeath ? promiseOf(followUp) : null;
  const amount = amountOf(followUp);
  return {
    id: followUp.id,
    version: followUp.version,
    caseId: followUp.caseId,
    reference: record.reference,
    office: record.office,
    campus: record.campus,
    patientId: record.patientId,
    kind: followUp.kind,
    state: followUp.state,
    stateSince: followUp.stateSince,
    dueAt: utcInstantOrNull(deadline?.dueAtMs),
    dueTodayFrom: utcInstantOrNull(deadline?.dueTodayFromMs),
    pausedSince: utcInstantOrNull(deadline?.pausedSinceMs),
    duePlace: start?.place ?? null,
    promisedOn,
    promisePassesAt:
      promisedOn === null
        ? null
        : utcInstantOrNull(
            startOfDateAt(followUpPlaceOf(record, followUp), addDays(promisedOn, 1)),
          ),
    ownerId: followUp.ownerId ?? record.ownerId,
    waitingOn: isDeath ? null : waitingOnOf(record, followUp, all),
    amount: amount?.minor ?? null,
    currency: amount?.currency ?? null,
    ofPayers: payersShareOf(record, followUp, all),
    openedAt: followUp.openedAt,
    agesFrom: record.progress.dischargedAt ?? followUp.openedAt,
    lastChaseAt: lastChaseOf(followUp)?.at ?? null,
    unansweredChases: unansweredChases(followUp),
    isClosed: !isOpen,
    endedHow: followUp.ended?.how ?? null,
    onlyFor: isDeath ? record.ownerId : null,
    ...askedCaseOf(record, all),
  };
}
