import type { draftEndpoints } from '@/contract/endpoints/drafts';
import { DIALOG_GROUP, DRAFT_LIMITS, type Draft, type SaveDraft } from '@/contract/draft';
import { DAY_MS } from '@/lib/spans';
import type { Answer, Call } from '../call/call';
import { notFound, refused } from '../call/problem-error';
import type { DraftRecord, Reading, Writing } from '../stored/shape';

type Endpoints = typeof draftEndpoints;

const DIALOG_MS = DRAFT_LIMITS.dialogDays * DAY_MS;

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
 * (what was begun again there must not come back by itself); 409 where there is room for no more.
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
    await makeRoom(tx, await ofPerson(tx, personId), Date.parse(now));
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

/**
 * Lets go of what somebody typed in dialogs and left: what is old, and what is oldest where there is
 * no room. What was typed in a form stays.
 */
async function makeRoom(tx: Writing, mine: readonly DraftRecord[], nowMs: number): Promise<void> {
  const ofDialogs = mine.filter(({ group }) => group?.startsWith(DIALOG_GROUP));
  const old = ofDialogs.filter(({ savedAt }) => nowMs - Date.parse(savedAt) > DIALOG_MS);
  const isFull = mine.length - old.length >= DRAFT_LIMITS.perPerson;
  const [oldest] = isFull ? ofDialogs.slice(-1) : [];
  if (isFull && oldest === undefined) throw refused({ code: 'too-many-drafts' });
  const going = oldest === undefined ? old : [...old, oldest];
  await Promise.all(going.map(({ id }) => tx.delete('drafts', id)));
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
