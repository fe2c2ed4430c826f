import { jsonEqual } from '@/domain/merge/json-equal';
import { invalidFields } from './problem-error';

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Ids that the client brings are UUIDs of version 7. @throws {ProblemError} 422 else. */
export function refuseForeignId(id: string): void {
  if (!VERSION_7.test(id)) throw invalidFields({ id: 'invalid' });
}

/**
 * The same record sent twice, under whatever key, is one record; another under its id is refused.
 *
 * @param known what is kept under the id, as far as a client could have sent it.
 * @throws {ProblemError} 422 where the two differ.
 */
export function refuseOther(known: unknown, sent: unknown): void {
  if (!jsonEqual(known, sent)) throw invalidFields({ id: 'invalid' });
}
