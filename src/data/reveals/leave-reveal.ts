import type { QueryClient } from '@tanstack/react-query';
import { readTabSession } from '@/api/session-token';
import { tellTabs } from './reveal-channel';
import { revealQueries } from './reveal-queries';

/**
 * Notes what reveal shows in this tab and whose it is, before its person signs out: a request under
 * way may be refused the moment the session has ended, and with it goes all that this tab knows.
 *
 * @returns tells this person's other tabs that it ends; to be called once the server knows.
 */
export function leaveReveal(client: QueryClient): () => void {
  const personId = readTabSession()?.personId;
  const open = client.getQueryData(revealQueries.open().queryKey);
  return () => {
    if (open && personId) tellTabs(open.reference, 'ended', personId);
  };
}
