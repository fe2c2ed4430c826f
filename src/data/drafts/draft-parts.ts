import type { Draft, DraftBody, SaveDraft } from '@/contract/draft';

/** What a draft is about, the same for its whole life. */
export type DraftSubject = Pick<SaveDraft, 'kind' | 'about' | 'group' | 'baseVersion'>;

/** A state of the same draft that another page wrote. */
export interface Elsewhere {
  readonly body: DraftBody;
  readonly savedAt: string;
  readonly writer: string;
}

/**
 * Why the newest state is not on the server: `cut-off` passes by itself and is tried again,
 * `signed-out` goes on with the person's next sign-in, `too-many` and `too-large` with the next
 * change, `refused` is a fault of ours.
 */
export type DraftFailure = 'cut-off' | 'signed-out' | 'too-many' | 'too-large' | 'refused';

export interface DraftView {
  /**
   * `empty`: nothing was typed. `unsaved`: typed a moment ago. `gone`: thrown away or finished in
   * another tab; what stands here is kept only when the person says so (`keep`).
   */
  readonly state: 'empty' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'gone';
  /** When the server last kept a state, ISO instant; null before the first. */
  readonly savedAt: string | null;
  /** Since when something typed here is not on the server, epoch ms by the server's clock. */
  readonly unsavedSinceMs: number | null;
  readonly failure: DraftFailure | null;
  /** States of other tabs, newest first: offer each, and say when it was. */
  readonly elsewhere: readonly Elsewhere[];
}

/** Said to the other tabs: which draft, which version; no word of what it holds. */
export interface DraftNotice {
  readonly id: string;
  /** Null: thrown away. */
  readonly version: number | null;
  readonly writer: string;
}

/** The world around a keeper, so that a test can have its own. */
export interface KeeperParts {
  readonly id: string;
  readonly subject: DraftSubject;
  /** The page; a new one after each load. */
  readonly writer: string;
  /** The person whose draft it is. */
  readonly ownerId: string;
  /** False while somebody else, or nobody, is signed in: then nothing leaves. */
  readonly isOwner: () => boolean;
  /** @throws as `call` does. */
  readonly send: (save: SaveDraft, options: { readonly isLast: boolean }) => Promise<Draft>;
  readonly remove: () => Promise<unknown>;
  /** The draft as the server holds it now; null when it is gone. */
  readonly read: () => Promise<Draft | null>;
  readonly onServer: (draft: Draft | null) => void;
  readonly tell: (notice: DraftNotice) => void;
  readonly nowMs: () => number;
  readonly random: () => number;
  /** Calls back after so many milliseconds; returns the way to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
}
