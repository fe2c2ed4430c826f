/** Records in one entry of a stored state. */
const ENTRY_SIZE = 500;

/** The items in parts of moderate size, in their order. */
export function inParts<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let i = 0; i < items.length; i += ENTRY_SIZE) parts.push(items.slice(i, i + ENTRY_SIZE));
  return parts;
}
