import { chunkOf, isUint32, isUint8 } from './rows/column';
import type { Chunk, Chunks } from './chunks';

/** So many rows that were made lately are kept, for lists that are asked for again. */
const MOST = 2000;
/** Names of the chunks that they are stored under: their texts, and whose each is and how long. */
const TEXTS = 'rows';
const LENGTHS = 'rows/lengths';

/**
 * Rows of the base that were made lately. To make one takes many times as long as to read it, so they
 * go into the snapshot with the index: a start shows its first rows without making any.
 */
export class KeptRows<Row> {
  readonly #made = new Map<number, Row>();
  /** Rows as they were stored, in JSON: each is read when it is asked for. */
  readonly #stored = new Map<number, Uint8Array>();
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
    return text === undefined ? undefined : (JSON.parse(new TextDecoder().decode(text)) as Row);
  }

  /** A row that was written has nothing to do with the base any more. */
  drop(number: number): void {
    this.#made.delete(number);
    this.#stored.delete(number);
  }

  /** Puts them to a snapshot's chunks, in bytes: a start reads only what it shows. */
  dump(chunks: Map<string, Chunk>): void {
    const encoder = new TextEncoder();
    const texts = new Map(this.#stored);
    for (const [number, row] of this.#made) {
      if (!texts.has(number)) texts.set(number, encoder.encode(JSON.stringify(row)));
    }
    const latest = [...texts].slice(-MOST);
    const all = new Uint8Array(latest.reduce((sum, [, text]) => sum + text.length, 0));
    let at = 0;
    for (const [, text] of latest) {
      all.set(text, at);
      at += text.length;
    }
    chunks.set(TEXTS, all);
    chunks.set(
      LENGTHS,
      Uint32Array.from(latest.flatMap(([number, text]) => [number, text.length])),
    );
  }

  /** Takes over what `dump` gave; a snapshot without them is one of an older version. */
  load(chunks: Chunks): void {
    if (!chunks.has(TEXTS)) return;
    const all = chunkOf(chunks, TEXTS, isUint8);
    const lengths = chunkOf(chunks, LENGTHS, isUint32);
    let at = 0;
    for (let place = 0; place + 1 < lengths.length; place += 2) {
      const end = at + (lengths[place + 1] ?? 0);
      this.#stored.set(lengths[place] ?? 0, all.subarray(at, end));
      at = end;
    }
  }
}
