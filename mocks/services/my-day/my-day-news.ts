import type { myDayEndpoints } from '@/contract/endpoints/my-day';
import type { Person } from '@/domain/case';
import { mentionsFromMs } from '@/domain/my-day/mentions';
import type { NoteRecord } from '@/domain/notes/note';
import { can, type Actor } from '@/domain/policy';
import type { Answer } from '../call/call';
import { movedOn } from '../command/event-parts';
import type { Reading } from '../stored/shape';

type Done = Answer<(typeof myDayEndpoints)['getMyDay']>['done'][number];

/** More of one kind than this nobody does in a day. */
const MOST = 200;
interface Mentioned {
  /** Whom the notes name: me, or somebody whom I cover. */
  readonly person: Pick<Person, 'id' | 'place' | 'absences'>;
  readonly meId: string;
  readonly nowMs: number;
}

/** Notes that name somebody, by their case, newest first: those I have not opened the case since. */
export async function newMentions(
  tx: Reading,
  { person, meId, nowMs }: Mentioned,
): Promise<ReadonlyMap<string, readonly NoteRecord[]>> {
  const query = { index: 'mention', value: person.id, order: 'descending', limit: MOST } as const;
  const since = new Date(mentionsFromMs(person, nowMs)).toISOString();
  const byCase = new Map<string, NoteRecord[]>();
  for (const note of await tx.list('notes', query)) {
    if (note.at < since || note.by === meId) continue;
    const [view] = await tx.list('audit', {
      index: 'view',
      value: `${meId}/${note.caseId}`,
      order: 'descending',
      limit: 1,
    });
    if (view !== undefined && view.at > note.at) continue;
    byCase.set(note.caseId, [...(byCase.get(note.caseId) ?? []), note]);
  }
  return byCase;
}

/**
 * What this person did in the last minutes and may still take back, newest first. A case that has
 * left their reach is not named any more, and nothing is taken back in it (§9); nor is what somebody
 * has acted upon since, as a hand-off that was answered.
 */
export async function doneBy(tx: Reading, actor: Actor, nowMs: number): Promise<readonly Done[]> {
  const query = { index: 'by', value: actor.id, order: 'descending', limit: MOST } as const;
  const events = await tx.listEvents(query);
  const reverted = new Set(events.map(({ reverts }) => reverts));
  const done: Done[] = [];
  for (const event of events) {
    const { id, caseId, reference, kind, at, undoUntil } = event;
    if (undoUntil === null || Date.parse(undoUntil) <= nowMs) continue;
    if (reverted.has(id) || reference === undefined) continue;
    const record = await tx.get('cases', caseId);
    if (record === null || !can(actor, 'change.revert', record)) continue;
    if (movedOn(event, record).length > 0) continue;
    done.push({ changeId: id, reference, kind, at, undoUntil });
  }
  return done;
}
