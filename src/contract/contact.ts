import * as z from 'zod/mini';
import { CONTACT_PARTIES, CONTACT_WAYS, DIRECTIONS } from '@/domain/vocabulary';
import { CaseDetail } from './case';
import { choice, filledText, Id, Moment, text, TEXT_LIMITS, Version } from './fields';

export const Contact = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  at: Moment,
  by: Id,
  way: choice(CONTACT_WAYS),
  direction: choice(DIRECTIONS),
  party: choice(CONTACT_PARTIES),
  isReached: z.boolean(),
  summary: text(TEXT_LIMITS.note),
  nextContactAt: z.nullable(Moment),
});
export type Contact = z.output<typeof Contact>;

export const ContactList = z.strictObject({ items: z.array(Contact) });

/** A contact that the outbox may hold; it brings its own UUIDv7. */
export const LogContact = z.strictObject({
  id: Id,
  at: Moment,
  way: choice(CONTACT_WAYS),
  direction: choice(DIRECTIONS),
  party: choice(CONTACT_PARTIES),
  isReached: z.boolean(),
  summary: filledText(TEXT_LIMITS.note),
  nextContactAt: z.nullable(Moment),
});
export type LogContact = z.output<typeof LogContact>;

export const ContactWritten = z.strictObject({
  changeId: z.nullable(Id),
  undoUntil: z.nullable(Moment),
  contact: Contact,
  detail: CaseDetail,
});
