import type { noteEndpoints } from '@/contract/endpoints/notes';
import type { FieldCode } from '@/contract/fields';
import type { CaseRecord } from '@/domain/case';
import type { Mention, NoteRecord } from '@/domain/notes/note';
import { jsonEqual } from '@/domain/merge/json-equal';
import { namesPerson } from '@/domain/notes/mention-text';
import { mayBeMentioned, noteCorrectionRefusal, noteEditRefusal } from '@/domain/notes/note-rules';
import type { Answer, Call } from '../call/call';
import { madeBeside } from '../command/beside-write';
import { detailFor, loadCase } from '../command/case-access';
import { refuseForeignId, refuseOther } from '../call/client-id';
import type { RunCommand } from '../command/command';
import { invalidFields, notFound, refused, refuseStale } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof noteEndpoints;

export async function listNotes(
  tx: Reading,
  { caller, params }: Call<Endpoints['listNotes']>,
): Promise<Answer<Endpoints['listNotes']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  const query = { index: 'case', value: record.id, order: 'descending' } as const;
  return { items: await tx.list('notes', query) };
}

/** Internal notes: added, mended by their author for ten minutes, then corrected by another. */
export function createNoteService(run: RunCommand) {
  return {
    add: async (
      tx: Writing,
      { params, body, caller, now, nowMs }: Call<Endpoints['addNote']>,
    ): Promise<Answer<Endpoints['addNote']>> => {
      refuseForeignId(body.id);
      const loaded = await loadCase(tx, caller.actor, 'note.write', params.reference);
      const note: NoteRecord = {
        id: body.id,
        version: 1,
        caseId: loaded.case.id,
        at: now,
        by: caller.actor.id,
        text: body.text,
        mentions: await mentionsOf(tx, loaded.case, body),
        editedAt: null,
        corrects: body.corrects,
      };
      const known = await tx.get('notes', body.id);
      if (known !== null) {
        refuseOther({ ...known, at: now }, note);
        const detail = await detailFor(tx, caller.actor, loaded, nowMs);
        return { changeId: null, undoUntil: null, note: known, detail };
      }
      if (body.corrects !== null) {
        await refuseCorrection(tx, loaded.case, body.corrects, note, nowMs);
      }
      const written = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'note.write',
        kind: 'note-added',
        version: null,
        decide: () => ({
          beside: [madeBeside('notes', note, 'note')],
        }),
      });
      return { ...written, note };
    },

    edit: async (
      tx: Writing,
      { params, body, caller, now, nowMs, version }: Call<Endpoints['editNote']>,
    ): Promise<Answer<Endpoints['editNote']>> => {
      const loaded = await loadCase(tx, caller.actor, 'note.write', params.reference);
      const before = await tx.get('notes', params.noteId);
      if (before === null || before.caseId !== loaded.case.id) throw notFound();
      const refusal = noteEditRefusal(before, caller.actor.id, nowMs);
      if (refusal !== null) throw refused(refusal);
      refuseStale(before, version);
      const mentions = await mentionsOf(tx, loaded.case, body);
      if (body.text === before.text && jsonEqual(mentions, before.mentions)) {
        const detail = await detailFor(tx, caller.actor, loaded, nowMs);
        return { changeId: null, undoUntil: null, note: before, detail };
      }
      const note: NoteRecord = {
        ...before,
        version: before.version + 1,
        text: body.text,
        mentions,
        editedAt: now,
      };
      const written = await run(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'note.write',
        kind: 'note-edited',
        version: null,
        decide: () => ({
          beside: [
            {
              table: 'notes',
              id: note.id,
              record: note,
              // The wording that was replaced stands nowhere else.
              change: { field: 'noteText', before: before.text, after: note.text },
            },
          ],
        }),
      });
      return { ...written, note };
    },
  };
}

/** The people named, each in scope of the case and in the text. @throws {ProblemError} 422 else. */
async function mentionsOf(
  tx: Reading,
  record: CaseRecord,
  { text, mentions }: { readonly text: string; readonly mentions: readonly string[] },
): Promise<readonly Mention[]> {
  const ids = [...new Set(mentions)];
  const people = await tx.getMany('people', ids);
  const fields: Record<string, FieldCode> = {};
  const found = people.flatMap((person, place): readonly Mention[] => {
    const field = `mentions.${mentions.indexOf(ids[place] ?? '')}`;
    if (person === null) fields[field] = 'unknown-person';
    else if (!mayBeMentioned(person, record)) fields[field] = 'out-of-scope';
    else if (!namesPerson(text, person.name)) fields[field] = 'invalid';
    return person === null ? [] : [{ personId: person.id, name: person.name }];
  });
  if (Object.keys(fields).length > 0) throw invalidFields(fields);
  return found;
}

async function refuseCorrection(
  tx: Reading,
  record: CaseRecord,
  corrects: string,
  note: NoteRecord,
  nowMs: number,
): Promise<void> {
  const corrected = await tx.get('notes', corrects);
  if (corrected === null || corrected.caseId !== record.id) {
    throw invalidFields({ corrects: 'not-a-choice' });
  }
  const refusal = noteCorrectionRefusal(corrected, note.by, nowMs);
  if (refusal !== null) throw refused(refusal);
}
