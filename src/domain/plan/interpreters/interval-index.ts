import type { Span } from './taken-time';

/**
 * Stretches of time in their order, so that those near a moment are found without looking at all.
 * The longest of them says how far back one that still lasts can have begun.
 */
export class IntervalIndex<T extends Span & { readonly id: string }> {
  readonly #spans: T[] = [];
  #longestMs = 0;

  get size(): number {
    return this.#spans.length;
  }

  add(span: T): void {
    this.#spans.splice(this.#firstFrom(span.fromMs), 0, span);
    this.#longestMs = Math.max(this.#longestMs, span.toMs - span.fromMs);
  }

  /** Does nothing where it is not there. */
  remove(span: Pick<T, 'id' | 'fromMs'>): void {
    for (let at = this.#firstFrom(span.fromMs); at < this.#spans.length; at += 1) {
      const held = this.#spans[at];
      if (held === undefined || held.fromMs > span.fromMs) return;
      if (held.id === span.id) {
        this.#spans.splice(at, 1);
        return;
      }
    }
  }

  /** All that touch the stretch from `fromMs` to `toMs`, in their order. */
  within({ fromMs, toMs }: Span): readonly T[] {
    const found: T[] = [];
    for (let at = this.#firstFrom(fromMs - this.#longestMs); at < this.#spans.length; at += 1) {
      const held = this.#spans[at];
      if (held === undefined || held.fromMs >= toMs) break;
      if (held.toMs > fromMs) found.push(held);
    }
    return found;
  }

  /** The place of the first that begins at this moment or later. */
  #firstFrom(ms: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.fromMs ?? 0) < ms) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
