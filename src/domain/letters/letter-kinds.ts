import type { CaseRecord } from '../case';
import { leadOf } from '../lead-review';
import type { CasePlan } from '../plan/case-plan';
import { estimateToSend } from '../plan/money/covered';
import { moneyStageRefusal } from '../plan/money/edit-money';
import { missingRecords } from '../record-checklist';
import type { LetterKind, RecordKind } from '../vocabulary';

/** What the registry knows of a letter: its address, and what the case must have for it. */
export interface LetterSpec {
  readonly kind: LetterKind;
  /**
   * Whether it names clinics, examinations or records, from which somebody who does not know the diagnosis
   * would learn it. The visa invitation leaves the specialty out then.
   */
  readonly tellsOfCare: boolean;
  /** Why the letter cannot be made of this case, as far as its plan is at hand; null when it can. */
  readonly lack: (record: CaseRecord, plan?: Pick<CasePlan, 'estimates'>) => LetterLack | null;
}

export type LetterLack =
  | 'nothing-to-ask'
  | 'no-appointments'
  | 'not-accepted'
  /** Every visa is granted, or none is needed; known by whoever holds the plan. */
  | 'nobody-to-invite'
  | 'no-estimate';

/** Letters are made from the case, never typed (Product reference, §5); one joins with one entry. */
export const LETTERS: Readonly<Record<LetterKind, LetterSpec>> = {
  'records-request': {
    kind: 'records-request',
    tellsOfCare: true,
    lack: ({ records }) => (askableRecords(records).length === 0 ? 'nothing-to-ask' : null),
  },
  itinerary: {
    kind: 'itinerary',
    tellsOfCare: true,
    lack: ({ progress }) => (progress.firstAppointmentAt === null ? 'no-appointments' : null),
  },
  // Consulates take months, so it goes out with the acceptance, before any time is offered.
  'visa-invitation': {
    kind: 'visa-invitation',
    tellsOfCare: false,
    lack: ({ reviews }) => (leadOf(reviews)?.decision === 'accepted' ? null : 'not-accepted'),
  },
  estimate: {
    kind: 'estimate',
    tellsOfCare: true,
    lack: (record, plan) => {
      if (moneyStageRefusal(record) !== null) return 'no-estimate';
      // A place that only links to the letter does not hold the plan; the letter itself does.
      return plan !== undefined && estimateToSend(plan.estimates) === null ? 'no-estimate' : null;
    },
  },
};

/** What a request for records can ask for: all that the review lacks and that has not come. */
export function askableRecords(records: CaseRecord['records']): readonly RecordKind[] {
  const missing = new Set(missingRecords(records));
  return records
    .filter(({ kind, state }) => missing.has(kind) && state !== 'needs-translation')
    .map(({ kind }) => kind);
}
