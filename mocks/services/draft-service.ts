import type { draftEndpoints } from '@/contract/endpoints/drafts';
import { DRAFT_LIMITS, type Draft, type SaveDraft } from '@/contract/draft';
import type { Answer, Call } from '../routes/call';
import { notFound, refused } from './problem-error';
import type { DraftRecord, Reading, Writing } from './shape';

type Endpoints = typeof draftEndpoints;

const ofPerson = (tx: Reading, personId: string): Promise<readonly DraftRecord[]> =>
  tx.list('drafts', { index: 'person', value: personId, order: 'descending' });

function shown({
  personId: _personId,
  step: _step,
  ...draft
}: DraftRecord): Answer<Endpoints['saveDraft']> {
  return draft;
}

/** My drafts, newest first. */
export async function listDrafts(
  tx: Reading,
  { caller }: Call<Endpoints['listDrafts']>,
): Promise<Answer<Endpoints['listDrafts']>> {
  return { items: (await ofPerson(tx, caller.actor.id)).map(shown) };
}

/**
 * Keeps the newest state.
 *
 * @throws {ProblemError} 404 for another person's draft, and for one that was thrown away meanwhile
 * (what was begun again there must not come back by itself); 409 beyond the limit of drafts.
 */
export async function saveDraft(
  tx: Writing,
  { caller, params, body, now }: Call<Endpoints['saveDraft']>,
): Promise<Answer<Endpoints['saveDraft']>> {
  const { step, writer, seenVersion, dropDisplaced = false, ...state } = body;
  const personId = caller.actor.id;
  const known = await tx.get('drafts', params.draftId);
  if (known !== null && known.personId !== personId) throw notFound();
  if (known === null) {
    if (seenVersion !== null) throw notFound();
    const mine = await ofPerson(tx, personId);
    if (mine.length >= DRAFT_LIMITS.perPerson) throw refused({ code: 'too-many-drafts' });
  }
  // Sent before the state that is held: it only came late.
  if (known !== null && known.writer === writer && step <= known.step) return shown(known);
  const record: DraftRecord = {
    ...state,
    id: params.draftId,
    personId,
    version: (known?.version ?? 0) + 1,
    savedAt: now,
    writer,
    step,
    displaced: displacedBy(known, dropDisplaced ? [] : (known?.displaced ?? []), body),
  };
  await tx.put('drafts', record);
  return shown(record);
}

/** States of other pages that this writer had not seen, newest first; one of each page. */
function displacedBy(
  known: DraftRecord | null,
  before: Draft['displaced'],
  { writer, seenVersion }: SaveDraft,
): Draft['displaced'] {
  if (known === null) return [];
  const kept = before.filter((each) => each.writer !== writer);
  if (known.writer === writer || known.version === seenVersion) return [...kept];
  const { body, savedAt, writer: other } = known;
  const rest = kept.filter((each) => each.writer !== other);
  return [{ body, savedAt, writer: other }, ...rest].slice(0, DRAFT_LIMITS.displaced);
}

/** Throws a person's own draft away with what it was for; nothing where there is none. */
export async function dropDraft(tx: Writing, personId: string, id: string): Promise<void> {
  const known = await tx.get('drafts', id);
  if (known?.personId === personId) await tx.delete('drafts', id);
}

/** @throws {ProblemError} 404, the same for another person's draft and for none. */
export async function deleteDraft(
  tx: Writing,
  { caller, params }: Call<Endpoints['deleteDraft']>,
): Promise<Answer<Endpoints['deleteDraft']>> {
  const known = await tx.get('drafts', params.draftId);
  if (known === null || known.personId !== caller.actor.id) throw notFound();
  await tx.delete('drafts', params.draftId);
  return {};
}
