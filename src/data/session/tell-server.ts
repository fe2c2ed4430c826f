import type { TabSession } from '@/api/session-token';
import { sendNow } from '../command/send-now';

/**
 * Tells the server that a session is over, as long as it takes and beyond the page. Its answer changes
 * nothing for the person who leaves: the token is forgotten here either way.
 */
export function tellServer({ token }: TabSession): void {
  sendNow('signOut', {}, { token, keepalive: true }).catch(() => undefined);
}
