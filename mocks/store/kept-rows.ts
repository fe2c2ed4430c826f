import { chunkOf, isText } from './rows/column';
import type { Chunk, Chunks } from './chunks';

/** So many rows that were made lately are kept, for lists that are asked for again. */
const MOST = 2000;
/** Name of the chunk that they are stored under. */
const CHUNK = 'rows';

/**
 * Rows of the base that were made lately. To make one takes a hundred times as long as to read it,
 * so they go into the snapshot with the index: a start shows its first rows without making any.
 */
export class KeptRows<Row> {
  readonly #made = new Map<number, Row>();
  /** Rows as they were stored, in JSON: each is read when it is asked for. */
  readonly #stored = new Map<number, string>();
  readonly #make: (number: number) => Row;

  /** @param make the row of the base with a number, made anew */
  constructor(make: (number: number) => Row) {
    this.#make = make;
  }

  get(number: number): Row {
    const row = this.#made.get(number) ?? this.#read(number) ?? this.#make(number);
    // Back in line as the latest.
    this.#made.delete(number);
    this.#made.set(number, row);
    if (this.#made.size > MOST) {
      for (const oldest of this.#made.keys()) {
        this.#made.delete(oldest);
        break;
      }
    }
    return row;
  }

  #read(number: number): Row | undefined {
    const text = this.#stored.get(number);
    // Written by `dump` from a row of this shape; its version stands in the snapshot's header.
    return text === undefined ? undefined : (JSON.parse(text) as Row);
  }

  /** A row that was written has nothing to do with the base any more. */
  drop(number: number): void {
    this.#made.delete(number);
    this.#stored.delete(number);
  }

  /** Puts them to a snapshot's chunks: numbers in the first line, then a row a line. */
  dump(chunks: Map<string, Chunk>): void {
    const texts = new Map(this.#stored);
    for (const [number, row] of this.#made) {
      if (!texts.has(number)) texts.set(number, JSON.stringify(row));
    }
    const latest = [...texts].slice(-MOST);
    const numbers = latest.map(([number]) => number);
    chunks.set(CHUNK, [JSON.stringify(numbers), ...latest.map(([, text]) => text)].join('\n'));
  }

  /** Takes over what `dump` gave; a snapshot without them is one of an older version. */
  load(chunks: Chunks): void {
    if (!chunks.has(CHUNK)) return;
    const [numbers = '[]', ...texts] = chunkOf(chunks, CHUNK, isText).split('\n');
    for (const [place, number] of (JSON.parse(numbers) as number[]).entries()) {
      const text = texts[place];
      if (text !== undefined) this.#stored.set(number, text);
    }
  }
}
