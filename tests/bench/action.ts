import type { Page } from 'playwright-core';

/** One thing a person does, and what must be there when it has settled. */
export interface Action {
  readonly name: string;
  readonly done: string;
  /** The path that must be shown by then, where `done` alone cannot tell. */
  readonly at?: string;
  /** The heading of the page that must be shown by then: the page before has one as well. */
  readonly heading?: string;
  /**
   * What is measured: until all is settled, until what was opened is painted whole, or until the letter
   * just typed is on the screen.
   */
  readonly until?: 'settled' | 'painted' | 'letter';
  readonly act: (page: Page) => Promise<void>;
  /** Done before, and not measured. */
  readonly before?: (page: Page) => Promise<void>;
}

/** A busy machine is slow; what is not there at all must still not hold up the whole run. */
export const SHORT = { timeout: 15_000 };
