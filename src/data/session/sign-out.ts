import { mutationOptions } from '@tanstack/react-query';
import { noteEnd } from '@/api/session-ends';
import { readTabSession, writeTabSession } from '@/api/session-token';
import { deviceNow } from '@/lib/server-clock';
import { outboxOf } from '../command/command-path';
import { tellServer } from './tell-server';

interface Variables {
  /** What becomes of writes that still wait: kept for this person's next sign-in, or thrown away. */
  readonly waiting: 'keep' | 'discard';
}

/**
 * Ends the session of this tab, whether the server answers or not, and of all other tabs of the person in
 * this browser: nobody who leaves waits for a network with a patient on the screen. Ask first about
 * what waits (`useOutbox().waiting`); nobody else will see it.
 */
export const signOut = () =>
  mutationOptions({
    mutationKey: ['session', 'sign-out'],
    networkMode: 'always',
    mutationFn: async ({ waiting }: Variables, { client }) => {
      const session = readTabSession();
      if (session && waiting === 'discard') await outboxOf(client).discard(session.personId);
      // It is the person who leaves: their other tabs end with this one.
      if (session) noteEnd({ why: 'signed-out', personId: session.personId }, deviceNow());
      if (session) tellServer(session);
      writeTabSession(null);
      client.clear();
    },
  });
