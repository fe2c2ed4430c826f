import type { CaseDetail } from '@/contract/case';
import { newIdAt } from '@/lib/new-id';
import { fieldsOfProblem, type Client, type Sent } from './client';

export const aRequest = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  on: new Date(nowMs - 2 * 86_400_000).toISOString().slice(0, 10),
  from: 'home-physician',
  place: null,
  way: 'e-mail',
  promisedOn: null,
  chasedOn: null,
  ...other,
});

export const aChase = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  at: new Date(nowMs - 60_000).toISOString(),
  kinds: ['labs'],
  from: 'home-physician',
  place: null,
  way: 'phone',
  isReached: true,
  answer: 'They come by courier',
  promisedOn: null,
  ...other,
});

export const aLetter = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  kind: 'records-request',
  language: 'es',
  way: 'whatsapp',
  kinds: ['labs', 'imaging'],
  from: 'family',
  place: null,
  ...other,
});

export const aNote = (nowMs: number, other: Readonly<Record<string, unknown>> = {}) => ({
  id: newIdAt(nowMs),
  text: 'The sister calls on Friday',
  mentions: [],
  corrects: null,
  ...other,
});

/** Changes the checklist of a case as it stands now. */
export async function editRecords(client: Client, reference: string, body: unknown): Promise<Sent> {
  const { case: record } = await client.get<CaseDetail>(`/api/cases/${reference}`);
  return client.send('PATCH', `/api/cases/${reference}/records`, {
    body,
    ifMatch: record.version,
  });
}

/** A case that gathers records and has asked for the laboratory's results. */
export async function withLabsAsked(client: Client, nowMs: number): Promise<string> {
  const [row] = client.free(await client.rows('stage=records'));
  if (row === undefined) throw new Error('No case gathers records');
  client.keep(row);
  const labs = { state: 'asked', request: aRequest(nowMs), receivedOn: null };
  const sent = await editRecords(client, row.reference, { records: { labs } });
  if (sent.status !== 200) throw new Error(sent.text);
  return row.reference;
}

/** The fields of the body that were refused, with their codes. */
export const bodyFieldsOf = (sent: Sent): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldsOfProblem(sent)).map(([path, code]) => [
      path.replace(/^body\./, ''),
      code,
    ]),
  );
