import type { EditDocument } from '@/contract/plan/document';
import type { DocumentForm, DocumentKind } from '@/domain/plan/document';
import { fittingFields } from '@/domain/plan/documents/decide-document';
import type { RecordKind } from '@/domain/vocabulary';
import { orNull } from '@/parts/form/or-null';

/** The form of a document as the screen shows it; empty where nothing is known. */
export interface DocumentValues {
  readonly kind: DocumentKind;
  readonly recordKind: RecordKind | '';
  readonly title: string;
  readonly form: DocumentForm;
  readonly language: string;
  readonly datedOn: string;
  readonly receivedOn: string;
  readonly receivedFrom: string;
  readonly keptAt: string;
  readonly isLent: boolean;
  readonly returnedOn: string;
  readonly note: string;
}

/** A document that came today. */
export const newDocument = (todayOn: string, language: string | null): DocumentValues => ({
  kind: 'record',
  recordKind: '',
  title: '',
  form: 'electronic',
  language: language ?? '',
  datedOn: '',
  receivedOn: todayOn,
  receivedFrom: '',
  keptAt: '',
  isLent: false,
  returnedOn: '',
  note: '',
});

/** What is known of a document, to go on with it. */
export const documentValuesOf = (known: EditDocument): DocumentValues => ({
  kind: known.kind,
  recordKind: known.recordKind ?? '',
  title: known.title,
  form: known.form,
  language: known.language ?? '',
  datedOn: known.datedOn ?? '',
  receivedOn: known.receivedOn,
  receivedFrom: known.receivedFrom ?? '',
  keptAt: known.keptAt ?? '',
  isLent: known.isLent,
  returnedOn: known.returnedOn ?? '',
  note: known.note ?? '',
});

/** The body as the contract has it; what is typed in the fields is judged by its schema. */
export const documentOf = (values: DocumentValues): EditDocument =>
  fittingFields({
    kind: values.kind,
    recordKind: values.recordKind || null,
    title: values.title,
    form: values.form,
    language: values.language || null,
    datedOn: values.datedOn || null,
    receivedOn: values.receivedOn,
    receivedFrom: orNull(values.receivedFrom),
    keptAt: orNull(values.keptAt),
    isLent: values.isLent,
    returnedOn: values.returnedOn || null,
    note: orNull(values.note),
  });
