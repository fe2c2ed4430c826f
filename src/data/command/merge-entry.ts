import { call } from '@/api/call';
import type { CaseDetail } from '@/contract/case';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import type { CaseEvent } from '@/contract/event';
import {
  CASE_GROUPS,
  editableCase,
  editablePatient,
  editableRecords,
  flatten,
  PATIENT_GROUPS,
  RECORD_GROUPS,
  unflatten,
} from '@/domain/merge/edit-fields';
import { mergeGroups, type FlatFields, type MergeConflict } from '@/domain/merge/merge-groups';
import { newId } from '@/lib/new-id';
import { versionsOf, type EditEntry } from './edit-entry';
import { MergeConflictError } from './merge-conflict';
import type { Conflict } from './outbox-entry';
import type { Sent } from './outbox-parts';

/**
 * What to do about an edit whose version is stale: send it again without what does not overlap with
 * the change of somebody else, or refuse it with what does.
 */
export async function mergeEntry(
  entry: EditEntry,
  options: { readonly token: string; readonly longestMs: number },
): Promise<Sent> {
  const params = { reference: entry.reference };
  const theirs = await call(caseReadingEndpoints.getCase, { params }, options);
  const { held, groups } = sideOf(entry, theirs);
  const mine = { ...entry.base, ...flatten(entry.body as Readonly<Record<string, unknown>>) };
  const { toSend, conflicts } = mergeGroups({ base: entry.base, mine, theirs: held }, groups);
  if (conflicts.length > 0) {
    const events = await call(
      caseReadingEndpoints.listEvents,
      { params, query: { limit: 50 } },
      options,
    ).catch(() => null);
    const conflict = { conflicts, ...authorOf(events?.items ?? [], conflicts) };
    return {
      kind: 'refused',
      refusal: { kind: 'conflict', conflict },
      error: new MergeConflictError(entry.id, conflict, theirs),
    };
  }
  const seen = versionsOf(theirs);
  // All of mine is there already: an empty patch, which the server answers with the case as it is.
  const body = unflatten(toSend);
  return { kind: 'merged', change: { key: newId(), body, seen, base: held } };
}

/** What the record holds now, under the names that the entry's patch uses. */
function sideOf(
  { operationId, ifMatch }: EditEntry,
  theirs: CaseDetail,
): { readonly held: FlatFields; readonly groups: readonly (readonly string[])[] } {
  if (operationId === 'editRecords') {
    return { held: editableRecords(theirs.case), groups: RECORD_GROUPS };
  }
  return ifMatch === 'patient'
    ? { held: editablePatient(theirs.patient), groups: PATIENT_GROUPS }
    : { held: editableCase(theirs.case), groups: CASE_GROUPS };
}

/** Who last changed one of the fields, by the timeline (newest first). */
function authorOf(
  events: readonly CaseEvent[],
  conflicts: readonly MergeConflict[],
): Pick<Conflict, 'by' | 'at'> {
  const touches = (path: string) => {
    // The timeline names a patient's fields behind `patient.`, and specialties by their reviews.
    const changed = path.replace(/^patient\./, '').replace(/^reviews\b/, 'specialties');
    return conflicts.some(
      ({ field }) =>
        changed === field || changed.startsWith(`${field}.`) || field.startsWith(`${changed}.`),
    );
  };
  const event =
    events.find(({ changes }) => changes.some(({ field }) => touches(field))) ??
    events.find(({ changes }) => changes.length > 0);
  return { by: event?.by ?? null, at: event?.at ?? null };
}
