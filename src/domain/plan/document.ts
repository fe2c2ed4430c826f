import type { RecordKind } from '../vocabulary';

/** What a paper or a file of a case is (Product reference, §5). */
export const DOCUMENT_KINDS = [
  'record',
  'referral',
  'passport',
  'visa',
  'consent',
  'guarantee',
  'insurance',
  'payment',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** In which form it came. */
export const DOCUMENT_FORMS = ['electronic', 'paper', 'disc', 'slides'] as const;
export type DocumentForm = (typeof DOCUMENT_FORMS)[number];

/**
 * One document of a case, as its register knows it: what it is, whence it came, where it is kept. The
 * document itself is not here (Product reference, §5: metadata only).
 */
export interface CaseDocument {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  /** Who registered it. */
  readonly by: string;
  readonly kind: DocumentKind;
  /** The line of the checklist that it belongs to; of a record alone. */
  readonly recordKind: RecordKind | null;
  readonly title: string;
  readonly form: DocumentForm;
  /** BCP 47; null for one without words, such as images. */
  readonly language: string | null;
  /** What stands on it. */
  readonly datedOn: string | null;
  /** Date of the place that gathers the records (`recordsToday`). */
  readonly receivedOn: string;
  readonly receivedFrom: string | null;
  /** Where whoever needs it finds it. */
  readonly keptAt: string | null;
  /** Lent by the family or another hospital: slides, discs, originals. It goes back to them. */
  readonly isLent: boolean;
  readonly returnedOn: string | null;
  readonly note: string | null;
}
