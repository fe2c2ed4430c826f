import {
  editableCase,
  editablePatient,
  editableRecords,
  unflatten,
} from '@/domain/merge/edit-fields';
import type { Client } from './client';
import { planOf } from './plans';

/** A record as it is read again, in the form of the body that changes it. */
export interface Place {
  readonly fields: Readonly<Record<string, unknown>>;
  /** The version that a change of it is compared with; absent where none is. */
  readonly version?: number;
}

const UNDER_CASE = /^\/api\/cases\/(IC-\d{4}-\d{6})\/?([a-z-]*)\/?([0-9a-f-]{36})?/;

type Listed = { readonly items: readonly Record<string, unknown>[] };

/** What stands under an address that changes something. @throws where it is not known how it is read. */
export async function placeAt(client: Client, path: string): Promise<Place> {
  const [, reference, rest = '', id] = UNDER_CASE.exec(path) ?? [];
  if (reference === undefined) return ownPlace(client, path);
  const { case: record, patient } = await client.detail(reference);
  switch (rest) {
    case '':
      return { fields: unflatten(editableCase(record)), version: record.version };
    case 'patient':
      return { fields: unflatten(editablePatient(patient)), version: patient.version };
    case 'records':
      return { fields: unflatten(editableRecords(record)), version: record.version };
    case 'notes': {
      const { items } = await client.get<Listed>(`/api/cases/${reference}/notes`);
      const note = whole(items.find((each) => each['id'] === id));
      const named = note.fields['mentions'] as readonly { readonly personId: string }[];
      return { ...note, fields: { ...note.fields, mentions: named.map((each) => each.personId) } };
    }
    default: {
      const plan: Readonly<Record<string, unknown>> = { ...(await planOf(client, reference)) };
      const one = { trip: plan['trips'], 'lodging-need': plan['lodgingNeeds'] }[rest];
      const records = (one ?? plan[rest] ?? []) as Listed['items'];
      return whole(one === undefined ? records.find((each) => each['id'] === id) : records[0]);
    }
  }
}

/** What was asked for, without what is written down about it. */
function extensionOf(extension: unknown): unknown {
  if (extension === null || extension === undefined) return extension;
  const { amount, fromOn, toOn } = extension as Readonly<Record<string, unknown>>;
  return { amount, fromOn, toOn };
}

function whole(record: Readonly<Record<string, unknown>> | undefined): Place {
  if (record === undefined) throw new Error('It cannot be read again');
  const { extension } = record;
  const fields = 'extension' in record ? { ...record, extension: extensionOf(extension) } : record;
  return { fields, version: Number(record['version']) };
}

async function ownPlace(client: Client, path: string): Promise<Place> {
  const [, id = ''] = /([0-9a-f-]{36})$/.exec(path) ?? [];
  const listed = async (of: string) => (await client.get<Listed>(of)).items;
  if (path === '/api/views/order') {
    return { fields: { ids: (await listed('/api/views')).map((view) => view['id']) } };
  }
  if (path === '/api/preferences') {
    const { start, ...taste } = await client.get<{ start: { id: string } | null }>(path);
    return { fields: { ...taste, startViewId: start?.id ?? null } };
  }
  const list = path.slice(0, -id.length - 1);
  return whole((await listed(list)).find((each) => each['id'] === id));
}
