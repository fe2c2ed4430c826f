import type { World } from '../../seed/world';
import type { MatchSource } from './match-index';

const sources = new WeakMap<World, MatchSource>();

/** The seed's cases one by one, for the index of people; one object per laying. */
export function matchSourceOf(world: World | null): MatchSource | null {
  if (world === null) return null;
  const known = sources.get(world);
  if (known !== undefined) return known;
  const source = { size: world.size, recordAt: world.madeCase };
  sources.set(world, source);
  return source;
}
