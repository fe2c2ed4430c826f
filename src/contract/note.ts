import * as z from 'zod/mini';
import { CaseDetail } from './case';
import { filledText, Id, Moment, text, TEXT_LIMITS, Version } from './fields';

const Mention = z.strictObject({ personId: Id, name: text(TEXT_LIMITS.name) });

export const Note = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  at: Moment,
  by: Id,
  text: text(TEXT_LIMITS.note),
  mentions: z.array(Mention),
  editedAt: z.nullable(Moment),
  /** The note that this one corrects. */
  corrects: z.nullable(Id),
});
export type Note = z.output<typeof Note>;

export const NoteList = z.strictObject({ items: z.array(Note) });

/** People named in the text, each as `@name`; only who sees the case may be named. */
const mentions = z.array(Id).check(z.maxLength(20, 'too-many'));

/** A note that the outbox may hold; it brings its own UUIDv7. */
export const AddNote = z.strictObject({
  id: Id,
  text: filledText(TEXT_LIMITS.note),
  mentions,
  corrects: z.nullable(Id),
});
export type AddNote = z.output<typeof AddNote>;

export const EditNote = z.strictObject({ text: filledText(TEXT_LIMITS.note), mentions });
export type EditNote = z.output<typeof EditNote>;

export const NoteWritten = z.strictObject({
  changeId: z.nullable(Id),
  undoUntil: z.nullable(Moment),
  note: Note,
  detail: CaseDetail,
});
