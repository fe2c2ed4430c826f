import type { CaseRecord, Patient } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { blankChecklist } from '@/domain/record-checklist';
import { referenceOf } from '../seed/seed-ids';
import type { NewRequest } from '../seed/requests';
import type { Writing } from './shape';

/** A request that has just arrived becomes a case with its patient, in one transaction. */
export async function receiveRequest(
  tx: Writing,
  { patient: person, specialties, request }: NewRequest,
  {
    ids,
    nowMs,
    number,
  }: { readonly ids: () => string; readonly nowMs: number; readonly number: number },
): Promise<void> {
  const now = new Date(nowMs).toISOString();
  const patient: Patient = { ...person, id: ids(), version: 1 };
  const record: CaseRecord = {
    ...request,
    id: ids(),
    version: 1,
    revision: 1,
    reference: referenceOf(number, nowMs),
    patientId: patient.id,
    reviews: specialties.map((specialty, place) => ({
      specialty,
      isLead: place === 0,
      decision: 'pending',
      decidedAt: null,
      decidedBy: null,
      note: null,
      reason: null,
      alternative: null,
    })),
    arrivedAt: now,
    stage: 'new',
    stageSince: now,
    ownerId: null,
    claimedAt: null,
    firstContactAt: null,
    lastContactAt: null,
    nextContactAt: null,
    unansweredAt: [],
    hold: null,
    pastHolds: [],
    records: blankChecklist(),
    recordsWaivedReason: null,
    progress: {
      coverageMet: false,
      itineraryConfirmed: false,
      failingGates: [],
      firstAppointmentAt: null,
      arrivalOn: null,
      dischargedAt: null,
      openFollowUps: [],
    },
    transfer: null,
    closing: null,
    links: [],
  };
  await tx.put('patients', patient);
  await tx.put('cases', record);
  await tx.putRow(deriveRow(record, patient));
  await tx.append({
    id: ids(),
    caseId: record.id,
    at: now,
    by: null,
    kind: 'request-arrived',
    changes: [
      { field: 'stage', before: null, after: 'new' },
      { field: 'office', before: null, after: record.office },
    ],
    undoUntil: null,
    revertedBy: null,
    reference: record.reference,
    places: [{ office: record.office, campus: record.campus }],
  });
}
