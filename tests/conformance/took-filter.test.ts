import { expect, it } from 'vitest';
import { OFFICES } from '@/reference/offices';
import { figure } from '@tests/support/figure';
import { signInRole } from './client';
import { hasHooks, openTarget } from './target';

/** More cases than any report reads; a server at an address has as many as it has. */
const target = openTarget({ size: 3_300 });

it('who ever finished a step are as many in all as over the offices, however many there are', async () => {
  const client = await signInRole(target, 'supervisor');
  const count = async (query: string): Promise<number> =>
    (await client.list(`state=all&took=first-contact&limit=0${query}`)).total;
  const all = await count('');
  let sum = 0;
  for (const { code } of OFFICES) {
    sum += await count(`&office=${code}`);
  }
  figure('cases that finished a step, against those of each office', all, Math.abs(all - sum));
  expect(all).toBe(sum);
  // Else nothing would be left out by a limit.
  const most = (await client.list('state=all&limit=0')).total;
  expect(most).toBeGreaterThan(hasHooks ? 3_000 : 0);
});
