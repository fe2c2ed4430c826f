import { resolveImport } from '../resolve';
import { importsOf } from '../syntax';
import type { Tree, Violation } from '../tree';

/** Folders whose folders are rooms: each is read and understood with what it stands on. */
const HOUSES = ['mocks/services', 'src/data'] as const;

interface Door {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** No room that comes back to itself through the rooms it imports; imports of types count as well. */
export function roomCircles(tree: Tree): readonly Violation[] {
  const doors = doorsOf(tree);
  const next = new Map<string, Set<string>>();
  for (const { from, to } of doors) next.set(from, (next.get(from) ?? new Set()).add(to));
  const between = Map.groupBy(doors, ({ from, to }) => `${from} ${to}`);
  return [...between.values()].flatMap((several) => {
    const [door] = several;
    const way = door === undefined ? null : wayBetween(next, door.to, door.from);
    if (door === undefined || way === null) return [];
    // Where there are fewest of them, the circle is undone most easily.
    const many = `${String(several.length)} of its kind`;
    return [{ file: door.file, why: `closes ${[door.from, ...way].join(' → ')} (${many})` }];
  });
}

function doorsOf(tree: Tree): readonly Door[] {
  return [...tree].flatMap(([file, text]) => {
    const from = roomOf(file);
    if (from === null) return [];
    return importsOf(file, text).flatMap(({ specifier }) => {
      const target = resolveImport(tree, file, specifier);
      const to = target === null ? null : roomOf(target);
      // A room of another house is the concern of the layers.
      const isNext = to !== null && to !== from && houseOf(to) === houseOf(from);
      return isNext ? [{ file, from, to }] : [];
    });
  });
}

const houseOf = (file: string): string | undefined =>
  HOUSES.find((house) => file.startsWith(`${house}/`));

/** `mocks/services/plan` of a file in it or below; null where a file is in no room. */
function roomOf(file: string): string | null {
  const house = houseOf(file);
  if (house === undefined) return null;
  const [room = '', ...inside] = file.slice(house.length + 1).split('/');
  return inside.length === 0 ? null : `${house}/${room}`;
}

/** The shortest way from one room to another, both named; null where there is none. */
function wayBetween(
  next: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): readonly string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  for (const room of before.keys()) {
    if (room === to) {
      const way: string[] = [];
      for (let at: string | null = to; at !== null; at = before.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const other of next.get(room) ?? []) if (!before.has(other)) before.set(other, room);
  }
  return null;
}
