import type { OutboxParts } from './outbox-parts';

interface LaneParts extends Pick<OutboxParts, 'exclusively'> {
  /** Sends what waits in one lane, in its order. */
  readonly drain: (ownerId: string, lane: string) => Promise<void>;
  /** How many may be under way now; none while the server is left alone. */
  readonly atOnce: () => number;
}

/** The lanes that this tab works on: each at most once at a time, and only so many beside each other. */
export class Lanes {
  readonly #parts: LaneParts;
  readonly #running = new Set<string>();
  readonly #queued = new Map<string, { readonly ownerId: string; readonly lane: string }>();

  constructor(parts: LaneParts) {
    this.#parts = parts;
  }

  run(ownerId: string, lane: string): void {
    this.#queued.set(`outbox:${ownerId}:${lane}`, { ownerId, lane });
    this.#start();
  }

  #start(): void {
    for (const [name, { ownerId, lane }] of this.#queued) {
      if (this.#running.size >= this.#parts.atOnce()) return;
      if (this.#running.has(name)) continue;
      this.#queued.delete(name);
      this.#running.add(name);
      void this.#parts
        .exclusively(name, () => this.#parts.drain(ownerId, lane))
        .finally(() => {
          this.#running.delete(name);
          this.#start();
        });
    }
  }
}
