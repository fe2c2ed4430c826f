import { expect, it } from 'vitest';
import { aHandOff, handOffPath, ownedCase } from './hand-off-samples';
import { signInAgain, signInRole } from './client';
import { hasHooks, openTarget } from './target';

const target = openTarget();
const MINUTE_MS = 60_000;
const TWO_DAYS_MS = 48 * 60 * MINUTE_MS;

it.runIf(hasHooks)(
  'a hand-off that nobody has answered for two days is listed as aged',
  async () => {
    const client = await signInRole(target, 'supervisor');
    const { reference } = await ownedCase(client);
    const body = aHandOff(await target.now(), { toCampus: 'arizona' });
    await client.post(handOffPath(reference), body);
    const isAged = async (): Promise<boolean> => {
      // Meanwhile the session has ended.
      const again = await signInAgain(target, client);
      const rows = await again.rows('handOff=aged');
      return rows.some((row) => row.reference === reference);
    };
    target.hooks?.advance(TWO_DAYS_MS - MINUTE_MS);
    expect(await isAged()).toBe(false);
    target.hooks?.advance(2 * MINUTE_MS);
    expect(await isAged()).toBe(true);
  },
);
