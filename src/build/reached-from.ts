/** What a build knows of its modules. */
interface Modules {
  readonly getModuleIds: () => IterableIterator<string>;
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/** The modules whose address matches. */
export const matching = (modules: Modules, address: RegExp): readonly string[] =>
  [...modules.getModuleIds()].filter((id) => address.test(id));

/**
 * These modules, and whatever they import statically.
 *
 * @param isLaterToo also what they import when it is needed
 */
export function reachedFrom(
  modules: Modules,
  roots: readonly string[],
  isLaterToo = false,
): ReadonlySet<string> {
  const reached = new Set(roots);
  // A set that grows while it is walked is walked to its end.
  for (const id of reached) {
    const module = modules.getModuleInfo(id);
    for (const imported of module?.importedIds ?? []) reached.add(imported);
    if (!isLaterToo) continue;
    for (const imported of module?.dynamicallyImportedIds ?? []) reached.add(imported);
  }
  return reached;
}
