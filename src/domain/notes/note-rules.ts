import type { Person } from '../case';
import type { NoteRecord } from './note';
import { actorOf, can, type PolicySubject } from '../policy';
import type { Refusal } from '../stage/decision';

/** So long its author may still mend a note (config). */
const NOTE_EDIT_MS = 10 * 60_000;

/** Until when the author may edit, as epoch milliseconds. */
const noteEditUntilMs = ({ at }: Pick<NoteRecord, 'at'>): number => Date.parse(at) + NOTE_EDIT_MS;

type NoteFacts = Pick<NoteRecord, 'at' | 'by'>;

/** Why this person may not edit the note now; null when nothing speaks against it. */
export function noteEditRefusal(note: NoteFacts, by: string, nowMs: number): Refusal | null {
  if (note.by !== by) return { code: 'note-not-yours', by: note.by };
  const untilMs = noteEditUntilMs(note);
  return nowMs >= untilMs ? { code: 'note-closed', until: new Date(untilMs).toISOString() } : null;
}

/** After that a further note corrects it, by the same author; until then it is simply edited. */
export function noteCorrectionRefusal(note: NoteFacts, by: string, nowMs: number): Refusal | null {
  if (note.by !== by) return { code: 'note-not-yours', by: note.by };
  const untilMs = noteEditUntilMs(note);
  return nowMs < untilMs ? { code: 'note-open', until: new Date(untilMs).toISOString() } : null;
}

/** Only who sees the case may be named in its notes: a mention must never be a leak. */
export function mayBeMentioned(
  person: Pick<Person, 'id' | 'grants'>,
  subject: PolicySubject,
): boolean {
  return can(actorOf(person), 'case.read', subject);
}
