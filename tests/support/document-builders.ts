import type { CaseDocument } from '@/domain/plan/document';

/** A letter that came on 10 November 2026 and stays with us. */
export const aDocument = (over: Partial<CaseDocument> = {}): CaseDocument => ({
  id: 'd',
  version: 1,
  caseId: 'c',
  by: 'p-1',
  kind: 'referral',
  recordKind: null,
  title: 'Letter to the specialty',
  form: 'paper',
  language: 'es',
  datedOn: '2026-11-01',
  receivedOn: '2026-11-10',
  receivedFrom: null,
  keptAt: null,
  isLent: false,
  returnedOn: null,
  note: null,
  ...over,
});
