import { ApiError, NetworkError } from '@/api/errors';
import type { Draft, DraftBody } from '@/contract/draft';
import { DraftKeeper } from '@/data/drafts/draft-keeper';
import type { DraftNotice } from '@/data/drafts/draft-parts';
import { newIdAt } from '@/lib/new-id';
import type { TestBackend } from '@tests/support/backend';

export type Fault = 'lost-request' | 'lost-answer' | 'busy' | 'slow';

/** A page that writes at the draft, as a tab has it open. */
export interface Tab {
  readonly keeper: DraftKeeper;
  /** What its form shows. */
  typed: string | null;
  isFresh: boolean;
}

const bodyOf = (text: string): DraftBody => ({ text });
export const textOf = (body: DraftBody | null): string | null => (body?.['text'] as string) ?? null;

/** One draft on a real server (the mock's own), and the tabs that write at it, in virtual time. */
export class DraftWorld {
  readonly #backend: TestBackend;
  readonly #token: string;
  readonly id: string;
  readonly faults: Fault[] = [];
  readonly tabs: Tab[] = [];
  /** States that a tab began from: written over they are not lost, they were worked on. */
  readonly opened = new Set<string>();
  isOnline = true;
  isSignedIn = true;
  #nowMs = 0;
  readonly #pages: object[] = [];
  #timers: { readonly atMs: number; readonly work: () => void; readonly page: object }[] = [];
  #slow: (() => void)[] = [];
  #running = new Set<Promise<unknown>>();

  constructor(backend: TestBackend, token: string, id: string) {
    this.#backend = backend;
    this.#token = token;
    this.id = id;
  }

  async #ask(method: string, path: string, body?: unknown): Promise<never> {
    const response = await this.#backend.backend.fetch(
      new Request(`http://server${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.isSignedIn ? this.#token : 'nobody'}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const answer = (await response.json()) as never;
    if (!response.ok) throw new ApiError(path, answer);
    return answer;
  }

  async #send(method: string, path: string, body?: unknown): Promise<never> {
    if (!this.isOnline) throw new NetworkError(path);
    const fault = method === 'PUT' ? this.faults.shift() : undefined;
    if (fault === 'lost-request') throw new NetworkError(path);
    if (fault === 'busy') {
      const problem = { type: '', title: '', status: 503, code: 'unavailable' as const };
      throw new ApiError(path, problem, 1_000);
    }
    if (fault === 'slow') await new Promise<void>((resolve) => void this.#slow.push(resolve));
    const answer = await this.#ask(method, path, body);
    if (fault === 'lost-answer') throw new NetworkError(path);
    return answer;
  }

  async held(): Promise<Draft | null> {
    const { items } = (await this.#ask('GET', '/api/drafts')) as { items: Draft[] };
    return items.find((each) => each.id === this.id) ?? null;
  }

  /** Opens the draft in one more tab, or again after a reload. */
  async open(place: number): Promise<void> {
    const page = {};
    const before = this.#pages[place];
    this.#timers = this.#timers.filter((each) => each.page !== before);
    this.#pages[place] = page;
    const found = await this.held();
    const path = `/api/drafts/${this.id}`;
    const track = <T>(work: Promise<T>): Promise<T> => {
      this.#running.add(work);
      void work.catch(() => undefined).finally(() => this.#running.delete(work));
      return work;
    };
    const keeper: DraftKeeper = new DraftKeeper(
      {
        id: this.id,
        ownerId: 'me',
        subject: { kind: 'request', about: null, group: null, baseVersion: null },
        writer: newIdAt(this.#nowMs),
        isOwner: () => this.isSignedIn,
        send: (save) => track(this.#send('PUT', path, save)),
        remove: () => track(this.#send('DELETE', path)),
        read: () => track(this.held()),
        onServer: () => undefined,
        tell: (notice: DraftNotice) => {
          for (const tab of this.tabs) if (tab.keeper !== keeper) void tab.keeper.hear(notice);
        },
        nowMs: () => this.#nowMs,
        random: () => 0.5,
        after: (ms, work) => {
          const timer = { atMs: this.#nowMs + ms, work, page };
          this.#timers.push(timer);
          return () => {
            this.#timers = this.#timers.filter((each) => each !== timer);
          };
        },
      },
      found,
    );
    const text = textOf(found?.body ?? null);
    if (text !== null) this.opened.add(text);
    this.tabs[place] = { keeper, typed: text, isFresh: true };
  }

  type(place: number, text: string): void {
    const tab = this.tabs[place];
    if (tab === undefined) return;
    tab.typed = text;
    tab.isFresh = false;
    tab.keeper.save(bodyOf(text));
  }

  /** Lets time pass, and everything that is due or on its way happen. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await this.settle();
    for (;;) {
      const [next] = this.#timers.toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > untilMs) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#nowMs = next.atMs;
      next.work();
      await this.settle();
    }
    this.#nowMs = untilMs;
  }

  /** What was slow arrives now. */
  release(): void {
    for (const resolve of this.#slow.splice(0)) resolve();
  }

  async settle(): Promise<void> {
    for (let still = 0; still < 3;) {
      // Whatever is under way may begin more.
      await new Promise<void>((resolve) => void setImmediate(resolve));
      const moving = this.#running.size - this.#slow.length;
      still = moving > 0 ? 0 : still + 1;
    }
  }
}
