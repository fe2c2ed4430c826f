import * as z from 'zod/mini';
import { idleStage } from '@/domain/idle-lock';
import { createListeners } from '@/lib/listeners';
import { deviceNow } from '@/lib/server-clock';
import { endSince, lastInputMs, type PersonalEnd, type SessionEnd } from './session-ends';

/**
 * Who this tab is signed in as. Kept in `sessionStorage`, so that two people can be tried side by
 * side in two tabs and a reload stays signed in (Architecture, §4, sign-in).
 */
const TabSession = z.object({
  token: z.string(),
  personId: z.string(),
  /** By this device's clock; what has ended since in another tab has ended here. */
  begunAtMs: z.optional(z.number()),
});
export type TabSession = Readonly<z.output<typeof TabSession>>;

const KEY = 'session';
const listeners = createListeners();
let current: TabSession | null | undefined;
let ended: PersonalEnd | null = null;

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
  if (session !== null) ended = null;
  store(kept);
  listeners.tell();
}

/**
 * Keeps something beside the session for the next page of this tab, which may draw with it until the
 * server has answered. It goes with the session. Never anything of a patient, and no key.
 */
export function keepWithSession(kept: object): void {
  if (readTabSession() !== null) store(kept);
}

/** Ends the session of this tab because its person left, here or in another tab. */
export function endTabSession(end: PersonalEnd): void {
  ended = end;
  writeTabSession(null);
}

/** Whose session ended in this tab by their leaving, and how; null where it did not, or is long past. */
export const endedBy = (): PersonalEnd | null => ended;

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
export const onTabSessionChange = listeners.add;

function stored(): TabSession | null {
  try {
    const text = sessionStorage.getItem(KEY);
    const found = text === null ? null : (z.safeParse(TabSession, JSON.parse(text)).data ?? null);
    if (found === null) return null;
    const why = endSinceBegun(found) ?? (isLeft(found) ? 'idle' : null);
    if (why === null) return found;
    ended = { why, personId: found.personId };
    sessionStorage.removeItem(KEY);
    return null;
  } catch {
    return null;
  }
}

/** Why a session of this tab is over by what another tab has noted; null where it is not. */
export const endSinceBegun = ({ personId, begunAtMs = 0 }: TabSession): SessionEnd | null =>
  endSince(personId, begunAtMs);

/** A page may be opened again long after its person has left the device. */
function isLeft({ personId }: TabSession): boolean {
  const inputMs = lastInputMs(personId);
  return inputMs !== null && idleStage(inputMs, deviceNow()).kind === 'locked';
}
