/**
 * Lets reads run side by side and changes happen only between them, so that a read sees one state.
 * Reads never wait; a change waits until no read is under way.
 */
export class ReadGate {
  #reading = 0;
  #waiting: (() => void)[] = [];

  async read<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#reading += 1;
    try {
      return await work();
    } finally {
      this.#reading -= 1;
      if (this.#reading === 0) {
        const waiting = this.#waiting;
        this.#waiting = [];
        for (const change of waiting) change();
      }
    }
  }

  /** Makes a change, which must be synchronous, at the first moment without a read. */
  whenQuiet(change: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const make = (): void => {
        try {
          change();
          resolve();
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      if (this.#reading === 0) make();
      else this.#waiting.push(make);
    });
  }
}
