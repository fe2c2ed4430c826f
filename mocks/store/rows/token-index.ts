import type { Chunk, Chunks } from '../chunks';
import { clearBit, andBits, emptyBits, hasBit, roomyBits, setBit, type Bits } from './bits';
import { chunkOf, isText, isUint32, roomy } from './column';

/** Beyond this many rows that changed since the postings were made, they are worth making again. */
const MANY_CHANGED = 4096;

/** A key seldom has a word twice; a row that is noted twice does no harm. */
const wordsOf = (key: string): readonly string[] => key.split(' ').filter((word) => word !== '');

/**
 * Folded words to the rows that have them: words sorted, so that a beginning is a range, each with
 * its rows. Rows that changed since then are kept aside with their words and looked at one by one.
 */
export class TokenIndex {
  #words: readonly string[];
  /** Rows of word `w` are `#rows[#starts[w]] … #rows[#starts[w + 1] - 1]`. */
  readonly #starts: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #changed: Map<number, readonly string[]>;
  #isChanged: Bits = emptyBits(0);

  constructor(
    words: readonly string[],
    starts: Uint32Array,
    rows: Uint32Array,
    changed: Map<number, readonly string[]> = new Map(),
  ) {
    this.#words = words;
    this.#starts = starts;
    this.#rows = rows;
    this.#changed = changed;
    for (const number of changed.keys()) this.#mark(number);
  }

  get isWorn(): boolean {
    return this.#changed.size > MANY_CHANGED;
  }

  /** A row's search key is now this; empty for a row that no longer exists. */
  change(number: number, key: string): void {
    this.#changed.set(number, wordsOf(key));
    this.#mark(number);
  }

  #mark(number: number): void {
    this.#isChanged = roomyBits(this.#isChanged, number + 1);
    setBit(this.#isChanged, number);
  }

  /** Rows that have, for every token, a word that begins with it. No token: no row is left out. */
  find(tokens: readonly string[], everyRow: Bits): Bits {
    let hits = everyRow;
    for (const token of tokens) hits = andBits(hits, this.#beginningWith(token, everyRow));
    return hits;
  }

  #beginningWith(token: string, everyRow: Bits): Bits {
    const hits = emptyBits(everyRow.length << 5);
    for (let w = this.#firstNotBefore(token); this.#words[w]?.startsWith(token) === true; w++) {
      const end = this.#starts[w + 1] ?? 0;
      for (let i = this.#starts[w] ?? 0; i < end; i++) setBit(hits, this.#rows[i] ?? 0);
    }
    for (const [number, words] of this.#changed) {
      if (words.some((word) => word.startsWith(token))) setBit(hits, number);
      else clearBit(hits, number);
    }
    return hits;
  }

  #firstNotBefore(token: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same index with the changed rows worked in. */
  renewed(): TokenIndex {
    const builder = new TokenIndexBuilder();
    for (const [place, word] of this.#words.entries()) {
      const end = this.#starts[place + 1] ?? 0;
      for (let i = this.#starts[place] ?? 0; i < end; i++) {
        const number = this.#rows[i] ?? 0;
        if (!hasBit(this.#isChanged, number)) builder.addWord(number, word);
      }
    }
    for (const [number, words] of this.#changed) {
      for (const word of words) builder.addWord(number, word);
    }
    return builder.build();
  }

  dump(prefix: string, into: Map<string, Chunk>): void {
    into.set(`${prefix}/words`, this.#words.join('\n'));
    into.set(`${prefix}/starts`, this.#starts.slice());
    into.set(`${prefix}/rows`, this.#rows.slice());
    into.set(`${prefix}/changed`, JSON.stringify([...this.#changed]));
  }

  static load(prefix: string, from: Chunks): TokenIndex | null {
    if (!from.has(`${prefix}/words`)) return null;
    const words = chunkOf(from, `${prefix}/words`, isText);
    const changed = JSON.parse(chunkOf(from, `${prefix}/changed`, isText)) as [number, string[]][];
    return new TokenIndex(
      words === '' ? [] : words.split('\n'),
      chunkOf(from, `${prefix}/starts`, isUint32),
      chunkOf(from, `${prefix}/rows`, isUint32),
      new Map(changed),
    );
  }
}

/** Gathers words with their rows, so that an index can be made a piece at a time. */
export class TokenIndexBuilder {
  readonly #codes = new Map<string, number>();
  #wordCodes: Uint32Array = new Uint32Array(1024);
  #rows: Uint32Array = new Uint32Array(1024);
  #length = 0;

  /** Adds a row with its search key. */
  add(number: number, key: string): void {
    for (const word of wordsOf(key)) this.addWord(number, word);
  }

  addWord(number: number, word: string): void {
    let code = this.#codes.get(word);
    if (code === undefined) {
      code = this.#codes.size;
      this.#codes.set(word, code);
    }
    const make = (length: number): Uint32Array => new Uint32Array(length);
    this.#wordCodes = roomy(this.#wordCodes, this.#length, make);
    this.#rows = roomy(this.#rows, this.#length, make);
    this.#wordCodes[this.#length] = code;
    this.#rows[this.#length] = number;
    this.#length += 1;
  }

  build(): TokenIndex {
    const words = [...this.#codes.keys()].toSorted();
    const places = new Uint32Array(words.length);
    for (const [place, word] of words.entries()) places[this.#codes.get(word) ?? 0] = place;
    const starts = new Uint32Array(words.length + 1);
    for (let i = 0; i < this.#length; i++) {
      const next = (places[this.#wordCodes[i] ?? 0] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let w = 1; w < starts.length; w++) starts[w] = (starts[w] ?? 0) + (starts[w - 1] ?? 0);
    const rows = new Uint32Array(this.#length);
    const filled = starts.slice();
    for (let i = 0; i < this.#length; i++) {
      const place = places[this.#wordCodes[i] ?? 0] ?? 0;
      const at = filled[place] ?? 0;
      rows[at] = this.#rows[i] ?? 0;
      filled[place] = at + 1;
    }
    return new TokenIndex(words, starts, rows);
  }
}
