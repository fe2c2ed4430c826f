import type { Sample } from './sample';
import { aContact, type Client } from './client';

const TRANSFER = { toOffice: 'canada', toCampus: null, reason: 'The family has moved' };
const DAYS_OF_ATTEMPTS = 7;

/** A request of each POST of transfers, holds, silence and death, and another body of it. */
export async function standingSample(
  id: string,
  client: Client,
  nowMs: number,
): Promise<Sample | null> {
  const inDays = (days: number): string =>
    new Date(nowMs + days * 86_400_000).toISOString().slice(0, 10);
  const on = async (
    reference: string,
    rest: string,
    body: unknown,
    otherBody: unknown,
  ): Promise<Sample> => ({
    path: `/api/cases/${reference}/${rest}`,
    body,
    otherBody,
    ifMatch: (await client.detail(reference)).case.version,
  });
  const one = async (query: string): Promise<string> => {
    const [row] = (await client.rows(query)).filter(({ transfer }) => transfer === null);
    if (row === undefined) throw new Error(`No case for ${id}: ${query}`);
    return row.reference;
  };
  const asked = async (): Promise<string> => {
    const reference = await one('office=guatemala&hold=off');
    const { version } = (await client.detail(reference)).case;
    await client.post(`/api/cases/${reference}/transfer`, TRANSFER, { ifMatch: version });
    return reference;
  };
  switch (id) {
    case 'askTransfer':
      return on(await one('office=guatemala&hold=off'), 'transfer', TRANSFER, {
        ...TRANSFER,
        reason: 'Another',
      });
    case 'acceptTransfer':
      return on(await asked(), 'transfer/accept', {}, { a: 1 });
    case 'returnTransfer':
      return on(await asked(), 'transfer/return', { reason: 'Stays here' }, { reason: 'Another' });
    case 'revokeTransfer':
      return on(await asked(), 'transfer/revoke', {}, { a: 1 });
    case 'extendHold':
      return on(
        await one('hold=on'),
        'hold/review',
        { reviewOn: inDays(9) },
        { reviewOn: inDays(16) },
      );
    case 'dismissProposal': {
      const reference = await one('stage=new&hold=off');
      // Whatever day it is, some of so many lie on working days.
      for (let day = DAYS_OF_ATTEMPTS; day > 0; day -= 1) {
        const at = new Date(nowMs - day * 86_400_000).toISOString();
        const missed = { at, isReached: false, summary: 'No answer' };
        await client.post(`/api/cases/${reference}/contacts`, aContact(nowMs, missed));
      }
      const body = { kind: 'hold', reason: 'They call on Sunday' };
      return on(reference, 'proposal/dismiss', body, { ...body, reason: 'Another' });
    }
    case 'recordDeath': {
      const body = { on: inDays(-2), settledBy: client.id };
      return on(await one('stage=records'), 'death', body, { ...body, on: inDays(-3) });
    }
    default:
      return null;
  }
}
