import path from 'node:path';
import { expect, it } from 'vitest';
import { type Locale, LOCALES } from '@/i18n/locale';
import { isNode, lineOf, literalOf, pathOf, walk, type SyntaxNode } from './syntax';
import { readTree } from './tree';

const CATALOGUES = import.meta.glob<string>('../../src/i18n/locales/*/*.po', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const sources = readTree(path.resolve(import.meta.dirname, '../..'));

/** A control with a name of its own beside the words that stand on it. */
interface Named {
  readonly where: string;
  /** The messages that its name is made of, and the name as it is written. */
  readonly name: readonly Said[];
  readonly nameSource: string;
  /** What stands on it: messages, or what is only known when it is drawn, as it is written. */
  readonly shown: readonly (Said | string)[];
}

interface Said {
  readonly message: string;
  readonly context: string | undefined;
}

const CONTROLS = new Set(['a', 'button', 'summary', 'Button', 'Link']);
const OPENERS = new Set(['Menu', 'Popover']);
/** Drawn for the eye alone. */
const SILENT = new Set(['Icon', 'svg']);

const openingOf = (node: SyntaxNode): SyntaxNode | null => {
  const opening = node['openingElement'];
  return isNode(opening) ? opening : null;
};
const tagOf = (node: SyntaxNode): string => pathOf(openingOf(node)?.['name']).join('.');
const listOf = (value: unknown): readonly SyntaxNode[] =>
  Array.isArray(value) ? value.filter((each) => isNode(each)) : [];
const attributeOf = (node: SyntaxNode, name: string): SyntaxNode | null =>
  listOf(openingOf(node)?.['attributes']).find((each) => pathOf(each['name'])[0] === name) ?? null;
const propertyOf = (node: unknown, name: string): string | undefined => {
  const properties = isNode(node) ? listOf(node['properties']) : [];
  const found = properties.find(({ key }) => pathOf(key)[0] === name);
  return literalOf(found?.['value']) ?? undefined;
};

/** A message of the macros, wherever it is written; null where the node is none. */
function saidBy(node: SyntaxNode): Said | null {
  if (node.type === 'TaggedTemplateExpression' && pathOf(node['tag'])[0] === 't') {
    return { message: literalOf(node['quasi']) ?? '', context: undefined };
  }
  if (node.type === 'CallExpression' && pathOf(node['callee'])[0] === 't') {
    const [asked] = listOf(node['arguments']);
    return { message: propertyOf(asked, 'message') ?? '', context: propertyOf(asked, 'context') };
  }
  if (node.type !== 'JSXElement' || tagOf(node) !== 'Trans') return null;
  const context = literalOf(attributeOf(node, 'context')?.['value']) ?? undefined;
  const message = listOf(node['children'])
    .map((child) => (child.type === 'JSXText' ? String(child['value']) : '…'))
    .join('');
  return { message: message.replaceAll(/\s+/g, ' ').trim(), context };
}

/** Every message inside of a node. */
function saidIn(node: SyntaxNode): readonly Said[] {
  const said = saidBy(node);
  if (said !== null) return [said];
  return Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter((each) => isNode(each)).flatMap(saidIn),
  );
}

/** What a reader sees of the children of a control. */
function shownBy(node: SyntaxNode, text: string): readonly (Said | string)[] {
  const said = saidBy(node);
  if (said !== null) return [said];
  const of = (part: unknown) => (isNode(part) ? shownBy(part, text) : []);
  switch (node.type) {
    case 'JSXText':
    case 'JSXEmptyExpression':
    case 'Literal':
      return [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return of(node['expression']);
    case 'ConditionalExpression':
      return [...of(node['consequent']), ...of(node['alternate'])];
    case 'LogicalExpression':
      return of(node['right']);
    case 'JSXFragment':
      return listOf(node['children']).flatMap(of);
    case 'JSXElement':
      return SILENT.has(tagOf(node)) || attributeOf(node, 'aria-hidden') !== null
        ? []
        : listOf(node['children']).flatMap(of);
    default:
      return [text.slice(node.start, node.end)];
  }
}

function namedControls(): readonly Named[] {
  const found: Named[] = [];
  for (const [file, text] of sources) {
    // A control of `ui` gets its name from where it stands.
    if (!/^src\/(?!ui\/).*\.tsx$/.test(file)) continue;
    walk(file, text, (node) => {
      if (node.type !== 'JSXElement') return;
      // What opens a menu or a popover is handed to it, with its name.
      const opener = OPENERS.has(tagOf(node)) ? attributeOf(node, 'trigger') : null;
      const isControl = opener !== null || CONTROLS.has(tagOf(node));
      const name = attributeOf(node, opener === null ? 'aria-label' : 'label');
      if (!isControl || name === null) return;
      found.push({
        where: `${file}, line ${String(lineOf(text, node))}`,
        name: saidIn(name),
        nameSource: text.slice(name.start, name.end),
        shown: (opener === null ? listOf(node['children']) : listOf([opener['value']])).flatMap(
          (child) => shownBy(child, text),
        ),
      });
    });
  }
  return found;
}

/** As somebody says it who reads it aloud: without marks, and in small letters. */
const heard = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A message with its holes shut, so that the one in the source is found in the catalogue. */
const shut = (message: string): string => message.replaceAll(/\{[^{}]*\}/g, '…');

const ENTRY = /(?:^msgctxt "(.*)"\n)?^msgid "(.+)"\nmsgstr "(.*)"$/gm;

function wordsOf(locale: Locale): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [file, text] of Object.entries(CATALOGUES)) {
    if (!file.endsWith(`/${locale}.po`)) continue;
    for (const [, context = '', message = '', said = ''] of text.matchAll(ENTRY)) {
      words.set(`${context}|${shut(message)}`, shut(said === '' ? message : said));
    }
  }
  return words;
}

const controls = namedControls();

it.each(LOCALES)('the name of a control holds the words that stand on it: %s', (locale) => {
  const words = wordsOf(locale);
  const inWords = ({ message, context = '' }: Said): string =>
    words.get(`${context}|${message}`) ?? message;
  const lacking = controls.flatMap(({ where, name, nameSource, shown }) => {
    const names = name.map((said) => heard(inWords(said)));
    const missing = shown.filter((part) =>
      typeof part === 'string'
        ? !nameSource.includes(part)
        : !names.some((each) => each.includes(heard(inWords(part)))),
    );
    return missing.map((part) => `${where}: ${typeof part === 'string' ? part : inWords(part)}`);
  });
  expect(words.size).toBeGreaterThan(500);
  expect(controls.length).toBeGreaterThan(20);
  expect(lacking).toEqual([]);
});
