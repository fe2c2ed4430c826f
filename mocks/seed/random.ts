/**
 * Random draws that depend on nothing but (seed, number, purpose), so that one record of the demo
 * can be made again alone. A 32-bit hash starts a counter-based generator (splitmix32).
 */

const mix = (value: number): number => {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
};

/** What a draw is for: draws of two purposes are independent of each other. */
const PURPOSES = {
  slot: 1,
  transfer: 99,
  returning: 2,
  family: 3,
  home: 4,
  person: 5,
  path: 6,
  intake: 7,
  owner: 8,
  contacts: 9,
  texts: 10,
  team: 11,
  simulator: 12,
  dies: 13,
  records: 14,
  frame: 15,
  appointments: 16,
  bookings: 17,
  money: 18,
  travel: 19,
  papers: 100,
  nationalities: 101,
  companionVisas: 102,
  lodging: 20,
  tasks: 21,
  orientation: 22,
  handOff: 23,
  interpreters: 24,
  audit: 40,
  followUps: 31,
  followUpWords: 32,
  followUpTrouble: 33,
  currency: 34,
  currencyChoice: 35,
  documents: 41,
  entryAddress: 42,
  careSite: 98,
} as const;
export type Purpose = keyof typeof PURPOSES;

/** A whole number in 0 … 2³²−1 that depends on the three values alone. */
export const hashOf = (seed: number, n: number, purpose: Purpose): number =>
  mix(mix(mix(seed ^ 0x9e3779b9) ^ n) + Math.imul(PURPOSES[purpose], 0x85ebca6b));

/** A stream of draws; make one by `drawsOf`. */
export class Draws {
  private state: number;

  constructor(state: number) {
    this.state = state;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return mix(this.state) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number in low … high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.next());
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    // An empty pool is a mistake in the tables of the seed, which its tests would show.
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** Puts a digit in the place of each `#`. */
  digits(pattern: string): string {
    let text = '';
    for (const sign of pattern) text += sign === '#' ? Math.floor(this.next() * 10) : sign;
    return text;
  }
}

/** The draws of one record and purpose. */
export const drawsOf = (seed: number, n: number, purpose: Purpose): Draws =>
  new Draws(hashOf(seed, n, purpose));

/** Weighted choice, prepared once: `[item, weight][]` → a function from a draw in [0, 1) to an item. */
export const weighted = <T>(entries: readonly (readonly [T, number])[]): ((draw: number) => T) => {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  const bounds: number[] = [];
  let sum = 0;
  for (const [, weight] of entries) bounds.push((sum += weight / total));
  return (draw) => {
    let i = 0;
    while (i < bounds.length - 1 && draw >= (bounds[i] ?? 1)) i += 1;
    return (entries[i] as readonly [T, number])[0];
  };
};
