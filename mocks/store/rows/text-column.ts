import type { Chunk, Chunks } from '../chunks';
import type { TextColumn } from '../row-schema';
import { chunkOf, isText, type Column } from './column';
import type { SortKeys } from './sort-order';

const NONE = '\u0000';

/** Text that is sorted by its code units; a stored column is cut apart when it is first needed. */
export class TextValues<Row> implements Column<Row> {
  readonly keys: SortKeys;
  readonly moment = null;
  readonly #of: TextColumn<Row>['of'];
  #joined: string | null = null;
  #cut: (string | null)[] = [];

  constructor(spec: TextColumn<Row>) {
    this.#of = spec.of;
    this.keys = {
      isNull: (number) => (this.#values()[number] ?? null) === null,
      compare: (a, b) => {
        const values = this.#values();
        const [textA, textB] = [values[a] ?? '', values[b] ?? ''];
        return textA < textB ? -1 : Number(textA > textB);
      },
    };
  }

  #values(): (string | null)[] {
    if (this.#joined !== null) {
      this.#cut = this.#joined.split('\n').map((text) => (text === NONE ? null : text));
      this.#joined = null;
    }
    return this.#cut;
  }

  /** Line ends separate values in storage. */
  #textOf(row: Row): string | null {
    const text = this.#of(row);
    return text?.includes('\n') === true ? text.replaceAll('\n', ' ') : text;
  }

  differs(number: number, row: Row): boolean {
    return this.#textOf(row) !== (this.#values()[number] ?? null);
  }

  set(number: number, row: Row): void {
    this.#values()[number] = this.#textOf(row);
  }

  clear(number: number): void {
    this.#values()[number] = null;
  }

  having(): null {
    return null;
  }

  dump(prefix: string, into: Map<string, Chunk>): void {
    const text = this.#joined ?? this.#cut.map((value) => value ?? NONE).join('\n');
    into.set(`${prefix}/texts`, text);
  }

  load(prefix: string, from: Chunks): void {
    this.#joined = chunkOf(from, `${prefix}/texts`, isText);
  }
}
