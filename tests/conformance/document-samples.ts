import type { CaseListRow } from '@/contract/case-list';
import { newIdAt } from '@/lib/new-id';
import type { Client } from './client';
import type { Sample } from './sample';

const DAY_MS = 86_400_000;
/** A date so many days before now, in UTC: before today in every place of the product. */
export const daysAgo = (nowMs: number, days: number): string =>
  new Date(nowMs - days * DAY_MS).toISOString().slice(0, 10);

/** Slides that a family has lent. */
export const someSlides = (nowMs: number, over: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'record',
  recordKind: 'pathology',
  title: 'Slides of the biopsy',
  form: 'slides',
  language: null,
  datedOn: null,
  receivedOn: daysAgo(nowMs, 2),
  receivedFrom: 'The sister',
  keptAt: 'Pathology, outside slides',
  isLent: true,
  returnedOn: null,
  note: null,
  ...over,
});

export const documentsPath = (reference: string): string => `/api/cases/${reference}/documents`;

/** A case of these rows that no other test uses. */
export async function ownCase(client: Client, query: string): Promise<CaseListRow> {
  const [row] = client.free(await client.rows(query));
  if (row === undefined) throw new Error(`No case: ${query}`);
  client.keep(row);
  return row;
}

/** A request of each POST of documents, and another body of it. */
export async function documentSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  if (!['registerDocument', 'editDocument', 'removeDocument'].includes(id)) return null;
  const { reference } = await ownCase(client, 'stage=records');
  const path = documentsPath(reference);
  const body = { id: newIdAt(nowMs), ...someSlides(nowMs) };
  if (id === 'registerDocument') return { path, body, otherBody: { ...body, title: 'Another' } };
  await client.post(path, body);
  const own = `${path}/${body.id}`;
  return id === 'removeDocument'
    ? { path: `${own}/remove`, body: {}, otherBody: { a: 1 }, ifMatch: 1 }
    : {
        path: `${own}/edit`,
        body: someSlides(nowMs, { note: 'In a padded box' }),
        otherBody: someSlides(nowMs, { note: 'Another' }),
        ifMatch: 1,
      };
}
