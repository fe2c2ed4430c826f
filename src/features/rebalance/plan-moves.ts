import type { ApplyRebalance, ProposedMove, Rebalance } from '@/contract/workload/rebalance';

/** What a supervisor has made of a proposal: whom each family goes to; null: it stays. */
export type Chosen = ReadonlyMap<string, string | null>;

/** The cases of a move go together; the first of them names it. */
export const keyOf = ({ rows }: ProposedMove): string => rows[0]?.reference ?? '';

/** To whom a move goes: as chosen, else as proposed; null where it is left out. */
export const chosenTo = (move: ProposedMove, chosen: Chosen): string | null => {
  const answer = chosen.get(keyOf(move));
  return answer === undefined ? move.to : answer;
};

const pointsAt = ({ options }: ProposedMove, to: string): number =>
  options.find((option) => option.to === to)?.points ?? 0;

export interface PersonBeforeAfter {
  readonly id: string;
  readonly capacity: number;
  readonly before: number;
  readonly after: number;
}

/** What everybody would carry with these moves; those first whom they change, then by what is over. */
export function beforeAndAfter(
  { people, moves }: Rebalance,
  chosen: Chosen,
): readonly PersonBeforeAfter[] {
  const after = new Map(people.map(({ id, load }) => [id, load]));
  for (const move of moves) {
    const to = chosenTo(move, chosen);
    if (to === null) continue;
    after.set(move.from, (after.get(move.from) ?? 0) - move.points);
    after.set(to, (after.get(to) ?? 0) + pointsAt(move, to));
  }
  return people
    .map(({ id, load, capacity }) => ({ id, capacity, before: load, after: after.get(id) ?? load }))
    .filter(({ before, after: next, capacity }) => before !== next || before > capacity)
    .toSorted((a, b) => b.before - b.capacity - (a.before - a.capacity) || (a.id < b.id ? -1 : 1));
}

/** What is sent: each case with the version that was seen. */
export const movesOf = (
  { moves }: Pick<Rebalance, 'moves'>,
  chosen: Chosen,
): ApplyRebalance['moves'] =>
  moves.flatMap((move) => {
    const to = chosenTo(move, chosen);
    if (to === null) return [];
    return move.rows.map(({ reference, version }) => ({ reference, version, to }));
  });
