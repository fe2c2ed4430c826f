/** Sets of row numbers as bits in 32-bit words. Sets of different length may be combined. */
export type Bits = Uint32Array;

const wordsFor = (size: number): number => (size + 31) >>> 5;

/** An empty set with room for numbers below `size`. */
export function emptyBits(size: number): Bits {
  return new Uint32Array(wordsFor(size));
}

/** The set, with room for numbers below `size`; grows by halves, so that growing is rare. */
export function roomyBits(bits: Bits, size: number): Bits {
  const words = wordsFor(size);
  if (bits.length >= words) return bits;
  const grown = new Uint32Array(Math.max(words, bits.length + (bits.length >>> 1) + 4));
  grown.set(bits);
  return grown;
}

export function hasBit(bits: Bits, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** The caller provides room. */
export function setBit(bits: Bits, number: number): void {
  const word = number >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (number & 31));
}

export function clearBit(bits: Bits, number: number): void {
  const word = number >>> 5;
  if (word < bits.length) bits[word] = (bits[word] ?? 0) & ~(1 << (number & 31));
}

export function andBits(a: Bits, b: Bits): Bits {
  const result = new Uint32Array(Math.min(a.length, b.length));
  for (let i = 0; i < result.length; i++) result[i] = (a[i] ?? 0) & (b[i] ?? 0);
  return result;
}

export function orBits(a: Bits, b: Bits): Bits {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const result = long.slice();
  for (let i = 0; i < short.length; i++) result[i] = (result[i] ?? 0) | (short[i] ?? 0);
  return result;
}

/** What is in `a` and not in `b`. */
export function minusBits(a: Bits, b: Bits): Bits {
  const result = a.slice();
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) result[i] = (result[i] ?? 0) & ~(b[i] ?? 0);
  return result;
}

/** How many numbers are in the set. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] ?? 0;
    if (word === 0) continue;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The numbers in the set, ascending. */
export function numbersIn(bits: Bits): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      numbers.push((i << 5) + (31 - Math.clz32(lowest)));
      word ^= lowest;
    }
  }
  return numbers;
}
