import type { QueryClient } from '@tanstack/react-query';
import { redirect, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { endedBy, readTabSession } from '@/api/session-token';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { askFirstCursor } from '@/data/live/first-cursor';
import { sessionQueries } from '@/data/session/session-queries';
import type { PersonWire } from '@/contract/person';
import { actorOf } from '@/domain/policy';
import type { Role } from '@/domain/vocabulary';
import { addresses } from '@/parts/addresses';
import { startsOf } from '@/parts/navigation';

/** The address to come back to after signing in. */
const hereOf = (request: Request): string => {
  const { pathname, search } = new URL(request.url);
  return pathname === '/' ? '' : `${pathname}${search}`;
};

/** Opens the signed-in part of the application only to somebody; else leads to sign-in and back. */
export async function requireSession({ request, context }: LoaderFunctionArgs): Promise<null> {
  const toSignIn = () => redirect(addresses.signIn(hereOf(request), endedBy()));
  if (readTabSession() === null) throw toSignIn();
  askFirstCursor();
  try {
    await context.get(queryClientContext).query(sessionQueries.current());
  } catch (error) {
    // The token was refused and has been forgotten; any other failure is the page's to show.
    if (readTabSession() === null) throw toSignIn();
    throw error;
  }
  return null;
}
// Also where the frame stands already with what the tab remembers: no page comes before this.
requireSession.hydrate = true;

/** Where the person chose to begin; null where nothing was chosen, or it cannot be read now. */
async function ownStart(client: QueryClient, person: PersonWire): Promise<string | null> {
  try {
    const { start, taste } = await client.query({
      ...preferenceQueries.of(person.id),
      retry: false,
    });
    if (start !== null) {
      const { isViewOpen, viewAddress } = await import('@/parts/list-links');
      if (isViewOpen(start, actorOf(person))) return viewAddress(start);
    }
    const isTheirs = startsOf(person).some(({ screen }) => screen === taste.start);
    return isTheirs && taste.start !== null ? `/${taste.start}` : null;
  } catch {
    return null;
  }
}

/** Where each role begins (Product reference, §10). */
const ROLE_STARTS: Readonly<Record<Role, () => string>> = {
  liaison: addresses.myDay,
  coordinator: addresses.queues,
  supervisor: () => addresses.workload(),
};

/** The person's own start, else where each role begins. */
export async function homeLoader({ context }: LoaderFunctionArgs): Promise<Response> {
  const client = context.get(queryClientContext);
  const { person } = await client.query(sessionQueries.current());
  const own = await ownStart(client, person);
  if (own !== null) return redirect(own);
  const [first] = person.grants;
  return redirect(first === undefined ? addresses.queues() : ROLE_STARTS[first.role]());
}
