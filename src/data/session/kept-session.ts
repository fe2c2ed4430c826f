import * as z from 'zod/mini';
import { keptWithSession, readTabSession } from '@/api/session-token';
import { Session } from '@/contract/person';

/** Of a session, what the frame around a page is drawn with. No key and no token. */
const KeptSession = z.pick(Session, { person: true, expiresAt: true });
export type KeptSession = z.output<typeof KeptSession>;

/** What the next page of this tab may begin with. */
export const keptOf = ({ person, expiresAt }: KeptSession): KeptSession => ({ person, expiresAt });

/** What an earlier page of this tab was told of whoever is signed in; null where nothing can be used. */
export function readKeptSession(): KeptSession | null {
  const kept = z.safeParse(KeptSession, keptWithSession()).data;
  return kept !== undefined && kept.person.id === readTabSession()?.personId ? kept : null;
}
