import type { Chunk, Chunks } from '../chunks';
import type { Bits } from './bits';
import { TokenIndex, TokenIndexBuilder } from './token-index';

/** Where the words are being made: which rows were added, and which of them changed since. */
interface Making {
  readonly builder: TokenIndexBuilder;
  readonly numbers: readonly number[];
  added: number;
  readonly late: Map<number, string>;
}

/** A row that has to be made for its words takes as long as so many whose words are at hand. */
const MAKING_A_ROW = 16;

/** The index of words: made when first needed, or before that a piece at a time. */
export class WordIndex {
  readonly #liveNumbers: () => readonly number[];
  readonly #keyOf: (number: number) => string;
  #index: TokenIndex | null = null;
  #making: Making | null = null;
  /** Search keys by number that are at hand from laying the rows. */
  #keys: readonly string[] = [];

  constructor(liveNumbers: () => readonly number[], keyOf: (number: number) => string) {
    this.#liveNumbers = liveNumbers;
    this.#keyOf = keyOf;
  }

  get isMade(): boolean {
    return this.#index !== null;
  }

  /** Keeps these search keys until the index is made. */
  keep(keys: readonly string[]): void {
    this.#keys = keys;
  }

  change(number: number, key: string): void {
    if (this.#index === null) {
      // Before the making begins, only keys at hand can be outdated.
      if (this.#keys.length > 0) this.#startMaking();
      this.#making?.late.set(number, key);
    } else {
      this.#index.change(number, key);
    }
  }

  #startMaking(): Making {
    this.#making ??= {
      builder: new TokenIndexBuilder(),
      numbers: this.#liveNumbers(),
      added: 0,
      late: new Map(),
    };
    return this.#making;
  }

  /**
   * Adds that many rows to an index being made, and fewer where each must be made for it; true when
   * the index is ready.
   */
  warm(rows: number): boolean {
    if (this.#index !== null) {
      if (this.#index.isWorn) this.#index = this.#index.renewed();
      return true;
    }
    const making = this.#startMaking();
    const { builder, numbers, late } = making;
    const piece = this.#keys.length > 0 ? rows : Math.ceil(rows / MAKING_A_ROW);
    const end = Math.min(numbers.length, making.added + piece);
    for (; making.added < end; making.added++) {
      const number = numbers[making.added] ?? 0;
      if (!late.has(number)) builder.add(number, this.#keys[number] ?? this.#keyOf(number));
    }
    if (end < numbers.length) return false;
    const index = builder.build();
    for (const [number, key] of late) index.change(number, key);
    this.#index = index;
    this.#making = null;
    this.#keys = [];
    return true;
  }

  find(tokens: readonly string[], everyRow: Bits): Bits {
    this.warm(Infinity);
    return this.#index?.find(tokens, everyRow) ?? everyRow;
  }

  dump(prefix: string, into: Map<string, Chunk>): void {
    this.#index?.dump(prefix, into);
  }

  load(prefix: string, from: Chunks): void {
    this.#index = TokenIndex.load(prefix, from);
  }
}
