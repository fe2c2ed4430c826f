import type { Session } from '@/contract/person';
import { openVault } from '../vault/vault';

/**
 * Puts the key of a session where no screen and no cache reads it, and returns the rest.
 *
 * @param mayHold whether the person is, or is about to be, the one signed in in this tab.
 */
export async function takeKey<S extends Session>(
  { vaultKey, ...session }: S,
  mayHold: (personId: string) => boolean,
) {
  const { id } = session.person;
  // Where the page may not use cryptography nothing is stored, and no key is needed.
  if (typeof crypto.subtle !== 'undefined') await openVault(id, vaultKey, () => mayHold(id));
  return session;
}
