import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { type Client, codeOf, peopleOf, signInAs, signInRole, type Sent } from './client';
import { openTarget } from './target';

const target = openTarget();
const SEED = 20_261_124;

/** Draws made again by the seed: which of two goes first, and what each does. */
const draws = (count: number): readonly boolean[] =>
  fc.sample(fc.boolean(), { numRuns: count, seed: SEED });

const isDone = ({ status }: Sent): boolean => status < 300;

async function coordinators(): Promise<readonly [Client, Client]> {
  const [one, other] = (await peopleOf(target)).filter(
    ({ grants }) => grants.length === 1 && grants[0]?.role === 'supervisor',
  );
  if (one === undefined || other === undefined) throw new Error('Two supervisors are needed');
  return [await signInAs(target, one), await signInAs(target, other)];
}

/** Both at once; who is sent first is drawn. */
async function race(
  isTurned: boolean,
  first: () => Promise<Sent>,
  second: () => Promise<Sent>,
): Promise<readonly [Sent, Sent]> {
  if (!isTurned) return Promise.all([first(), second()]);
  const [b, a] = await Promise.all([second(), first()]);
  return [a, b];
}

it('A1 of two writers with the same version one is told that it is stale', async () => {
  const [one, other] = await coordinators();
  const [row] = await one.rows('stage=contacting');
  const path = `/api/cases/${row?.reference}`;
  const count = rounds(200, 1_000);
  let both = 0;
  let lost = 0;
  for (const [round, isTurned] of draws(count).entries()) {
    // Each round begins from what the one before has left.
    const { version } = (await one.get<CaseDetail>(path)).case;
    const write = (client: Client, body: unknown) => () =>
      client.send('PATCH', path, { body, ifMatch: version });
    const answers = await race(
      isTurned,
      write(one, { reason: `one ${round}` }),
      write(other, { summary: `other ${round}` }),
    );
    if (answers.every(isDone)) both += 1;
    const { case: after } = await one.get<CaseDetail>(path);
    if (isDone(answers[0]) && after.reason !== `one ${round}`) lost += 1;
    if (isDone(answers[1]) && after.summary !== `other ${round}`) lost += 1;
    const refused = answers.find((sent) => !isDone(sent));
    expect(refused?.status).toBe(412);
    expect((refused?.json as { currentVersion?: number } | undefined)?.currentVersion).toBe(
      after.version,
    );
  }
  figure('A1 two writers, both accepted or one lost', count, both + lost, SEED);
  expect({ both, lost }).toEqual({ both: 0, lost: 0 });
});

it('A3 of two who claim one gets it, and the other is told who and when', async () => {
  const [one, other] = await coordinators();
  const [row] = await one.rows('owner=nobody');
  const path = `/api/cases/${row?.reference}`;
  const count = rounds(100, 200);
  let twoOwners = 0;
  for (const isTurned of draws(count)) {
    const claim = (client: Client) => () =>
      client.send('POST', `${path}/claim`, { body: { expectedOwnerId: null } });
    const answers = await race(isTurned, claim(one), claim(other));
    if (answers.every(isDone)) twoOwners += 1;
    const { case: after } = await one.get<CaseDetail>(path);
    const [winner, loser] = isDone(answers[0]) ? [one, answers[1]] : [other, answers[0]];
    expect(after.ownerId).toBe(winner.id);
    expect(codeOf(loser)).toBe('claimed');
    const told = loser.json as { claimedBy: string; claimedAt: string };
    expect([told.claimedBy, told.claimedAt]).toEqual([winner.id, after.claimedAt]);
    await winner.post(`${path}/release`, {}, { ifMatch: after.version });
  }
  figure('A3 two claim, two owners', count, twoOwners, SEED);
  expect(twoOwners).toBe(0);
});

it('A4 opposite commands at once leave a legal case', async () => {
  const [one, other] = await coordinators();
  const [row] = await one.rows('stage=contacting&hold=off');
  const path = `/api/cases/${row?.reference}`;
  const inDays = (days: number, nowMs: number): string =>
    new Date(nowMs + days * 86_400_000).toISOString().slice(0, 10);
  const nowMs = await target.now();
  const close = { outcome: 'withdrawn', reason: 'Stays at home', alternative: null };
  const hold = { reason: 'Awaits a letter', waitingOn: 'sponsor', reviewOn: inDays(6, nowMs) };
  const pairs = [
    [
      ['close', close],
      ['reopen', { reason: 'Asked again' }],
    ],
    [
      ['claim', { expectedOwnerId: null }],
      ['release', {}],
    ],
    [
      ['hold', hold],
      ['hold/lift', {}],
    ],
    [
      ['hold', hold],
      ['close', close],
    ],
    [
      ['transfer', { toOffice: 'peru', toCampus: null, reason: 'The family has moved' }],
      ['transfer/revoke', {}],
    ],
    [
      ['transfer/accept', {}],
      ['transfer/return', { reason: 'No room' }],
    ],
    [
      ['transfer', { toOffice: 'canada', toCampus: null, reason: 'The family has moved' }],
      ['close', close],
    ],
    [
      ['transfer/accept', {}],
      ['close', close],
    ],
  ] as const;
  const count = rounds(40, 150);
  let illegal = 0;
  for (const [round, isTurned] of draws(count * pairs.length).entries()) {
    const [forth, back] = pairs[round % pairs.length] ?? pairs[0];
    const { version } = (await one.get<CaseDetail>(path)).case;
    const give =
      (client: Client, [name, body]: readonly [string, unknown]) =>
      () =>
        client.send('POST', `${path}/${name}`, { body, ifMatch: version });
    const answers = await race(isTurned, give(one, forth), give(other, back));
    for (const sent of answers) expect([200, 409, 412]).toContain(sent.status);
    const { case: after } = await one.get<CaseDetail>(path);
    const isClosed = after.stage === 'closed';
    const isLegal =
      isClosed === (after.closing !== null) &&
      !(isClosed && (after.hold !== null || after.transfer !== null)) &&
      (after.ownerId === null) === (after.claimedAt === null) &&
      after.version <= version + answers.filter(isDone).length;
    if (!isLegal) illegal += 1;
  }
  figure('A4 opposite commands at once, illegal states', count * pairs.length, illegal, SEED);
  expect(illegal).toBe(0);
});

it('every accepted command writes one event, and raises the revision of the lists', async () => {
  const client = await signInRole(target, 'supervisor');
  const [row] = await client.rows('owner=nobody');
  const path = `/api/cases/${row?.reference}`;
  const events = async () => (await client.get<{ total: number }>(`${path}/events`)).total;
  const before = { total: await events(), revision: (await client.list('limit=0')).revision };
  await client.post(`${path}/claim`, { expectedOwnerId: null });
  await client.send('POST', `${path}/claim`, { body: { expectedOwnerId: null } });
  expect(await events()).toBe(before.total + 1);
  expect((await client.list('limit=0')).revision).toBeGreaterThan(before.revision);
});
