import { backOffMs } from '@/api/back-off';
import type { Command, OutboxEntry } from './outbox-entry';
import { LANES_AT_ONCE, TAKE_OVER_MS, TELL_AFTER_FAILURE_MS, TELL_ANYWAY_MS } from './outbox-times';
import type { NowVersions, Outcome, OutboxParts, OutboxView, Sent } from './outbox-parts';
import { endElsewhere, endOf } from './other-tabs';
import { isMoved, OwnMoves, rebased } from './rebase';
import { Lanes } from './lanes';
import { OutboxViewStore } from './outbox-view';
import { remembered } from './sent-note';
import { Waiters } from './waiters';

/**
 * The one way to write (Architecture, §4): a command becomes an entry that is stored before it is
 * sent, under the key that makes sending it twice harmless. Entries of one lane keep their order;
 * once the server acknowledged it, only what an undo needs is kept. A refusal is told to the screen
 * that waits for it; where none waits any more, or both values must be shown, the entry is kept until
 * dismissed.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #waiters: Waiters;
  readonly #moves = new OwnMoves();
  /** Whose end this tab has seen, or is about to: what it hears of them from others is no news. */
  readonly #ended = new Set<string>();
  readonly #lanes: Lanes;
  readonly #shown: OutboxViewStore;
  #failures = 0;
  #stopRetry: (() => void) | null = null;
  #stopTakeOver: (() => void) | null = null;
  #isStopped = false;
  readonly #stopListening: () => void;
  readonly view: OutboxViewStore['view'];
  readonly subscribe: OutboxViewStore['subscribe'];

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#waiters = new Waiters(parts.ownerId);
    this.#shown = new OutboxViewStore(parts);
    this.#lanes = new Lanes({
      exclusively: parts.exclusively,
      drain: (ownerId, lane) => this.#drain(ownerId, lane),
      atOnce: () => this.#lanesAtOnce(),
    });
    this.view = this.#shown.view;
    this.subscribe = this.#shown.subscribe;
    this.#stopListening = parts.storage.onOtherTab(() => void this.#hear());
  }

  /**
   * Stores a command and sends it.
   *
   * @returns saved with the server's answer, or waiting when none came in time.
   * @throws what the server refused it with (`ApiError`, `MergeConflictError`).
   */
  async write(command: Command): Promise<Outcome<unknown>> {
    const ownerId = this.#parts.ownerId();
    if (ownerId === null) throw new Error('Nobody is signed in');
    const id = this.#parts.newId();
    const storing = this.#parts.storage.add({
      ...command,
      id,
      key: id,
      ownerId,
      createdAt: new Date(this.#parts.nowMs()).toISOString(),
      attempts: 0,
      mayHaveArrived: false,
      state: 'waiting',
      refusal: null,
      sent: null,
    });
    const entry = await this.#moves.during(id, storing);
    const stopClock = this.#parts.after(TELL_ANYWAY_MS, () => this.#waiters.tellWaiting(id));
    const outcome = this.#waiters.add(entry, stopClock);
    this.#shown.add(entry);
    this.#lanes.run(entry.ownerId, entry.lane);
    return outcome;
  }

  /** Sends whatever waits for the person of this tab: at start, after sign-in, back online. */
  async resume(): Promise<void> {
    const ownerId = this.#parts.ownerId();
    await this.#shown.refresh();
    if (ownerId === null || this.#isStopped || this.#stopRetry) return;
    const entries = await this.#parts.storage.list(ownerId);
    const lanes = entries.filter(({ state }) => state === 'waiting').map(({ lane }) => lane);
    for (const lane of new Set(lanes)) this.#lanes.run(ownerId, lane);
  }

  /** What the view shows once it has read what is stored: a page that has just been opened has not yet. */
  async readView(): Promise<OutboxView> {
    await this.#shown.refresh();
    return this.view();
  }

  /** As `resume`, without waiting for the back-off to end. */
  sendNow(): void {
    this.#stopRetry?.();
    this.#stopRetry = null;
    void this.resume();
  }

  /**
   * Takes an entry out: a refused one that was read, or a waiting one that is called off; what is on
   * its way as soon as the attempt has ended without an answer.
   */
  async dismiss(id: string): Promise<void> {
    if (this.#shown.callOff(id)) return;
    const entry = this.#shown.stored.find((one) => one.id === id);
    this.#ended.add(id);
    this.#waiters.tellWaiting(id);
    await this.#parts.storage.remove(id);
    // What was shown in advance goes; and where it had arrived after all, the case shows that.
    if (entry && entry.state !== 'sent')
      this.#parts.onSettled(entry, { kind: 'elsewhere', sent: null });
    this.#shown.put(null, [id]);
  }

  /** Sends a refused entry again, as it is and under the same key. */
  async retry(id: string): Promise<void> {
    const ownerId = this.#parts.ownerId();
    if (ownerId === null) return;
    const entry = (await this.#parts.storage.list(ownerId)).find((one) => one.id === id);
    if (entry?.state !== 'refused') return;
    this.#ended.delete(id);
    await this.#put({ ...entry, state: 'waiting', refusal: null, attempts: 0 });
    this.#lanes.run(ownerId, entry.lane);
  }

  /** Entries that wait for a person; what sign-out asks about, or those that nobody is shown. */
  async waitingOf(ownerId: string, isQuiet = false): Promise<readonly OutboxEntry[]> {
    const entries = await this.#parts.storage.list(ownerId);
    return entries.filter((entry) => entry.state === 'waiting' && entry.isQuiet === isQuiet);
  }

  /** Throws away everything that a person is shown, also what is remembered of what was sent. */
  async discard(ownerId: string): Promise<void> {
    for (const { id, isQuiet } of await this.#parts.storage.list(ownerId)) {
      if (!isQuiet) await this.dismiss(id);
    }
  }

  /** Ends the work of this page; what waits stays stored. */
  stop(): void {
    this.#isStopped = true;
    this.#stopRetry?.();
    this.#stopTakeOver?.();
    this.#stopListening();
    this.#waiters.stopClocks();
  }

  /** Another tab changed something: it sees to it, unless it goes away meanwhile. */
  async #hear(): Promise<void> {
    const before = this.#shown.stored.filter(({ state }) => state === 'waiting');
    const ownerId = this.#parts.ownerId();
    await this.#shown.refresh();
    if (ownerId === this.#parts.ownerId()) {
      const news = before.filter(
        (entry) => entry.ownerId === ownerId && !this.#ended.has(entry.id),
      );
      for (const entry of news) this.#endFromOtherTab(entry, this.#shown.stored);
    }
    if (this.#isStopped || this.#shown.view().waiting === 0) return;
    this.#stopTakeOver ??= this.#parts.after(TAKE_OVER_MS, () => {
      this.#stopTakeOver = null;
      void this.resume();
    });
  }

  /** After failures one lane probes; the others follow once it got through. */
  #lanesAtOnce(): number {
    if (this.#isStopped || this.#stopRetry) return 0;
    return this.#failures > 0 ? 1 : LANES_AT_ONCE;
  }

  async #drain(ownerId: string, lane: string): Promise<void> {
    for (;;) {
      if (this.#isStopped || this.#stopRetry || this.#parts.ownerId() !== ownerId) return;
      const entries = await this.#parts.storage.list(ownerId, lane);
      this.#adoptFromOtherTabs(ownerId, lane, entries);
      const next = entries.find(({ state }) => state === 'waiting');
      if (!next) return;
      const head = this.#moves.applyTo(next);
      this.#shown.begin(head.id);
      this.#ended.add(head.id);
      const sent = await this.#parts.send(head);
      const isCalledOff = this.#shown.end(head.id);
      if (this.#isStopped) return;
      const hasEnded = sent.kind === 'acknowledged' || sent.kind === 'refused';
      if (!hasEnded) this.#ended.delete(head.id);
      const goesOn = await this.#settle(head, sent);
      if (isCalledOff && !hasEnded) await this.dismiss(head.id);
      if (!goesOn) return;
    }
  }

  /**
   * Whether a screen that waits for the answer is about to say the refusal, and still holds what was
   * typed: then nothing is left for the outbox to keep. A conflict stays until it is decided.
   */
  #isTold(head: OutboxEntry, { refusal }: Extract<Sent, { kind: 'refused' }>): boolean {
    return this.#waiters.has(head.id) && refusal.kind !== 'conflict';
  }

  /** Writes down what became of an attempt. @returns whether the lane may go on. */
  async #settle(head: OutboxEntry, sent: Sent): Promise<boolean> {
    const { storage, onSettled, random } = this.#parts;
    switch (sent.kind) {
      case 'acknowledged': {
        this.#failures = 0;
        const isSeen = this.#moves.note(head, sent.versions);
        await this.#rebase(head, sent.versions);
        const { stored } = this.#shown;
        const { kept, gone } = remembered(head, sent.answer, stored, this.#parts.nowMs());
        await Promise.all([kept && storage.put(kept), ...gone.map((id) => storage.remove(id))]);
        const end = endOf(sent, kept?.sent ?? null);
        // Whoever sees that it has ended finds what came of it.
        onSettled(head, end);
        isSeen();
        this.#waiters.tellEnd(head.id, end);
        this.#shown.put(kept, gone);
        break;
      }
      case 'refused': {
        this.#failures = 0;
        const isOver = head.isQuiet || this.#isTold(head, sent);
        const refused = { ...head, state: 'refused', refusal: sent.refusal } as const;
        await (isOver ? storage.remove(head.id) : storage.put(refused));
        onSettled(head, sent);
        this.#waiters.tellEnd(head.id, sent);
        this.#shown.put(refused, isOver ? [head.id] : []);
        break;
      }
      case 'merged':
        await this.#put({ ...head, ...sent.change });
        break;
      case 'held':
        this.#waiters.tellWaiting(head.id);
        this.#waitFor(sent.forMs);
        this.#shown.publish();
        return false;
      case 'not-mine':
        this.#waiters.tellWaiting(head.id);
        await this.#shown.refresh();
        return false;
      case 'passing': {
        const attempts = head.attempts + (sent.isSuspect ? 1 : 0);
        const mayHaveArrived = head.mayHaveArrived || sent.mayHaveArrived;
        await this.#put({ ...head, attempts, mayHaveArrived });
        this.#failures += 1;
        this.#parts.after(TELL_AFTER_FAILURE_MS, () => this.#waiters.tellWaiting(head.id));
        this.#waitFor(backOffMs(this.#failures, sent.error, random()));
        return false;
      }
    }
    return true;
  }

  /** Stores a change, and shows it. */
  async #put(entry: OutboxEntry): Promise<void> {
    await this.#parts.storage.put(entry);
    this.#shown.put(entry);
  }

  /** Nothing is sent for so long, whichever lane it is of. */
  #waitFor(ms: number): void {
    this.#stopRetry ??= this.#parts.after(ms, () => {
      this.#stopRetry = null;
      void this.resume();
    });
  }

  /** Commands of mine behind this one go out with the versions that it has made. */
  async #rebase(head: OutboxEntry, now: NowVersions): Promise<void> {
    const { storage } = this.#parts;
    if (!isMoved(head, now)) return;
    for (const entry of rebased(head, now, await storage.list(head.ownerId, head.lane))) {
      // In their order.
      await this.#put(entry);
    }
  }

  /** Another tab of the same person may have sent what a screen of this one waits for. */
  #adoptFromOtherTabs(ownerId: string, lane: string, entries: readonly OutboxEntry[]): void {
    for (const entry of this.#waiters.of(ownerId, lane)) this.#endFromOtherTab(entry, entries);
  }

  /** Acknowledged, refused or called off by another tab: this one's screens and caches follow. */
  #endFromOtherTab(entry: OutboxEntry, stored: readonly OutboxEntry[]): void {
    const end = endElsewhere(entry.id, stored, this.#parts.errorOf);
    if (end === null) return;
    this.#ended.add(entry.id);
    this.#parts.onSettled(entry, end);
    this.#waiters.tellEnd(entry.id, end);
  }
}
