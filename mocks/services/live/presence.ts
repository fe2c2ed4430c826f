/** How long a heartbeat lives (Architecture, §4, live). */
const LIFE_MS = 30_000;

interface Beat {
  readonly personId: string;
  readonly reference: string;
  readonly sinceMs: number;
  readonly isEditing: boolean;
  readonly untilMs: number;
}

/** Somebody opened or left a case; in the feed once, and never stored. */
export interface PresenceChange {
  readonly number: number;
  readonly reference: string;
  readonly personId: string;
  readonly atMs: number;
}

/** Who has which case open, by session; in memory alone. */
export class Presence {
  readonly #beats = new Map<string, Beat>();
  readonly #listeners = new Set<() => void>();
  #changes: PresenceChange[] = [];
  #last = 0;

  /** What a session has open from now on; null for nothing. */
  beat(
    sessionId: string,
    personId: string,
    open: { readonly reference: string | null; readonly isEditing: boolean },
    nowMs: number,
  ): void {
    const known = this.#beats.get(sessionId);
    const before = known !== undefined && known.untilMs > nowMs ? known : undefined;
    const { reference, isEditing } = open;
    if (reference === null) {
      this.#beats.delete(sessionId);
    } else {
      const sinceMs = before?.reference === reference ? before.sinceMs : nowMs;
      const untilMs = nowMs + LIFE_MS;
      this.#beats.set(sessionId, { personId, reference, sinceMs, isEditing, untilMs });
    }
    const isSame = before?.reference === (reference ?? undefined);
    if (isSame && (before === undefined || before.isEditing === isEditing)) return;
    for (const each of new Set([before?.reference, reference])) {
      if (each) this.#note(each, personId, nowMs);
    }
    for (const listener of this.#listeners) listener();
  }

  #note(reference: string, personId: string, atMs: number): void {
    this.#last += 1;
    const young = this.#changes.filter((change) => change.atMs > atMs - LIFE_MS);
    this.#changes = [...young, { number: this.#last, reference, personId, atMs }];
  }

  /** Everybody's open cases, one entry for each person and case. */
  entries(nowMs: number): readonly Beat[] {
    const found = new Map<string, Beat>();
    for (const [sessionId, beat] of this.#beats) {
      if (beat.untilMs <= nowMs) {
        this.#beats.delete(sessionId);
        continue;
      }
      const key = `${beat.personId}/${beat.reference}`;
      const other = found.get(key);
      found.set(key, other?.isEditing ? other : beat);
    }
    return [...found.values()];
  }

  get last(): number {
    return this.#last;
  }

  changesAfter(number: number): readonly PresenceChange[] {
    return this.#changes.filter((change) => change.number > number);
  }

  /** Called after each change; returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  end(sessionId: string): void {
    this.#beats.delete(sessionId);
  }

  clear(): void {
    this.#beats.clear();
  }
}
