import path from 'node:path';
import { caseRowSchema } from '@mocks/services/stored/case-row-schema';
import { RECORD_VERSION } from '@mocks/services/stored/record-version';
import { resolveImport } from '@tests/architecture/resolve';
import { isNode, statementsOf, type SyntaxNode } from '@tests/architecture/syntax';
import { readTree, type Tree } from '@tests/architecture/tree';

/** Of each type by its name: its fields as they are written, or the whole type where it has none. */
export type Types = Readonly<Record<string, Readonly<Record<string, string>> | string>>;

/** What a browser may have stored, and the versions that say so. */
export interface StoredShape {
  readonly recordVersion: number;
  readonly rowVersion: number;
  /** The columns of the rows with their kinds. */
  readonly columns: Readonly<Record<string, string>>;
  /** Every type that a stored record is made of. */
  readonly types: Types;
}

export function storedShape(): StoredShape {
  const { version, columns } = caseRowSchema({ personName: String, fold: String });
  return {
    recordVersion: RECORD_VERSION,
    rowVersion: version,
    columns: Object.fromEntries(Object.entries(columns).map(([name, { kind }]) => [name, kind])),
    types: typesBelow(
      readTree(path.resolve(import.meta.dirname, '../../..')),
      'mocks/services/stored/shape.ts',
      'Shape',
    ),
  };
}

/**
 * What is to be done about a difference between the shape that was written down and today's; null
 * where there is none.
 */
export function complaintOf(written: StoredShape, now: StoredShape): string | null {
  const types = differences(written.types, now.types);
  if (types.length > 0 && now.recordVersion === written.recordVersion) {
    return `Another shape of stored records (${types.join(', ')}): raise RECORD_VERSION, and bring older records to it in upgrade.ts`;
  }
  const columns = differences(written.columns, now.columns);
  if (columns.length > 0 && now.rowVersion === written.rowVersion) {
    return `Other columns (${columns.join(', ')}): raise the version of the row schema`;
  }
  const isWritten =
    types.length + columns.length === 0 &&
    now.recordVersion === written.recordVersion &&
    now.rowVersion === written.rowVersion;
  return isWritten ? null : 'The version was raised: write the shape down with `npm run stored`';
}

function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name): readonly string[] => {
    const [old, young] = [before[name], after[name]];
    if (isFields(old) && isFields(young)) {
      return differences(old, young).map((field) => `${name}.${field}`);
    }
    return old === young ? [] : [name];
  });
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A type and all that its fields are made of; lists of words are left out: more words fit as well. */
export function typesBelow(tree: Tree, file: string, name: string): Types {
  const types = new Map<string, Readonly<Record<string, string>> | string>();
  const seen = new Set<string>();
  const visit = (inFile: string, wanted: string): void => {
    const text = tree.get(inFile);
    const place = `${inFile} ${wanted}`;
    if (text === undefined || seen.has(place)) return;
    seen.add(place);
    for (const statement of statementsOf(inFile, text)) {
      const target = importedFrom(statement, wanted);
      if (target !== null) {
        visit(resolveImport(tree, inFile, target.specifier) ?? '', target.name);
        continue;
      }
      const declared = declarationOf(statement, wanted);
      if (declared === null) continue;
      const fields = fieldsOf(declared, text);
      if (fields !== null) types.set(wanted, fields);
      // Of what the contract describes (drafts, views, what somebody chose), its own text is enough.
      if (declared.type === 'VariableDeclarator') continue;
      for (const reference of referencesIn(declared)) visit(inFile, reference);
    }
  };
  visit(file, name);
  return Object.fromEntries([...types].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const nodesIn = (value: unknown): readonly SyntaxNode[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => isNode(each));
const nameOf = (node: unknown): string | null =>
  isNode(node) && typeof node['name'] === 'string' ? node['name'] : null;

function importedFrom(
  statement: SyntaxNode,
  local: string,
): { readonly specifier: string; readonly name: string } | null {
  if (statement.type !== 'ImportDeclaration') return null;
  const found = nodesIn(statement['specifiers']).find((each) => nameOf(each['local']) === local);
  const name = nameOf(found?.['imported']);
  const { value: specifier } = statement['source'] as { readonly value?: unknown };
  return name === null ? null : { specifier: String(specifier), name };
}

/** The type or constant of this name that a statement declares. */
function declarationOf(statement: SyntaxNode, name: string): SyntaxNode | null {
  const [inner = statement] =
    statement.type === 'ExportNamedDeclaration' ? nodesIn(statement['declaration']) : [statement];
  const declared = inner.type === 'VariableDeclaration' ? nodesIn(inner['declarations']) : [inner];
  return (
    declared.find(
      (each) =>
        nameOf(each['id']) === name &&
        ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'VariableDeclarator'].includes(
          each.type,
        ),
    ) ?? null
  );
}

function fieldsOf(
  declared: SyntaxNode,
  text: string,
): Readonly<Record<string, string>> | string | null {
  const of = (node: SyntaxNode): string => plain(text.slice(node.start, node.end));
  if (declared.type === 'TSInterfaceDeclaration') {
    const [body] = nodesIn(declared['body']);
    const heirs = nodesIn(declared['extends']).map((each) => ['extends', of(each)] as const);
    return Object.fromEntries([...heirs, ...nodesIn(body?.['body']).map((each) => cut(of(each)))]);
  }
  const [value] = nodesIn(declared['init'] ?? declared['typeAnnotation']);
  if (value === undefined) return null;
  if (value.type === 'TSTypeLiteral') {
    return Object.fromEntries(nodesIn(value['members']).map((each) => cut(of(each))));
  }
  const whole = of(value);
  if (declared.type === 'VariableDeclarator') return whole.startsWith('z.') ? whole : null;
  return /[{&]|\b(?:Pick|Omit)</.test(whole) ? whole : null;
}

/** `a?: B` as its name, mark included, and its type. */
const cut = (field: string): readonly [string, string] => {
  const [, name = field, type = ''] = /^(\w+\??|'[^']+'\??):\s*(.*)$/.exec(field) ?? [];
  return [name, type];
};

/** Without comments, marks of readers and the way that lines are broken. */
const plain = (code: string): string =>
  code
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replaceAll(/\breadonly\b/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[;,]?\s*$/g, '')
    .trim();

/** Names of types, and of constants whose type is meant. */
function referencesIn(node: SyntaxNode): readonly string[] {
  const own =
    nameOf(node['typeName']) ??
    nameOf(node['exprName']) ??
    (node.type === 'TSInterfaceHeritage' ? nameOf(node['expression']) : null);
  const inside = Object.values(node).flatMap((value) => nodesIn(value).flatMap(referencesIn));
  return own === null ? inside : [own, ...inside];
}
