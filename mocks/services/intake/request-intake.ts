import type { CaseRecord, Patient } from '@/domain/case';
import { pendingReview } from '@/domain/lead-review';
import { deriveRow } from '@/domain/derive-row';
import { NO_PROGRESS } from '@/domain/no-progress';
import { blankChecklist } from '@/domain/record-checklist';
import { referenceOf } from '../../seed/seed-ids';
import type { NewRequest } from '../../seed/requests';
import type { DuplicateFlags } from '../duplicates/duplicate-flags';
import { appendEvent } from '../command/append-event';
import { takeCaseNumber } from './request-numbers';
import type { StoredEvent, Writing } from '../stored/shape';

/** What intake knows of a case; the rest of a new one follows from it. */
export type RequestFacts = NewRequest['request'];

/** A case as it begins: in `new`, without an owner, nothing asked for yet. */
export function newCase(
  facts: RequestFacts,
  specialties: readonly string[],
  {
    id,
    patientId,
    number,
    now,
  }: Readonly<Record<'id' | 'patientId' | 'now', string>> & {
    readonly number: number;
  },
): CaseRecord {
  return {
    ...facts,
    id,
    version: 1,
    revision: 1,
    reference: referenceOf(number, Date.parse(now)),
    patientId,
    reviews: specialties.map((specialty, place) => pendingReview(specialty, place === 0)),
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
    progress: NO_PROGRESS,
    transfer: null,
    handOff: null,
    closing: null,
    links: [],
  };
}

/** The one event of an arrival. It cannot be undone: a case that is none is closed as such. */
export const arrivalEvent = (
  record: CaseRecord,
  {
    id,
    by,
    ...more
  }: Pick<StoredEvent, 'id' | 'by'> & Pick<Partial<StoredEvent>, 'changes' | 'others'>,
): StoredEvent => ({
  ...more,
  id,
  caseId: record.id,
  at: record.arrivedAt,
  by,
  kind: 'request-arrived',
  changes: [
    { field: 'stage', before: null, after: record.stage },
    { field: 'office', before: null, after: record.office },
    ...(more.changes ?? []),
  ],
  undoUntil: null,
  revertedBy: null,
  reference: record.reference,
  places: [{ office: record.office, campus: record.campus }],
});

/** A request that has just come in from outside becomes a case with its patient. */
export async function receiveRequest(
  tx: Writing,
  { patient: person, specialties, request }: NewRequest,
  parts: {
    readonly ids: () => string;
    readonly nowMs: number;
    readonly seeded: number;
    readonly flags: DuplicateFlags;
  },
): Promise<void> {
  const { ids, nowMs, seeded, flags } = parts;
  const now = new Date(nowMs).toISOString();
  const number = await takeCaseNumber(tx, seeded);
  const patient: Patient = { ...person, id: ids(), version: 1 };
  const record = newCase(request, specialties, { id: ids(), patientId: patient.id, number, now });
  await tx.put('patients', patient);
  await tx.put('cases', record);
  await tx.putRow(deriveRow(record, patient));
  await appendEvent(tx, ids, arrivalEvent(record, { id: ids(), by: null }));
  await flags.raise(tx, { case: record, patient }, { now, notThese: [] });
}
