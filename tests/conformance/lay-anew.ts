import { peopleOf, signInAs } from './client';
import type { Target } from './target';

/**
 * Each file begins with a world that no other file has changed: what one does with a case (closes it,
 * hands it over, lets its patient die) another would meet. Our own backends are private anyway; one at
 * an address lays its data again, and a file says so where it cannot.
 *
 * @throws {Error} naming what the server answered, where it neither lays its data again nor says (404)
 *   that it has no such operation.
 */
export async function layAnew(target: Target): Promise<void> {
  const [somebody] = await peopleOf(target);
  if (somebody === undefined) throw new Error('GET /api/demo/people names nobody to sign in as');
  const client = await signInAs(target, somebody);
  const { status, text } = await client.send('POST', '/api/demo/reset', { body: {} });
  if (status === 404) {
    console.warn('POST /api/demo/reset is not there: this file meets what others have changed');
  } else if (status >= 300) throw new Error(`POST /api/demo/reset: ${status} ${text}`);
}
