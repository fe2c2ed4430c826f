import * as z from 'zod/mini';

/**
 * Who this tab is signed in as. Kept in `sessionStorage`, so that two people can be tried side by
 * side in two tabs and a reload stays signed in (Architecture, §4, sign-in).
 */
const TabSession = z.object({ token: z.string(), personId: z.string() });
export type TabSession = Readonly<z.output<typeof TabSession>>;

const KEY = 'session';
const listeners = new Set<() => void>();
let current: TabSession | null | undefined;

/** The session of this tab, or null. The same object until it changes. */
export function readTabSession(): TabSession | null {
  if (current === undefined) current = stored();
  return current;
}

/** Begins a session in this tab, or ends it with null. */
export function writeTabSession(session: TabSession | null): void {
  current = session;
  try {
    if (session) sessionStorage.setItem(KEY, JSON.stringify(session));
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage may be switched off (or absent, in Node): the session then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Calls back after each sign-in, sign-out and expiry. Returns the way to stop. */
export function onTabSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): TabSession | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? null : (z.safeParse(TabSession, JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}
