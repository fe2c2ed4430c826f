import type { CaseDetail } from '@/contract/case';
import type { CaseEvent } from '@/contract/event';
import type { CasesUnmerged, CasesWritten, MergePreview } from '@/contract/merge';
import type { Client, Sent } from './client';

/** What stands under a case, of every table that a merge moves. */
export interface Standing {
  readonly detail: CaseDetail;
  readonly contacts: readonly { readonly id: string; readonly version: number }[];
  readonly row: unknown;
}

export const pathOf = (reference: string, rest = ''): string => `/api/cases/${reference}${rest}`;

export const previewOf = (client: Client, into: string, other: string): Promise<MergePreview> =>
  client.get(pathOf(into, `/merge-preview?other=${other}`));

/** The body of a merge, with a choice for everything that both have. */
export function bodyOf(
  preview: MergePreview,
  pick: (field: MergePreview['fields'][number], place: number) => string = ({ options }) =>
    options[0] ?? 'into',
) {
  const { other, into, fields } = preview;
  return {
    other: other.case.reference,
    patientVersion: into.patient.version,
    otherVersion: other.case.version,
    otherPatientVersion: other.patient.version,
    choices: Object.fromEntries(fields.map((field, place) => [field.name, pick(field, place)])),
  };
}

export async function sendMerge(
  client: Client,
  into: string,
  other: string,
  pick?: Parameters<typeof bodyOf>[1],
): Promise<Sent> {
  const preview = await previewOf(client, into, other);
  return client.send('POST', pathOf(into, '/merge'), {
    body: bodyOf(preview, pick),
    ifMatch: preview.into.case.version,
  });
}

export async function merge(
  client: Client,
  into: string,
  other: string,
  pick?: Parameters<typeof bodyOf>[1],
): Promise<CasesWritten> {
  const sent = await sendMerge(client, into, other, pick);
  if (sent.status !== 200) throw new Error(`merge ${into} ${other}: ${sent.status} ${sent.text}`);
  return sent.json;
}

export async function sendUnmerge(client: Client, other: string): Promise<Sent> {
  const { case: record } = await client.detail(other);
  return client.send('POST', pathOf(other, '/unmerge'), {
    body: { reason: 'They are two people' },
    ifMatch: record.version,
  });
}

export async function unmerge(client: Client, other: string): Promise<CasesUnmerged> {
  const sent = await sendUnmerge(client, other);
  if (sent.status !== 200) throw new Error(`un-merge ${other}: ${sent.status} ${sent.text}`);
  return sent.json;
}

export async function standingOf(client: Client, reference: string): Promise<Standing> {
  const [detail, contacts, list] = await Promise.all([
    client.detail(reference),
    client.get<{ items: Standing['contacts'] }>(pathOf(reference, '/contacts')),
    client.rows(`state=all&reference=${reference}`),
  ]);
  return { detail, contacts: contacts.items, row: list[0] };
}

/** Equal but for version and time: what taken back means. */
export const bare = ({ detail, contacts, row }: Standing) => ({
  case: { ...detail.case, version: 0, revision: 0 },
  patient: { ...detail.patient, version: 0 },
  contacts: contacts.map((contact) => ({ ...contact, version: 0 })),
  row: { ...(row as object), version: 0, revision: 0 },
});

export async function eventsOf(client: Client, reference: string): Promise<readonly CaseEvent[]> {
  return (await client.get<{ items: CaseEvent[] }>(pathOf(reference, '/events?limit=200'))).items;
}
