/**
 * What the tabs of one browser know of a person's presence: when they last touched one of them, and
 * when and why they left. Kept in `localStorage`, where a tab finds it that was asleep or elsewhere when
 * it happened. Ids of staff and moments, by this device's clock; nothing of a patient.
 */

/** Why every session of a person in this browser has ended. */
export type SessionEnd = 'signed-out' | 'idle';

/** Whose sessions, and why. */
export interface PersonalEnd {
  readonly why: SessionEnd;
  readonly personId: string;
}

const endKey = (personId: string): string => `session-end ${personId}`;
const inputKey = (personId: string): string => `last-input ${personId}`;

/** Ends all sessions of a person that began before, in this browser; their other tabs are told. */
export function noteEnd({ why, personId }: PersonalEnd, atMs: number): void {
  write(endKey(personId), `${why} ${String(atMs)}`);
}

/** Why a session that began then is over; null where it is not. */
export function endSince(personId: string, begunAtMs: number): SessionEnd | null {
  const [why, at] = read(endKey(personId))?.split(' ') ?? [];
  if (why !== 'signed-out' && why !== 'idle') return null;
  return begunAtMs < Number(at) ? why : null;
}

/** Notes that the person is here. */
export function noteInput(personId: string, atMs: number): void {
  write(inputKey(personId), String(atMs));
}

/** When any tab last noted that the person was here, epoch ms; null where none has. */
export function lastInputMs(personId: string): number | null {
  const text = read(inputKey(personId));
  return text === null || Number.isNaN(Number(text)) ? null : Number(text);
}

/** Calls back when another tab has noted something of the person. Returns the way to stop. */
export function onOtherTab(personId: string, listener: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === endKey(personId) || key === inputKey(personId)) listener();
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off: then each tab counts for itself.
  }
}
