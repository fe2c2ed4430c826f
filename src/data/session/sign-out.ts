import { mutationOptions } from '@tanstack/react-query';
import { readTabSession, writeTabSession } from '@/api/session-token';
import { outboxOf } from '../command/command-path';
import { sendNow } from '../command/send-now';

interface Variables {
  /** What becomes of writes that still wait: kept for this person's next sign-in, or thrown away. */
  readonly waiting: 'keep' | 'discard';
}

/**
 * Ends the session of this tab, also where the server cannot be reached. Ask first about what
 * waits (`useOutbox().waiting`); nobody else will see it.
 */
export const signOut = () =>
  mutationOptions({
    mutationKey: ['session', 'sign-out'],
    networkMode: 'always',
    mutationFn: async ({ waiting }: Variables, { client }) => {
      const session = readTabSession();
      if (session && waiting === 'discard') await outboxOf(client).discard(session.personId);
      // With the session ends a reveal of numbers: this person's other tabs are told.
      const tellReveal = await import('../reveals/leave-reveal')
        .then(({ leaveReveal }) => leaveReveal(client))
        .catch(() => undefined);
      // An answer changes nothing for the person who leaves: the token is forgotten either way.
      if (session) await sendNow('signOut', {}).catch(() => undefined);
      tellReveal?.();
      writeTabSession(null);
      client.clear();
    },
  });
