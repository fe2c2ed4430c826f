import { backOffMs } from '@/api/back-off';
import { isPassing, isProblem } from '@/api/errors';
import { createListeners } from '@/lib/listeners';
import type { Draft, DraftBody } from '@/contract/draft';
import type { DraftFailure, DraftNotice, DraftView, Elsewhere, KeeperParts } from './draft-parts';

/** Typing rests this long before a state is sent … */
const REST_MS = 400;
/** … and while it goes on without a rest, a state is sent as often as this. */
const LONGEST_MS = 2_000;

/**
 * Keeps one draft on the server while somebody types. States are sent one after the other, and only
 * the newest: the last one wins. What cannot be sent is tried again until it is kept, also when the
 * screen that began it is gone; nothing is written to the browser's storage.
 */
export class DraftKeeper {
  readonly #parts: KeeperParts;
  readonly #listeners = createListeners();
  #body: DraftBody | null;
  #version: number | null;
  /** Newest version of another tab that the person was shown. */
  #heard = 0;
  #view: DraftView;
  #step = 0;
  #failures = 0;
  #dropsDisplaced = false;
  #isOver = false;
  #sending: Promise<void> | null = null;
  /** What is under way in a request that outlives the page: a page that ends says so several times. */
  #parting: DraftBody | null = null;
  #callOff: (() => void) | null = null;

  constructor(parts: KeeperParts, found: Draft | null) {
    this.#parts = parts;
    this.#body = found?.body ?? null;
    this.#version = found?.version ?? null;
    this.#view = {
      state: found === null ? 'empty' : 'saved',
      savedAt: found?.savedAt ?? null,
      unsavedSinceMs: null,
      failure: null,
      elsewhere: found?.displaced ?? [],
    };
  }

  readonly view = (): DraftView => this.#view;

  readonly subscribe = this.#listeners.add;

  get ownerId(): string {
    return this.#parts.ownerId;
  }

  get subject(): KeeperParts['subject'] {
    return this.#parts.subject;
  }

  /** The newest state, of the server or typed here; null when there is none. */
  get body(): DraftBody | null {
    return this.#body;
  }

  get version(): number | null {
    return this.#version;
  }

  /** Whether everything typed is on the server. */
  get isKept(): boolean {
    return this.#isOver || this.#view.unsavedSinceMs === null;
  }

  /** The whole state, as it is now; returns at once and sends by itself. */
  save(body: DraftBody): void {
    if (this.#isOver) return;
    this.#body = body;
    const { state, unsavedSinceMs } = this.#view;
    const sinceMs = unsavedSinceMs ?? this.#parts.nowMs();
    if (state === 'gone') {
      this.#show({ unsavedSinceMs: sinceMs });
      return;
    }
    this.#show({
      unsavedSinceMs: sinceMs,
      ...(state === 'failed' && this.#view.failure === 'cut-off'
        ? {}
        : { state: 'unsaved', failure: null }),
    });
    // While a retry is due anyway, it takes the newest state along.
    if (this.#view.state === 'failed') return;
    const waitMs = Math.min(REST_MS, Math.max(0, sinceMs + LONGEST_MS - this.#parts.nowMs()));
    this.#plan(waitMs);
  }

  /**
   * Sends what is not kept yet, at once.
   *
   * @param isLast the page may end now: the request should outlive it.
   */
  async flush(isLast = false): Promise<void> {
    this.#callOff?.();
    this.#callOff = null;
    if (this.#sending !== null && !isLast) await this.#sending;
    if (!this.isKept && this.#view.state !== 'gone') await this.#send(isLast);
  }

  /**
   * Finished, or not wanted: throws the draft away. Resolves also when the server is away.
   *
   * @param isGone the server has thrown it away already, with the command that it was for.
   */
  async discard(isGone = false): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#callOff?.();
    // At once: a form that opens again in the same moment begins without it.
    this.#body = null;
    this.#parts.onServer(null);
    await this.#sending;
    if (this.#version !== null && !isGone) await this.#remove(1);
    this.#parts.onServer(null);
    this.#parts.tell({ id: this.#parts.id, version: null, writer: this.#parts.writer });
    this.#show({
      state: 'empty',
      savedAt: null,
      unsavedSinceMs: null,
      failure: null,
      elsewhere: [],
    });
  }

  /** Goes on with a draft that was thrown away in another tab: what stands here begins it again. */
  keep(): void {
    if (this.#view.state !== 'gone' || this.#body === null) return;
    this.#version = null;
    this.#show({ state: 'unsaved' });
    this.save(this.#body);
  }

  /** Takes a state of another tab; the form shows what is returned, and it is saved as the newest. */
  take({ body }: Elsewhere): DraftBody {
    this.letGo();
    this.save(body);
    return body;
  }

  /** The person has looked at the states of other tabs and wants none of them. */
  letGo(): void {
    this.#dropsDisplaced = true;
    if (this.#heard > (this.#version ?? 0)) this.#version = this.#heard;
    this.#show({ elsewhere: [] });
    if (this.#body !== null) this.save(this.#body);
  }

  /** Another tab says that it wrote, or threw away, a draft. */
  async hear({ id, version, writer }: DraftNotice): Promise<void> {
    if (id !== this.#parts.id || writer === this.#parts.writer || this.#isOver) return;
    if (version !== null && version <= (this.#version ?? 0)) return;
    const draft = await this.#parts.read().catch(() => undefined);
    if (draft === undefined || this.#isOver) return;
    if (draft === null) this.#show({ state: 'gone', failure: null });
    else if (draft.writer !== this.#parts.writer) this.#meet(draft);
  }

  /** Somebody signed in or out: goes on when it is the person whose draft this is. */
  sessionChanged(): void {
    if (this.#view.failure === 'signed-out' && this.#parts.isOwner()) void this.flush();
  }

  /** A newer state of another tab: shown beside what stands here, never put in its place. */
  #meet({ body, savedAt, writer, version }: Draft): void {
    this.#heard = version;
    const others = this.#view.elsewhere.filter((each) => each.writer !== writer);
    this.#show({ elsewhere: [{ body, savedAt, writer }, ...others] });
  }

  #plan(ms: number): void {
    this.#callOff?.();
    this.#callOff = this.#parts.after(ms, () => {
      this.#callOff = null;
      void this.#send(false);
    });
  }

  async #send(isLast: boolean): Promise<void> {
    // One at a time: what was typed meanwhile is sent after it. Only a page that ends cannot wait.
    if (this.#sending !== null && !isLast) return;
    if (this.#isOver || this.#body === null || this.#body === this.#parting) return;
    if (!this.#parts.isOwner()) {
      this.#show({ state: 'failed', failure: 'signed-out' });
      return;
    }
    if (isLast) this.#parting = this.#body;
    // Two may be under way then; whoever waits for it waits for both.
    const sending = Promise.allSettled([this.#attempt(this.#body, isLast), this.#sending]).then(
      () => {
        if (isLast) this.#parting = null;
        if (this.#sending === sending) this.#sending = null;
      },
    );
    this.#sending = sending;
    await sending;
  }

  async #attempt(body: DraftBody, isLast: boolean): Promise<void> {
    const { subject, writer, send } = this.#parts;
    const drops = this.#dropsDisplaced;
    this.#step += 1;
    if (this.#view.state !== 'failed') this.#show({ state: 'saving' });
    try {
      const draft = await send(
        {
          ...subject,
          body,
          writer,
          step: this.#step,
          seenVersion: this.#version,
          ...(drops ? { dropDisplaced: true } : {}),
        },
        { isLast },
      );
      this.#kept(body, draft, drops);
    } catch (error) {
      this.#failed(body, error);
    }
  }

  #kept(body: DraftBody, draft: Draft, drops: boolean): void {
    this.#failures = 0;
    this.#version = draft.version;
    if (drops) this.#dropsDisplaced = false;
    if (this.#isOver) return;
    this.#parts.onServer(draft);
    this.#parts.tell({ id: draft.id, version: draft.version, writer: this.#parts.writer });
    const isNewest = body === this.#body;
    this.#show({
      state: isNewest ? 'saved' : 'unsaved',
      savedAt: draft.savedAt,
      failure: null,
      unsavedSinceMs: isNewest ? null : this.#parts.nowMs(),
      elsewhere: this.#dropsDisplaced ? [] : draft.displaced,
    });
    if (!isNewest) this.#plan(REST_MS);
  }

  #failed(body: DraftBody, error: unknown): void {
    if (this.#isOver) return;
    if (isProblem(error, 'not-found')) {
      this.#show({ state: 'gone', failure: null });
      return;
    }
    const failure = failureOf(error);
    this.#failures += 1;
    this.#show({ state: 'failed', failure });
    if (failure === 'cut-off') this.#plan(backOffMs(this.#failures, error, this.#parts.random()));
    // Refused for what it held; what was typed meanwhile may fit again.
    else if (body !== this.#body && failure !== 'signed-out') this.#plan(REST_MS);
  }

  async #remove(attempt: number): Promise<void> {
    try {
      await this.#parts.remove();
    } catch (error) {
      // Not there any more is what was wanted; what cannot be reached is asked a few times more.
      if (!isPassing(error) || attempt >= 5) return;
      await new Promise<void>((resolve) => {
        this.#parts.after(backOffMs(attempt, error, this.#parts.random()), resolve);
      });
      await this.#remove(attempt + 1);
    }
  }

  #show(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change };
    this.#listeners.tell();
  }
}

function failureOf(error: unknown): DraftFailure {
  if (isPassing(error) || isProblem(error, 'internal', 'storage-failed')) return 'cut-off';
  if (isProblem(error, 'unauthenticated', 'expired')) return 'signed-out';
  if (isProblem(error, 'rule-refused')) return 'too-many';
  if (isProblem(error, 'too-large', 'invalid')) return 'too-large';
  return 'refused';
}
