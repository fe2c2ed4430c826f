import { utcInstantOrNull } from '@/lib/utc';
import { blockerOf } from './blocker-of';
import type { CaseRecord, FailingGate, Patient, SpecialtyReview } from './case';
import type { CaseRow } from './case-row';
import { computeDeadline } from './clocks/deadline';
import { missingForIntake } from './intake-completeness';
import { leadOf } from './lead-review';
import { displayName } from './patient-name';
import { searchKeyOf } from './search-key';
import { clockOf } from './stage-clock';
import { reviewPassesAtMs } from './stage/holds';
import { visaRiskFrom, visaWaitOf } from './visa-risk';
import { GATES } from './vocabulary';
import { complexityOf } from './workload/complexity';

/**
 * The row of every list, made from a case and its patient in the transaction that writes them
 * (Architecture, §4). Only moments, so that a row never grows old by itself. Called for each of
 * 100,000 cases when a large demo is laid: nothing here parses, formats or looks up twice.
 */
export function deriveRow(record: CaseRecord, patient: Patient): CaseRow {
  const start = clockOf(record);
  const deadline = start === null ? null : computeDeadline(start);
  const { hold, progress } = record;
  return {
    id: record.id,
    reference: record.reference,
    version: record.version,
    revision: record.revision,
    office: record.office,
    campus: record.campus,
    channel: record.channel,
    facilitator: record.facilitator,
    patientId: record.patientId,
    patientName: displayName(patient.name),
    patientOwnScript: patient.name.ownScript,
    callerName: record.caller.name,
    language: patient.language,
    residence: patient.residence,
    specialties: specialtiesLeadFirst(record.reviews),
    urgency: record.urgency,
    payer: record.payer,
    stage: record.stage,
    stageSince: record.stageSince,
    outcome: record.closing?.outcome ?? null,
    arrivedAt: record.arrivedAt,
    ownerId: record.ownerId,
    dueAt: utcInstantOrNull(deadline?.dueAtMs),
    dueTodayFrom: utcInstantOrNull(deadline?.dueTodayFromMs),
    pausedSince: utcInstantOrNull(deadline?.pausedSinceMs),
    duePlace: start?.place ?? null,
    waitingOn: hold?.waitingOn ?? null,
    holdReviewOn: hold?.reviewOn ?? null,
    holdReviewFrom: hold === null ? null : utcInstantOrNull(reviewPassesAtMs(record, hold)),
    blocker: blockerOf(record, patient),
    failingGates: gatesInOrder(progress.failingGates),
    nextContactAt: record.nextContactAt,
    arrivalOn: progress.arrivalOn,
    departureOn: progress.departureOn,
    visaRiskFrom: utcInstantOrNull(visaRiskFrom(record, visaWaitOf(record, patient))),
    isIntakeComplete: missingForIntake(record, patient).length === 0,
    complexity: complexityOf(record),
    transfer: pendingOf(record),
    handOff: handedOf(record),
    searchKey: searchKeyOf({
      names: [
        patient.name.given,
        patient.name.family,
        patient.name.ownScript,
        patient.name.preferred,
        record.caller.name,
      ],
      phones: [patient.phone, record.caller.phone, record.caller.whatsApp],
      reference: record.reference,
    }),
  };
}

/** Why it is asked for stands on the case alone. */
function pendingOf({ transfer }: CaseRecord): CaseRow['transfer'] {
  if (transfer === null) return null;
  const { toOffice, toCampus, askedAt } = transfer;
  return { toOffice, toCampus, askedAt };
}

function handedOf({ handOff }: CaseRecord): CaseRow['handOff'] {
  if (handOff === null) return null;
  const { id: _id, ...shown } = handOff;
  return shown;
}

const NO_GATE: CaseRow['failingGates'] = [];

const gatesInOrder = (failing: readonly FailingGate[]): CaseRow['failingGates'] =>
  failing.length === 0
    ? NO_GATE
    : GATES.filter((gate) => failing.some((each) => each.gate === gate));

function specialtiesLeadFirst(reviews: readonly SpecialtyReview[]): readonly string[] {
  const lead = leadOf(reviews);
  const others = reviews.filter((review) => review !== lead);
  return [...(lead === null ? [] : [lead]), ...others].map(({ specialty }) => specialty);
}
