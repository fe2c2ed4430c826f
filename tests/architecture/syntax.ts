import { parseSync } from 'vite';

/** A node of the syntax tree, read without knowing its kind. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

const parsed = new Map<string, ReturnType<typeof parseSync>>();

function parse(file: string, text: string): ReturnType<typeof parseSync> {
  const key = `${file}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const result = parseSync(file, text);
  const [error] = result.errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  parsed.set(key, result);
  return result;
}

/** One import or re-export of a file. */
export interface Import {
  readonly specifier: string;
  readonly isDynamic: boolean;
}

/** Everything the file imports, re-exports, or loads later by a literal `import('…')`. */
export function importsOf(file: string, text: string): readonly Import[] {
  const { module } = parse(file, text);
  const fixed = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
  ];
  const later = module.dynamicImports
    .map(({ moduleRequest }) => text.slice(moduleRequest.start, moduleRequest.end))
    .filter((source) => /^['"`]/.test(source))
    .map((source) => source.slice(1, -1));
  return [
    ...[...new Set(fixed)].map((specifier) => ({ specifier, isDynamic: false })),
    ...[...new Set(later)].map((specifier) => ({ specifier, isDynamic: true })),
  ];
}

/** What the file needs at once when it runs: no types, nothing that is loaded later. */
export function valueImportsOf(file: string, text: string): readonly string[] {
  const { staticImports, staticExports } = parse(file, text).module;
  const isValue = (entries: readonly { readonly isType: boolean }[]): boolean =>
    entries.length === 0 || entries.some(({ isType }) => !isType);
  return [
    ...staticImports
      .filter(({ entries }) => isValue(entries))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest && !isType ? [moduleRequest.value] : [],
      ),
    ),
  ];
}

/** The statements at the top of the file. */
export function statementsOf(file: string, text: string): readonly SyntaxNode[] {
  return parse(file, text).program.body as unknown as readonly SyntaxNode[];
}

/**
 * Visits every node of a file with its ancestors, the nearest last.
 *
 * @param visit returns `false` to leave out what is inside of the node
 */
export function walk(
  file: string,
  text: string,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => boolean | void,
): void {
  const ancestors: SyntaxNode[] = [];
  const enter = (node: SyntaxNode): void => {
    if (visit(node, ancestors) === false) return;
    ancestors.push(node);
    for (const child of childrenOf(node)) enter(child);
    ancestors.pop();
  };
  for (const statement of statementsOf(file, text)) enter(statement);
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter((child) => isNode(child)),
  );
}

/** Whether the value is a syntax node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** `a.b.c` as `['a', 'b', 'c']`; a computed or called part ends it as `'?'`. */
export function pathOf(node: unknown): readonly string[] {
  if (!isNode(node)) return ['?'];
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return [String(node['name'])];
  if (node.type === 'MemberExpression' && node['computed'] !== true) {
    return [...pathOf(node['object']), ...pathOf(node['property'])];
  }
  return ['?'];
}

/** The line of a node, counted from 1. */
export function lineOf(text: string, node: SyntaxNode): number {
  return text.slice(0, node.start).split('\n').length;
}

/** A string as written in the source, or null where the node is none. Holes of templates are `…`. */
export function literalOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'TemplateLiteral' && Array.isArray(node['quasis'])) {
    return (node['quasis'] as readonly { readonly value: { readonly raw: string } }[])
      .map(({ value }) => value.raw)
      .join('…');
  }
  return null;
}
