import { changedColumns } from '@/domain/chosen-columns';
import { changedTaste, NO_TASTE } from '@/domain/taste';
import type { endpoints } from '@/contract/endpoints';
import type { Answer, Call } from '../call/call';
import { findView } from '../lists/find-view';
import { notFound } from '../call/problem-error';
import type { PreferenceRecord, Reading, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

const recordOf = async (tx: Reading, personId: string): Promise<PreferenceRecord> =>
  (await tx.get('preferences', personId)) ?? {
    id: personId,
    columns: null,
    followUpColumns: {},
    density: null,
    startViewId: null,
    taste: NO_TASTE,
  };

/** The start is looked up each time: a view that was deleted is none, and is again once restored. */
async function shown(tx: Reading, record: PreferenceRecord) {
  const { id, columns, density, startViewId, taste, followUpColumns } = record;
  const start = startViewId === null ? null : await findView(tx, id, startViewId);
  return { columns, followUpColumns, density, start, taste };
}

export async function getPreferences(
  tx: Reading,
  { caller }: Call<Endpoints['getPreferences']>,
): Promise<Answer<Endpoints['getPreferences']>> {
  return shown(tx, await recordOf(tx, caller.actor.id));
}

/** Keeps what the patch names; a start view must be one of the person’s own. */
export async function savePreferences(
  tx: Writing,
  { caller, body }: Call<Endpoints['savePreferences']>,
): Promise<Answer<Endpoints['savePreferences']>> {
  const record = await recordOf(tx, caller.actor.id);
  const { startViewId = record.startViewId } = body;
  const isKnown =
    !body.startViewId || (await findView(tx, caller.actor.id, body.startViewId)) !== null;
  if (!isKnown) throw notFound();
  const next: PreferenceRecord = {
    id: record.id,
    columns: body.columns === undefined ? record.columns : body.columns,
    followUpColumns: changedColumns(record.followUpColumns, body.followUpColumns ?? {}),
    density: body.density === undefined ? record.density : body.density,
    startViewId,
    taste: changedTaste(record.taste, body.taste ?? {}),
  };
  await tx.put('preferences', next);
  return shown(tx, next);
}
