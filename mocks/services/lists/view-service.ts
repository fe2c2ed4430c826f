import type { endpoints } from '@/contract/endpoints';
import { MOST_VIEWS } from '@/contract/view';
import { jsonEqual } from '@/domain/merge/json-equal';
import { findOffice } from '@/reference/offices';
import type { Answer, Call } from '../call/call';
import { findView, shownView, viewKey } from './find-view';
import { invalidFields, notFound, refused, refuseStale } from '../call/problem-error';
import type { Reading, ViewRecord, Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

const recordsOf = (tx: Reading, personId: string): Promise<readonly ViewRecord[]> =>
  tx.list('views', { index: 'owner', value: personId });

async function loadView(tx: Reading, personId: string, viewId: string): Promise<ViewRecord> {
  const record = await tx.get('views', viewKey(personId, viewId));
  if (record === null) throw notFound();
  return record;
}

/** Of a list of cases; follow-ups are of no office. */
type ShownFields =
  | { readonly office?: string | undefined }
  | { readonly kind?: string | undefined };

function checkOffice(shown: ShownFields): void {
  const office = 'office' in shown ? shown.office : undefined;
  if (office === undefined || office === 'all' || findOffice(office)) return;
  throw invalidFields({ office: 'unknown-place' });
}

export async function listViews(
  tx: Reading,
  { caller }: Call<Endpoints['listViews']>,
): Promise<Answer<Endpoints['listViews']>> {
  return { items: (await recordsOf(tx, caller.actor.id)).map(shownView) };
}

/** Once: the same view under its id again is that view, another one under it is refused. */
export async function createView(
  tx: Writing,
  { caller, body }: Call<Endpoints['createView']>,
): Promise<Answer<Endpoints['createView']>> {
  const personId = caller.actor.id;
  const { id, ...rest } = body;
  checkOffice(body);
  const known = await findView(tx, personId, id);
  if (known !== null) {
    if (jsonEqual(known, { ...body, version: known.version })) return known;
    throw invalidFields({ id: 'invalid' });
  }
  const others = await recordsOf(tx, personId);
  if (others.length >= MOST_VIEWS) throw refused({ code: 'too-many-views' });
  const record: ViewRecord = {
    ...rest,
    id: viewKey(personId, id),
    viewId: id,
    personId,
    version: 1,
    place: Math.max(-1, ...others.map(({ place }) => place)) + 1,
  };
  await tx.put('views', record);
  return shownView(record);
}

export async function updateView(
  tx: Writing,
  { caller, params, body, version }: Call<Endpoints['updateView']>,
): Promise<Answer<Endpoints['updateView']>> {
  const record = await loadView(tx, caller.actor.id, params.viewId);
  refuseStale(record, version);
  const { list, ...changes } = body;
  const isOther = (list ?? 'cases') !== (record.list ?? 'cases');
  if (isOther && Object.keys(changes).some((field) => field !== 'name')) {
    throw invalidFields({ list: 'invalid' });
  }
  checkOffice(changes);
  // The fields are those of the record's own list, or its name.
  const next = { ...record, ...changes } as ViewRecord;
  if (jsonEqual(next, record)) return shownView(record);
  const changed = { ...next, version: record.version + 1 };
  await tx.put('views', changed);
  return shownView(changed);
}

export async function deleteView(
  tx: Writing,
  { caller, params, version }: Call<Endpoints['deleteView']>,
): Promise<Answer<Endpoints['deleteView']>> {
  const record = await loadView(tx, caller.actor.id, params.viewId);
  refuseStale(record, version);
  await tx.delete('views', record.id);
  return {};
}

/** Views that the caller did not know of stay behind those that are named. */
export async function orderViews(
  tx: Writing,
  { caller, body }: Call<Endpoints['orderViews']>,
): Promise<Answer<Endpoints['orderViews']>> {
  const records = await recordsOf(tx, caller.actor.id);
  const placeOf = ({ viewId }: ViewRecord): number => {
    const place = body.ids.indexOf(viewId);
    return place < 0 ? body.ids.length : place;
  };
  const ordered = records.toSorted((a, b) => placeOf(a) - placeOf(b));
  for (const [place, record] of ordered.entries()) {
    // One after the other: a transaction is one line of work.
    if (record.place !== place) await tx.put('views', { ...record, place });
  }
  return { items: ordered.map(shownView) };
}
