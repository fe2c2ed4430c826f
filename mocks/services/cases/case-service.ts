import type { endpoints } from '@/contract/endpoints';
import type { Answer, Call } from '../call/call';
import { casesNamed, changeTold } from '@/domain/case-merge/links-told';
import { maskChange } from '@/domain/numbers/number-fields';
import { mayHear } from '@/domain/policy';
import { casesTold, detailFor, loadCase, maySeeNumbers } from '../command/case-access';
import type { Reading, StoredEvent } from '../stored/shape';

type Endpoints = typeof endpoints;

const DEFAULT_EVENTS = 50;

export async function getCase(
  tx: Reading,
  { caller, params, nowMs }: Call<Endpoints['getCase']>,
): Promise<Answer<Endpoints['getCase']>> {
  const loaded = await loadCase(tx, caller.actor, 'case.read', params.reference);
  return detailFor(tx, caller.actor, loaded, nowMs);
}

export async function listContacts(
  tx: Reading,
  { caller, params }: Call<Endpoints['listContacts']>,
): Promise<Answer<Endpoints['listContacts']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  const items = await tx.list('contacts', {
    index: 'case',
    value: record.id,
    order: 'descending',
  });
  return { items };
}

/** What happened in a case, newest first, without what is not for this reader’s ears. */
export async function listEvents(
  tx: Reading,
  { caller, params, query, nowMs }: Call<Endpoints['listEvents']>,
): Promise<Answer<Endpoints['listEvents']>> {
  const { case: record } = await loadCase(tx, caller.actor, 'case.read', params.reference);
  const events = await tx.listEvents({ index: 'case', value: record.id, order: 'descending' });
  const hidden = new Set(
    events.filter(({ kind }) => !mayHear(caller.actor, kind, record)).map(({ id }) => id),
  );
  // If an event is hidden from this reader, hide its undo too.
  const all = events.filter(({ id, reverts = '' }) => !hidden.has(id) && !hidden.has(reverts));
  const reverted = new Map(
    all.flatMap(({ id, reverts }) => (reverts === undefined ? [] : [[reverts, id] as const])),
  );
  const isShown = await maySeeNumbers(tx, caller.actor, record, nowMs);
  const { offset = 0, limit = DEFAULT_EVENTS } = query;
  const window = all.slice(offset, offset + limit);
  const told = window.map((event) => changesShown(event, record.id, isShown));
  const isTold = await casesTold(tx, caller.actor, told.flat().flatMap(casesNamed));
  const items = window.map((event, index) => ({
    id: event.id,
    // A change of the patient made on another case says nothing of that case here.
    caseId: record.id,
    at: event.at,
    by: event.by,
    kind: event.kind,
    // Cases that are linked or share something are named to whoever may read them.
    changes: (told[index] ?? []).flatMap((change) => changeTold(change, isTold) ?? []),
    undoUntil: event.caseId === record.id ? event.undoUntil : null,
    revertedBy: reverted.get(event.id) ?? null,
  }));
  return { items, total: all.length };
}

function changesShown(event: StoredEvent, caseId: string, isShown: boolean) {
  const beside = event.others?.find(({ id }) => id === caseId)?.changes ?? [];
  return [...event.changes, ...beside]
    .filter(
      (change) =>
        event.caseId === caseId || beside.includes(change) || change.field.startsWith('patient.'),
    )
    .map((change) => (isShown ? change : maskChange(change)));
}
