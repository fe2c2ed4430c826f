const FIRST_CAPACITY = 4_096;
/** Buckets of the hash table; a power of two. There are more of them as entries come. */
const FIRST_BUCKETS = 1 << 15;
/** Entries of a bucket, on average, before there are more buckets. */
const MOST_IN_BUCKET = 2;

/**
 * Which records stand under which key, in 12 bytes an entry: chains in typed arrays, keys by their
 * hash. Two keys may share a hash, and nothing is ever taken out: whoever looks here reads the record
 * itself and judges by that.
 */
export class Postings {
  #heads = new Int32Array(FIRST_BUCKETS).fill(-1);
  #hashes = new Int32Array(FIRST_CAPACITY);
  #records = new Int32Array(FIRST_CAPACITY);
  #next = new Int32Array(FIRST_CAPACITY);
  #count = 0;

  add(key: string, record: number): void {
    if (this.#count === this.#hashes.length) this.#grow();
    if (this.#count > this.#heads.length * MOST_IN_BUCKET) this.#spread();
    const entry = this.#count++;
    this.#hashes[entry] = hashOfKey(key);
    this.#records[entry] = record;
    this.#chain(entry);
  }

  /** The newest first, no more than `most`. */
  under(key: string, most: number): readonly number[] {
    const hash = hashOfKey(key);
    const found: number[] = [];
    let entry = this.#heads[hash & (this.#heads.length - 1)] ?? -1;
    while (entry !== -1 && found.length < most) {
      if (this.#hashes[entry] === hash) found.push(this.#records[entry] ?? 0);
      entry = this.#next[entry] ?? -1;
    }
    return found;
  }

  /** Puts an entry before those that its bucket has already: the newest comes first. */
  #chain(entry: number): void {
    const bucket = (this.#hashes[entry] ?? 0) & (this.#heads.length - 1);
    this.#next[entry] = this.#heads[bucket] ?? -1;
    this.#heads[bucket] = entry;
  }

  /** Twice the buckets, and each entry where it belongs among them. */
  #spread(): void {
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1);
    for (let entry = 0; entry < this.#count; entry++) this.#chain(entry);
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes);
    this.#records = doubled(this.#records);
    this.#next = doubled(this.#next);
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** FNV-1a. */
function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place++) {
    hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}
