import type { Endpoint } from '@/contract/endpoint';
import { POLICY } from '@/domain/policy-table';
import { ROLES } from '@/domain/vocabulary';
import { type FieldTree, fieldTree, pathsOf } from './fields-of';

/** What one operation answers, and to whom: one entry of `fields-shown.json`. */
export interface ShownFields {
  /** Roles that the policy lets ask, in the reach that it gives each. */
  readonly to: string;
  readonly fields: readonly string[];
}

/** Parts of at least so many fields are named by the operation that answers the same. */
const LONG = 12;
/** Those that others are made of come first. */
const FIRST = ['getCase', 'getPlan', 'listCases', 'listFollowUps', 'signIn'];

const whoGets = ({ policy }: Endpoint): string =>
  policy === 'public'
    ? 'everybody'
    : ROLES.filter((role) => POLICY[policy][role] !== 'none').join(' ');

/** The fields of every operation as the contract has them, in the form of the table. */
export function tableOf(endpoints: readonly Endpoint[]): Readonly<Record<string, ShownFields>> {
  const known = new Map<string, string>();
  const rank = ({ operationId }: Endpoint): number =>
    FIRST.includes(operationId) ? FIRST.indexOf(operationId) : FIRST.length;
  const listOf = (tree: FieldTree, before: string): readonly string[] => {
    const all = pathsOf(tree);
    const same = all.length < LONG ? undefined : known.get(all.join());
    if (same !== undefined) return [`${before} = ${same}`.trim()];
    const own = tree.isOpen ? [`${before} (any)`] : tree.isValue ? [before] : [];
    const under = [...tree.parts].flatMap(([name, part]) =>
      listOf(part, name === '[]' ? `${before}[]` : before === '' ? name : `${before}.${name}`),
    );
    return [...own, ...under];
  };
  const table: Record<string, ShownFields> = {};
  for (const endpoint of endpoints.toSorted((a, b) => rank(a) - rank(b))) {
    const tree = fieldTree(endpoint.success.schema);
    table[endpoint.operationId] = { to: whoGets(endpoint), fields: listOf(tree, '').toSorted() };
    const key = pathsOf(tree).join();
    // A list is known by what it is a list of.
    const items = tree.parts.get('items')?.parts.get('[]');
    for (const [paths, name] of [
      [key, endpoint.operationId],
      [items === undefined ? '' : pathsOf(items).join(), `an item of ${endpoint.operationId}`],
    ] as const) {
      if (paths !== '' && !known.has(paths)) known.set(paths, name);
    }
  }
  return table;
}
