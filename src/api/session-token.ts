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

/**
 * Begins a session in this tab, or ends it with null.
 *
 * @param kept see `keepWithSession`
 */
export function writeTabSession(session: TabSession | null, kept?: object): void {
  current = session;
  store(kept);
  for (const listener of listeners) listener();
}

/**
 * Keeps something beside the session for the next page of this tab, which may draw with it until the
 * server has answered. It goes with the session. Never anything of a patient, and no key.
 */
export function keepWithSession(kept: object): void {
  if (readTabSession() !== null) store(kept);
}

/** What an earlier page of this tab has kept beside the session; as somebody may have changed it. */
export function keptWithSession(): unknown {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return typeof found === 'object' && found !== null && 'kept' in found ? found.kept : null;
  } catch {
    return null;
  }
}

function store(kept: object | undefined): void {
  try {
    if (!current) sessionStorage.removeItem(KEY);
    else {
      const text = JSON.stringify({ ...current, kept });
      // Reading costs nothing; to write what stands there already would hold up the first page.
      if (sessionStorage.getItem(KEY) !== text) sessionStorage.setItem(KEY, text);
    }
  } catch {
    // Storage may be switched off (or absent, in Node): the session then lasts as long as the page.
  }
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
