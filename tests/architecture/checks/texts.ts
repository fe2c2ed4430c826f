import { isNode, lineOf, literalOf, pathOf, walk, type SyntaxNode } from '../syntax';
import { eachFile, type Tree, type Violation } from '../tree';

const ON_SCREEN = /^src\/(?:(?:ui|parts|features|pages|app)\/.+|main)\.tsx?$/;
/** Attributes and properties whose text people read or hear. */
const READ = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'alt',
  'description',
  'heading',
  'header',
  'hint',
  'label',
  'message',
  'placeholder',
  'title',
]);
/** Lingui's macros: what stands in them is what the catalogues are made from. */
const MACRO_TAGS = new Set(['Trans', 'Plural', 'Select', 'SelectOrdinal']);
const MACRO_CALLS = new Set(['t', 'msg', 'defineMessage', 'plural', 'select', 'selectOrdinal']);
/** Inside of these nothing is shown: types, imports, and arguments that are no children. */
const NEVER_SHOWN = /^(?:Import|ExportAll|TS(?!AsExpression|SatisfiesExpression|NonNull))/;

/**
 * No text on screen outside the catalogues: no words between tags, none in attributes that are read
 * out or shown, none in properties such as `label`, and no `document.title` as a literal.
 */
export function texts(tree: Tree): readonly Violation[] {
  return eachFile(
    tree,
    (file) => ON_SCREEN.test(file),
    (file, text) => {
      const found: string[] = [];
      const report = (node: SyntaxNode, words: string): void => {
        found.push(`line ${String(lineOf(text, node))}: “${words.trim()}” is in no catalogue`);
      };
      walk(file, text, (node, ancestors) => {
        if (NEVER_SHOWN.test(node.type) || isMacro(node)) return false;
        for (const [shown, words] of shownTexts(node, ancestors)) report(shown, words);
        return true;
      });
      return found;
    },
  );
}

function isMacro(node: SyntaxNode): boolean {
  if (node.type === 'JSXElement') {
    const opening = node['openingElement'];
    const [name = ''] = pathOf(isNode(opening) ? opening['name'] : null);
    return MACRO_TAGS.has(name) || isNotTranslated(opening);
  }
  if (node.type === 'CallExpression') return MACRO_CALLS.has(pathOf(node['callee']).at(-1) ?? '');
  if (node.type === 'TaggedTemplateExpression') {
    return MACRO_CALLS.has(pathOf(node['tag']).at(-1) ?? '');
  }
  return false;
}

/** `translate="no"` says that the text is the same in every language: a code, a name of a thing. */
function isNotTranslated(opening: unknown): boolean {
  if (!isNode(opening) || !Array.isArray(opening['attributes'])) return false;
  return (opening['attributes'] as readonly SyntaxNode[]).some(
    (attribute) =>
      pathOf(attribute['name'])[0] === 'translate' && literalOf(attribute['value']) === 'no',
  );
}

/** The texts that this node puts on the screen by itself. */
function shownTexts(
  node: SyntaxNode,
  ancestors: readonly SyntaxNode[],
): readonly (readonly [SyntaxNode, string])[] {
  if (node.type === 'JSXText') return words(node, String(node['value']));
  const parent = ancestors.at(-1);
  if (node.type === 'JSXExpressionContainer' && parent?.type === 'JSXElement') {
    return outcomes(node['expression']);
  }
  if (node.type === 'JSXAttribute' && READ.has(pathOf(node['name'])[0] ?? '')) {
    const value = node['value'];
    const isBraced = isNode(value) && value.type === 'JSXExpressionContainer';
    return outcomes(isBraced ? value['expression'] : value);
  }
  if (node.type === 'Property' && parent?.type === 'ObjectExpression') {
    const key = pathOf(node['key'])[0] ?? '';
    const name = key === '?' ? (literalOf(node['key']) ?? '') : key;
    // A property may hold a code; words begin with a capital letter or have a space in them.
    return READ.has(name)
      ? outcomes(node['value']).filter(([, text]) => /^\s*\p{Lu}|\p{L}\s+\p{L}/u.test(text))
      : [];
  }
  if (node.type === 'AssignmentExpression' && pathOf(node['left']).join('.') === 'document.title') {
    return outcomes(node['right']);
  }
  return [];
}

/** Every literal that an expression can come out as. */
function outcomes(node: unknown): readonly (readonly [SyntaxNode, string])[] {
  if (!isNode(node)) return [];
  const literal = literalOf(node);
  if (literal !== null) return words(node, literal);
  if (node.type === 'ConditionalExpression') {
    return [...outcomes(node['consequent']), ...outcomes(node['alternate'])];
  }
  if (node.type === 'LogicalExpression') {
    return [...outcomes(node['left']), ...outcomes(node['right'])];
  }
  if (node.type === 'BinaryExpression' && node['operator'] === '+') {
    return [...outcomes(node['left']), ...outcomes(node['right'])];
  }
  return [];
}

/** Text with at least two letters beside each other; signs and single letters are no words. */
function words(node: SyntaxNode, text: string): readonly (readonly [SyntaxNode, string])[] {
  return /\p{L}{2}/u.test(text.replaceAll(/&\w+;/g, '')) ? [[node, text]] : [];
}
