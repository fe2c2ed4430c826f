import { reportStorageTrouble, type StorageChoice } from '@/lib/storage-trouble';
import {
  fromWireRequest,
  fromWireResponse,
  toWireRequest,
  type ToPage,
  type ToServer,
  type Trouble,
  type WireRequest,
} from './messages';

export interface PortClientOptions {
  /** Opens a way to the server, which has been told hello: a SharedWorker's port. */
  readonly connect: () => MessagePort;
  readonly locks: Pick<LockManager, 'request'>;
}

/** A worker's first word comes at once, but for the time that its program takes to load. */
const FIRST_WORD_MS = 2_000;
/**
 * After a death the browser may, for a moment, still hand out the dead worker: a port that stays
 * silent for so long is given up for another.
 */
const FIRST_WORD_AGAIN_MS = 150;
const LONGEST_SILENCE_MS = 5_000;

interface Pending {
  readonly message: ToServer;
  readonly resolve: (response: Response) => void;
}

/**
 * The page's side of the port to the server in the SharedWorker. When the worker dies, it connects
 * to a new one and sends again what is not answered; an idempotency key makes that harmless
 * (Architecture, §2).
 */
export class PortClient {
  readonly #options: PortClientOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #exports = new Map<number, (text: string) => void>();
  #port: MessagePort;
  #nextId = 1;
  #silenceMs = FIRST_WORD_MS;
  #stopWaiting = () => {};

  constructor(options: PortClientOptions) {
    this.#options = options;
    this.#port = this.#connect();
  }

  /** Sends a request to the server. Rejects when the request is aborted. */
  async forward(request: Request): Promise<Response> {
    const wire = await toWireRequest(request);
    const { signal } = request;
    signal.throwIfAborted();
    return this.post(wire, signal);
  }

  /** The same, posted before this returns. */
  post(request: WireRequest, signal?: AbortSignal): Promise<Response> {
    const id = this.#nextId;
    this.#nextId += 1;
    const message: ToServer = { kind: 'request', id, request };
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        if (!this.#pending.delete(id)) return;
        this.#send({ kind: 'abort', id });
        reject(signal.reason as Error);
      });
      this.#pending.set(id, { message, resolve });
      this.#send(message);
    });
  }

  /** No worker will ever answer: what is not answered goes another way. */
  giveUp(other: () => Promise<(request: Request) => Promise<Response>>): void {
    this.#stopWaiting();
    for (const [id, { message, resolve }] of this.#pending) {
      this.#pending.delete(id);
      if (message.kind !== 'request') continue;
      const request = fromWireRequest(message.request, new AbortController().signal);
      void other().then(async (serve) => resolve(await serve(request)));
    }
  }

  /** Connects anew and sends again what is not answered; a newer connection replaces an older. */
  reconnect(): void {
    this.#port.close();
    this.#port = this.#connect();
    for (const { message } of this.#pending.values()) this.#send(message);
  }

  #connect(): MessagePort {
    const port = this.#options.connect();
    port.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
      if (port === this.#port) this.#hear(data);
    });
    port.start();
    this.#stopWaiting();
    const timer = setTimeout(() => {
      this.#silenceMs = Math.min(2 * this.#silenceMs, LONGEST_SILENCE_MS);
      this.reconnect();
    }, this.#silenceMs);
    this.#stopWaiting = () => clearTimeout(timer);
    return port;
  }

  #hear(message: ToPage): void {
    switch (message.kind) {
      case 'welcome':
        this.#stopWaiting();
        this.#silenceMs = FIRST_WORD_AGAIN_MS;
        this.#watch(message.bootId);
        return;
      case 'response': {
        const pending = this.#pending.get(message.id);
        this.#pending.delete(message.id);
        pending?.resolve(fromWireResponse(message.response));
        return;
      }
      case 'trouble':
        reportStorageTrouble(message.trouble && this.#troubleOf(message.trouble));
        return;
      case 'exported':
        this.#exports.get(message.id)?.(message.text);
        this.#exports.delete(message.id);
    }
  }

  /** Gets the server's lock once the server is gone, and not before. */
  #watch(bootId: string): void {
    const port = this.#port;
    void this.#options.locks.request(`backend-${bootId}`, { mode: 'shared' }, () => {
      if (port === this.#port) this.reconnect();
    });
  }

  #troubleOf(trouble: Trouble) {
    return {
      ...trouble,
      choose: (choice: StorageChoice) => this.#send({ kind: 'choose', choice }),
      exportAll: () =>
        new Promise<string>((resolve) => {
          const id = this.#nextId;
          this.#nextId += 1;
          this.#exports.set(id, resolve);
          this.#send({ kind: 'export', id });
        }),
    };
  }

  #send(message: ToServer): void {
    // Copied, not transferred: the body may have to be sent again to another worker.
    this.#port.postMessage(message);
  }
}
