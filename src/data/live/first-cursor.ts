import { call } from '@/api/call';
import { readTabSession } from '@/api/session-token';
import { liveEndpoints } from '@/contract/endpoints/live';

interface Asked {
  readonly token: string;
  readonly cursor: Promise<number | undefined>;
}

let asked: Asked | null = null;

/**
 * Asks where the feed stands, before the first screen reads anything: the feed itself is followed
 * when the screen is drawn, and from here it misses nothing that happened meanwhile.
 */
export function askFirstCursor(): void {
  const token = readTabSession()?.token;
  if (token === undefined || asked?.token === token) return;
  asked = {
    token,
    // Whoever follows the feed asks again, and tells what fails.
    cursor: call(liveEndpoints.listChanges, { query: {} }).then(
      ({ cursor }) => cursor,
      () => undefined,
    ),
  };
}

/** That place, once; undefined where nobody asked, or nothing came back. */
export async function takeFirstCursor(): Promise<number | undefined> {
  const first = asked;
  const isMine = first !== null && first.token === readTabSession()?.token;
  if (!isMine) return undefined;
  // A feed that is followed anew goes on from where the page was read anew.
  asked = { token: first.token, cursor: Promise.resolve(undefined) };
  return first.cursor;
}
