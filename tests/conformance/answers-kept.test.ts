import { expect, it } from 'vitest';
import { HOUR_MS } from '@/lib/spans';
import { type Client, signInAgain, signInRole } from './client';
import { hasHooks, openTarget } from './target';

const target = openTarget();
/** More than enough for old answers to be swept away. */
const WRITES = 130;
/** From Friday evening to the Tuesday after a holiday. */
const LONG_WEEKEND_MS = 86 * HOUR_MS;

it.runIf(hasHooks)(
  'an answer that was lost before a long weekend is given again after it, and the change is one',
  async () => {
    const client = await signInRole(target, 'supervisor');
    const [row] = await client.rows('stage=contacting&owner=anybody&hold=off');
    if (row === undefined) throw new Error('Nobody is being contacted');
    const path = `/api/cases/${row.reference}/hold`;
    const hold = {
      body: { waitingOn: 'patient', reason: 'They ask their family', reviewOn: '2026-12-08' },
      key: 'lost-on-friday-evening',
      ifMatch: row.version,
    };
    const first = await client.send('POST', path, hold);
    expect(first.status).toBe(200);

    target.hooks?.advance(LONG_WEEKEND_MS);
    const later = await signInAgain(target, client);
    for (let count = 0; count < WRITES; count += 1) {
      // One after the other, as the store takes them.
      await later.post('/api/notices/read', { ids: [], untilAt: null });
    }
    const again = await later.send('POST', path, hold);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
  },
);

it('whoever has lost the case before the answer came learns that it was done, and nothing of the case', async () => {
  const client = await signInRole(target, 'liaison', 'peru');
  const row = client
    .free(await client.rows('office=peru&stage=contacting&owner=anybody&hold=off'))
    .find(({ transfer }) => transfer === null);
  if (row === undefined) throw new Error('Nobody is being contacted');
  const path = `/api/cases/${client.keep(row).reference}`;
  const body = { waitingOn: 'patient', reason: 'They ask their family', reviewOn: '2026-12-08' };
  const hold = { body, key: crypto.randomUUID(), ifMatch: row.version };
  expect((await client.send('POST', `${path}/hold`, hold)).status).toBe(200);
  await moveAway(client, row.reference, 'panama');

  const again = await client.send('POST', `${path}/hold`, hold);
  expect([again.status, again.json]).toEqual([404, { ...NOT_FOUND, isDone: true }]);
  const other = await signInRole(target, 'liaison', 'guatemala');
  const denied = [
    await client.send('POST', `${path}/hold`, { ...hold, key: crypto.randomUUID() }),
    await client.send('POST', `${path}/hold`, { ...hold, body: { ...body, reason: 'Another' } }),
    await client.send('POST', `${path}/hold`, { body, ifMatch: row.version, key: null }),
    await client.send('POST', `${path}/release`, { ...hold, body: {} }),
    await other.send('POST', `${path}/hold`, hold),
  ];
  for (const sent of denied) expect([sent.status, sent.json]).toEqual([404, NOT_FOUND]);
});

const NOT_FOUND = {
  type: 'urn:problem:not-found',
  title: 'There is no such record',
  status: 404,
  code: 'not-found',
};

/** Another office is asked to take the case, and takes it. */
async function moveAway(from: Client, reference: string, toOffice: string): Promise<void> {
  const path = `/api/cases/${reference}/transfer`;
  const ask = { toOffice, toCampus: null, reason: 'The family has moved' };
  await from.post(path, ask, { ifMatch: (await from.detail(reference)).case.version });
  const taker = await signInRole(target, 'liaison', toOffice);
  const { version } = (await taker.detail(reference)).case;
  await taker.post(`${path}/accept`, {}, { ifMatch: version });
}
