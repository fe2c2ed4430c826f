import { expect, it } from 'vitest';
import { HOUR_MS } from '@/lib/spans';
import { signInAgain, signInRole } from './client';
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
