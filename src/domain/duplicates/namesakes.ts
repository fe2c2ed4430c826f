/** How many people of one origin there are, and how many of them have a word of each sound in their name. */
export interface NameStock {
  readonly people: number;
  readonly words: ReadonlyMap<string, number>;
}

/**
 * So many people at large (config) are added to each country's own before its shares are counted
 * (smoothing after Dirichlet): of three Icelanders on record, one in three is called Sólveig, and
 * that is no reason to take a second Sólveig for no news.
 */
const PEOPLE_AT_LARGE = 50;
/** A word that nobody has yet is taken for half a person's. */
const UNHEARD = 0.5;

/**
 * How many people with all of these words in their name there would be if, within each country,
 * names were put together by chance. Counted by country, as names keep company: an Arab given name
 * stands before an Arab family's, and over all people together the two would look a hundred times
 * rarer side by side than they are. Whoever types need not know the country: each one counts as far
 * as its people are called so.
 *
 * @param words sounds, as `blocking-keys.ts` makes them; of none, everybody is a namesake.
 * @param all everybody, and `stocks` the same people by country.
 */
export function namesakesByChance(
  words: readonly string[],
  all: NameStock,
  stocks: Iterable<NameStock>,
): number {
  if (words.length === 0 || all.people === 0) return all.people;
  const atLarge = words.map(
    (word) => (PEOPLE_AT_LARGE * Math.max(all.words.get(word) ?? 0, UNHEARD)) / all.people,
  );
  let namesakes = 0;
  for (const { people, words: counted } of stocks) {
    let share = 1;
    for (const [place, word] of words.entries()) {
      share *= ((counted.get(word) ?? 0) + (atLarge[place] ?? 0)) / (people + PEOPLE_AT_LARGE);
    }
    namesakes += people * share;
  }
  return namesakes;
}
