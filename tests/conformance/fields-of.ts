import type * as z from 'zod/mini';

/**
 * The fields of an answer as a tree: `[]` stands for each element of a list, `*` for each key of a
 * record. A field that holds a value has `isValue`; one of two forms (a number or its mask) is both.
 */
export interface FieldTree {
  isValue: boolean;
  /** Whatever stands there: a change tells the values of any field. */
  isOpen: boolean;
  readonly parts: Map<string, FieldTree>;
}

const leaf = (): FieldTree => ({ isValue: false, isOpen: false, parts: new Map() });

const partOf = (tree: FieldTree, name: string): FieldTree => {
  const held = tree.parts.get(name) ?? leaf();
  tree.parts.set(name, held);
  return held;
};

/** The fields that the contract lets an operation answer with. */
export function fieldTree(schema: z.core.$ZodType, into: FieldTree = leaf()): FieldTree {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'unknown':
    case 'any':
      Object.assign(into, { isValue: true, isOpen: true });
      break;
    case 'object':
      if (def.catchall !== undefined && def.catchall._zod.def.type !== 'never') into.isOpen = true;
      for (const [name, field] of Object.entries(def.shape)) fieldTree(field, partOf(into, name));
      break;
    case 'array':
      fieldTree(def.element, partOf(into, '[]'));
      break;
    case 'tuple':
      for (const item of def.items) fieldTree(item, partOf(into, '[]'));
      break;
    case 'record':
      fieldTree(def.valueType, partOf(into, '*'));
      break;
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      fieldTree(def.innerType, into);
      break;
    case 'union':
      for (const option of def.options) fieldTree(option, into);
      break;
    case 'pipe':
      fieldTree(def.out, into);
      break;
    default:
      into.isValue = true;
  }
  return into;
}

/** Every field that holds a value, by its path, in order of the alphabet. */
export function pathsOf(tree: FieldTree, before = ''): readonly string[] {
  const own = tree.isOpen ? [`${before} (any)`] : tree.isValue ? [before] : [];
  const under = [...tree.parts].flatMap(([name, part]) =>
    pathsOf(part, name === '[]' ? `${before}[]` : before === '' ? name : `${before}.${name}`),
  );
  return [...own, ...under].toSorted();
}

/** The paths that an answer really holds; what the tree does not know comes with a `?`. */
export function answeredPaths(value: unknown, tree: FieldTree | undefined, before = ''): string[] {
  if (value === null || value === undefined) return [];
  if (tree?.isOpen === true) return [`${before} (any)`];
  if (Array.isArray(value)) {
    const part = tree?.parts.get('[]');
    return value.flatMap((each) => answeredPaths(each, part, `${before}[]`));
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => {
      const known = tree?.parts.has(name) === true ? name : '*';
      const path = tree?.parts.has(known) === true ? known : `${name}?`;
      return answeredPaths(
        inner,
        tree?.parts.get(known),
        before === '' ? path : `${before}.${path}`,
      );
    });
  }
  return [tree?.isValue === true ? before : `${before}?`];
}

/** Fields that come either as a number or as its mask. */
export function numbersIn(tree: FieldTree, before = ''): readonly string[] {
  return [...tree.parts].flatMap(([name, part]) => {
    const path = name === '[]' ? `${before}[]` : before === '' ? name : `${before}.${name}`;
    return part.parts.has('masked') ? [path] : numbersIn(part, path);
  });
}
