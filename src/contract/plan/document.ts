import * as z from 'zod/mini';
import { DOCUMENT_FORMS, DOCUMENT_KINDS } from '@/domain/plan/document';
import { RECORD_KINDS } from '@/domain/vocabulary';
import {
  choice,
  filledText,
  Id,
  LanguageTag,
  PlainDate,
  seenTextOrNull,
  TEXT_LIMITS,
  Version,
} from '../fields';

export const documentFields = {
  kind: choice(DOCUMENT_KINDS),
  /** The line of the checklist; of a record alone. */
  recordKind: z.nullable(choice(RECORD_KINDS)),
  title: filledText(TEXT_LIMITS.short),
  form: choice(DOCUMENT_FORMS),
  language: z.nullable(LanguageTag),
  datedOn: z.nullable(PlainDate),
  /** Date of the office, for Direct of the campus. */
  receivedOn: PlainDate,
  receivedFrom: seenTextOrNull(TEXT_LIMITS.name),
  keptAt: seenTextOrNull(TEXT_LIMITS.short),
  isLent: z.boolean(),
  returnedOn: z.nullable(PlainDate),
  note: seenTextOrNull(TEXT_LIMITS.short),
};

/** A document by what is known of it; the document itself is kept elsewhere. */
export const CaseDocument = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  by: Id,
  ...documentFields,
});
export type DocumentWire = z.output<typeof CaseDocument>;

export const RegisterDocument = z.strictObject({
  /** Made by the client, UUID version 7. */
  id: Id,
  ...documentFields,
});
export type RegisterDocument = z.output<typeof RegisterDocument>;

/** What is told of a document, whole; who registered it stays. */
export const EditDocument = z.strictObject(documentFields);
export type EditDocument = z.output<typeof EditDocument>;
