import type { CaseListRow } from '@/contract/case-list';
import type { AskHandOff } from '@/contract/hand-off';
import { newIdAt } from '@/lib/new-id';
import { type Client, signInRole } from './client';
import type { Target } from './target';

export const aHandOff = (nowMs: number, other: Partial<AskHandOff> = {}): AskHandOff => ({
  id: newIdAt(nowMs),
  toPerson: null,
  toOffice: null,
  toCampus: null,
  language: 'es',
  summary: 'La familia prefiere WhatsApp',
  tasks: 'Presupuesto',
  promises: '',
  risks: 'El paciente no conoce el diagnóstico',
  ...other,
});

/** An open case of an office and a campus that somebody owns and nobody has handed over. */
export async function ownedCase(
  client: Client,
  query = 'office=guatemala&campus=arizona',
  fits: (row: CaseListRow) => boolean = () => true,
): Promise<CaseListRow> {
  const row = client
    .free(await client.rows(query))
    .find(
      (each) =>
        each.transfer === null && each.handOff === null && each.ownerId !== null && fits(each),
    );
  if (row === undefined) throw new Error(`No owned case for ${query}`);
  return client.keep(row);
}

export const handOffPath = (reference: string, rest = ''): string =>
  `/api/cases/${reference}/hand-offs${rest}`;

/** A request of each POST of hand-offs, who gives it, and another body of it. */
export async function handOffSample(id: string, target: Target, nowMs: number) {
  const supervisor = await signInRole(target, 'supervisor');
  const receiver = await signInRole(target, 'coordinator', 'arizona');
  if (!id.endsWith('HandOff')) return null;
  const { reference } = await ownedCase(supervisor);
  const body = aHandOff(nowMs, { toCampus: 'arizona' });
  const path = handOffPath(reference);
  if (id === 'askHandOff') {
    return { client: supervisor, path, body, otherBody: { ...body, summary: 'Another' } };
  }
  await supervisor.post(path, body);
  const answer = id.replace('HandOff', '');
  const answered = handOffPath(reference, `/${body.id}/${answer}`);
  if (answer === 'return') {
    const reason = { reason: 'Too early' };
    return { client: receiver, path: answered, body: reason, otherBody: { reason: 'Another' } };
  }
  const client = answer === 'revoke' ? supervisor : receiver;
  return { client, path: answered, body: {}, otherBody: { a: 1 } };
}
