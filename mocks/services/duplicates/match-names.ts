import { namesakesByChance, type NameStock } from '@/domain/duplicates/namesakes';

class Stock implements NameStock {
  people = 0;
  readonly words = new Map<string, number>();

  add(words: readonly string[]): void {
    this.people += 1;
    for (const word of words) this.words.set(word, (this.words.get(word) ?? 0) + 1);
  }
}

/** How common the words of names are, among all people and in each country; grows as people come. */
export class NameCounts {
  readonly #all = new Stock();
  readonly #byCountry = new Map<string | null, Stock>();

  /** @param words every sound of every word of the name, each once. */
  add(country: string | null, words: readonly string[]): void {
    let stock = this.#byCountry.get(country);
    if (stock === undefined) {
      stock = new Stock();
      this.#byCountry.set(country, stock);
    }
    stock.add(words);
    this.#all.add(words);
  }

  namesakesByChance(words: readonly string[]): number {
    return namesakesByChance(words, this.#all, this.#byCountry.values());
  }
}
