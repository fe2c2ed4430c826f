import type { CaseRecord } from '@/domain/case';
import type { HandOffRecord } from '@/domain/hand-off/hand-off';
import { concernsOf, type Happened } from '@/domain/notices/concerns-of';
import type { Notice } from '@/domain/notices/notice';
import type { NoteRecord } from '@/domain/notes/note';
import type { BesideWrite } from './beside-write';
import type { StoredEvent, Writing } from '../stored/shape';

interface Told {
  readonly event: StoredEvent;
  readonly before: CaseRecord;
  readonly after: CaseRecord;
  readonly beside: readonly BesideWrite[];
  readonly newId: () => string;
}

/**
 * Tells everybody whom an accepted command concerns, in its transaction (Architecture, §4: one event
 * per command, and notifications are made from it). What is undone is told of no more.
 */
export async function notify(tx: Writing, told: Told): Promise<void> {
  const { event, before, after, newId } = told;
  if (event.reverts !== undefined) await forget(tx, event.reverts);
  if (event.by === null || event.reverts !== undefined) return;
  const happened: Happened = {
    kind: event.kind,
    by: event.by,
    before,
    after,
    ...writtenBeside(told.beside),
    followUp: givenOf(told),
  };
  for (const { personId, kind } of concernsOf(happened)) {
    // One after the other: a transaction is one line of work.
    await tx.put('notices', {
      id: newId(),
      personId,
      kind,
      caseId: after.id,
      at: event.at,
      by: event.by,
      eventId: event.id,
      ...wentTo(told),
    });
  }
}

interface ToldOfConflict {
  readonly event: StoredEvent;
  readonly caseIds: readonly string[];
  readonly newId: () => string;
}

/**
 * Tells the owners of cases with whose interpreters a command has come into conflict: whoever books
 * has seen and taken it, and they have not (Product reference, §5, §10).
 */
export async function notifyOfConflict(
  tx: Writing,
  { event, caseIds, newId }: ToldOfConflict,
): Promise<void> {
  const { id: eventId, at, by } = event;
  if (by === null) return;
  for (const caseId of new Set(caseIds)) {
    // One after the other: a transaction is one line of work.
    const personId = (await tx.getRow(caseId))?.ownerId ?? null;
    if (personId === null || personId === by) continue;
    await tx.put('notices', { id: newId(), personId, kind: 'conflict', caseId, at, by, eventId });
  }
}

/** Where the case went by a transfer or an edit: whoever it left may not see it there. */
function wentTo({ before, after }: Told): Pick<Notice, 'wentTo'> {
  if (before.office !== after.office) return { wentTo: after.office };
  return before.campus !== after.campus && after.campus !== null ? { wentTo: after.campus } : {};
}

async function forget(tx: Writing, eventId: string): Promise<void> {
  for (const { id } of await tx.list('notices', { index: 'event', value: eventId })) {
    await tx.delete('notices', id);
  }
}

/** Whose a follow-up was and is; nobody by name is whoever owns the case. */
function givenOf({ event, before, after }: Told): Happened['followUp'] {
  const change = event.plan?.find(({ table }) => table === 'followUps');
  if (event.kind !== 'follow-up-assigned' || change?.table !== 'followUps') return undefined;
  return {
    from: change.before?.ownerId ?? before.ownerId,
    to: change.after?.ownerId ?? after.ownerId,
  };
}

function writtenBeside(beside: readonly BesideWrite[]): Pick<Happened, 'note' | 'handOff'> {
  let note: NoteRecord | null = null;
  let handOff: HandOffRecord | null = null;
  for (const written of beside) {
    if (written.table === 'notes') note = written.record;
    if (written.table === 'handOffs') handOff = written.record;
  }
  return { note, handOff };
}
