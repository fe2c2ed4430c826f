import type { CaseDetail } from '@/contract/case';
import type { OutboxEntry } from './outbox-entry';

/** An edit that may be merged: it says what it saw. */
export type EditEntry = OutboxEntry & {
  readonly base: Readonly<Record<string, unknown>>;
  readonly reference: string;
};

export const isEdit = (entry: OutboxEntry): entry is EditEntry =>
  entry.base !== null && entry.reference !== null;

/** The versions that a case is shown with. */
export const versionsOf = (detail: CaseDetail): OutboxEntry['seen'] => ({
  case: detail.case.version,
  patient: detail.patient.version,
});
