import type { StorageChoice, StorageTroubleKind } from '@/lib/storage-trouble';
import { StorageProblem } from '../store/storage-problem';
import {
  fromWireRequest,
  toWireResponse,
  type BetweenServers,
  type Trouble,
  type WireRequest,
  type WireResponse,
} from './messages';

/** A server that has its database open. */
export interface RunningServer {
  readonly fetch: (request: Request) => Promise<Response>;
  /** From now on keep changes in memory only. */
  readonly continueWithoutSaving: () => void;
  /** Why the storage refused a write last. */
  readonly storageTrouble: () => StorageTroubleKind | null;
  /** Takes up again a storage that went away. Rejects with a `StorageProblem`. */
  readonly resumeSaving: () => Promise<void>;
  readonly exportAll: () => Promise<string>;
  /** Does what is due by itself: the work of other people that the demo simulates. */
  readonly tick: () => Promise<void>;
  /** Finishes the write under way and lets the database go. */
  readonly close: () => Promise<void>;
}

const TICK_MS = 2_500;

/** Ticks until it is told to stop. A tick that fails is told, and the next one comes nevertheless. */
export function keepTicking(server: Pick<RunningServer, 'tick'>): () => void {
  const timer = setInterval(() => {
    server.tick().catch((error: unknown) => console.error('A tick failed', error));
  }, TICK_MS);
  return () => clearInterval(timer);
}

/** How the server of one database is started. */
export interface Booting {
  /** Rejects with a `StorageProblem` where what is stored cannot be used. */
  readonly start: (isSaving: boolean) => Promise<RunningServer>;
  readonly exportAll: () => Promise<string>;
  /** Deletes what is stored. */
  readonly destroy: () => Promise<void>;
}

export interface HostOptions {
  readonly databaseName: string;
  readonly bootId: string;
  readonly booting: Booting;
  readonly locks: Pick<LockManager, 'request'>;
  readonly channel: BroadcastChannel;
  /** Whether it asks the host that leads to hand over: a worker, which may be of a newer version. */
  readonly mayTakeOver: boolean;
  readonly onTrouble: (trouble: Trouble | null) => void;
}

interface OpenRequest {
  readonly id: number;
  readonly request: WireRequest;
  readonly answer: (response: WireResponse) => void;
  readonly signal: AbortSignal;
}

/**
 * One server per browser and database (Architecture, §4). Among all hosts of a database, whichever
 * threads and versions they are of, one leads: it holds the lock and has the database open. The
 * others relay their pages' requests to it, and one of them takes over when it goes. A host that
 * starts asks the one that leads to hand over, because it is the newer one; a host that was asked to
 * leave relays from then on, so that two of them never take the lead from each other in turns.
 */
export class ServerHost {
  readonly #options: HostOptions;
  readonly #open = new Map<number, OpenRequest>();
  readonly #relayed = new Map<string, AbortController>();
  #nextId = 1;
  #running: { readonly server: RunningServer; readonly end: AbortController } | null = null;
  #release: (() => void) | null = null;
  #chosen: ((choice: StorageChoice) => void) | null = null;
  #isStopped = false;

  constructor(options: HostOptions) {
    this.#options = options;
    options.channel.addEventListener('message', ({ data }: MessageEvent<BetweenServers>) =>
      this.#hear(data),
    );
    void this.#start();
  }

  /** Whether this host has the database open. */
  get isLeading(): boolean {
    return this.#running !== null;
  }

  /** Answers a request, here or through the host that leads, however often the lead changes. */
  handle(request: WireRequest, signal: AbortSignal): Promise<WireResponse> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId;
      this.#nextId += 1;
      const end = () => this.#open.delete(id);
      const answer = (response: WireResponse) => {
        end();
        resolve(response);
      };
      const open: OpenRequest = { id, request, answer, signal };
      signal.addEventListener('abort', () => {
        end();
        if (!this.#running) this.#say({ kind: 'relay-abort', from: this.#options.bootId, id });
        reject(signal.reason as Error);
      });
      this.#open.set(id, open);
      this.#dispatch(open);
    });
  }

  /** What the person chose about the storage's trouble. */
  async choose(choice: StorageChoice): Promise<void> {
    if (this.#chosen) return this.#chosen(choice);
    const running = this.#running;
    if (!running) return undefined;
    if (choice === 'without-saving') running.server.continueWithoutSaving();
    if (choice === 'retry') {
      try {
        await running.server.resumeSaving();
      } catch {
        // What was told stays so.
        return undefined;
      }
    }
    if (choice === 'afresh') {
      await this.#close();
      await this.#options.booting.destroy();
      void this.#boot();
    }
    this.#options.onTrouble(null);
    return undefined;
  }

  exportAll(): Promise<string> {
    return this.#running ? this.#running.server.exportAll() : this.#options.booting.exportAll();
  }

  /** Ends this host; another may take over. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#close();
    this.#release?.();
  }

  async #start(): Promise<void> {
    const { locks, databaseName, bootId, mayTakeOver } = this.#options;
    const lock = `database-${databaseName}`;
    const isLed = await locks.request(lock, { ifAvailable: true }, async (held) => {
      if (held) await this.#lead();
      return held === null;
    });
    if (isLed && mayTakeOver) this.#say({ kind: 'leave', from: bootId });
    while (!this.#isStopped) {
      // Waits in line, relaying meanwhile; the same again after having been asked to leave.
      await locks.request(lock, () => this.#lead());
    }
  }

  /** Holds the lock until this host is asked to leave or stopped. */
  async #lead(): Promise<void> {
    if (this.#isStopped) return;
    const released = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    void this.#boot();
    await released;
    this.#release = null;
  }

  async #boot(): Promise<void> {
    const { booting, bootId, onTrouble } = this.#options;
    let isSaving = true;
    while (!this.#isStopped && this.#release) {
      try {
        const server = await booting.start(isSaving);
        const end = new AbortController();
        end.signal.addEventListener('abort', keepTicking(server));
        this.#running = { server, end };
        onTrouble(null);
        this.#say({ kind: 'here', from: bootId });
        for (const open of this.#open.values()) this.#dispatch(open);
        return;
      } catch (error) {
        const kind = error instanceof StorageProblem ? error.kind : 'unavailable';
        if (!(error instanceof StorageProblem)) console.error('The server did not start', error);
        onTrouble({ kind, isRunning: false });
        const choice = await new Promise<StorageChoice>((resolve) => {
          this.#chosen = resolve;
        });
        this.#chosen = null;
        isSaving = choice !== 'without-saving';
        if (choice === 'afresh') await booting.destroy().catch(() => undefined);
      }
    }
  }

  #dispatch(open: OpenRequest): void {
    const { bootId } = this.#options;
    if (this.#running) void this.#answerHere(open.request, open.signal, open.answer);
    else this.#say({ kind: 'relay', from: bootId, id: open.id, request: open.request });
  }

  async #answerHere(
    request: WireRequest,
    signal: AbortSignal,
    answer: (response: WireResponse) => void,
  ): Promise<void> {
    const running = this.#running;
    if (!running) return;
    try {
      const either = AbortSignal.any([signal, running.end.signal]);
      const response = await running.server.fetch(fromWireRequest(request, either));
      const wire = await toWireResponse(response);
      // An answer of a server that was closing meanwhile counts only where it is a good one; the
      // request goes to the next leader, where its key makes a second time harmless.
      if (this.#running !== running && wire.status >= 500) return;
      if (wire.status === 507) {
        // What a sentinel refuses is as if there were no room.
        const kind = running.server.storageTrouble() ?? 'full';
        this.#options.onTrouble({ kind, isRunning: true });
      }
      answer(wire);
    } catch (error) {
      if (this.#running !== running || signal.aborted) return;
      console.error('The server failed at a request', error);
      answer(FAILED);
    }
  }

  #hear(message: BetweenServers): void {
    const { bootId } = this.#options;
    switch (message.kind) {
      case 'leave':
        if (message.from !== bootId && this.#release) void this.#leave();
        return;
      case 'here':
        if (message.from === bootId) return;
        for (const open of this.#open.values()) this.#dispatch(open);
        return;
      case 'relay': {
        if (!this.#running) return;
        const { from, id, request } = message;
        const name = `${from}/${id}`;
        const end = new AbortController();
        this.#relayed.set(name, end);
        void this.#answerHere(request, end.signal, (response) =>
          this.#say({ kind: 'relayed', to: from, id, response }),
        ).finally(() => this.#relayed.delete(name));
        return;
      }
      case 'relay-abort':
        this.#relayed.get(`${message.from}/${message.id}`)?.abort();
        return;
      case 'relayed':
        if (message.to === bootId) this.#open.get(message.id)?.answer(message.response);
    }
  }

  async #leave(): Promise<void> {
    await this.#close();
    this.#release?.();
  }

  async #close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (!running) return;
    await running.server.close();
    running.end.abort();
  }

  #say(message: BetweenServers): void {
    this.#options.channel.postMessage(message);
  }
}

/** What a client makes a retryable error of: an answer that is not JSON. */
const FAILED: WireResponse = { status: 500, headers: [], body: new ArrayBuffer(0) };
