import type { UserConfig } from 'vite';

interface Groups {
  /** Names of the files, in the order in which they claim their modules. */
  readonly names: readonly string[];
  /** The modules of each, known when all have been read. */
  readonly chunks: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of the first name; each next has one less. */
  readonly priority: number;
  /** Whether a module takes along what it imports, also where another file names that. */
  readonly isWithImports: boolean;
}

/** Has the bundler put modules into the files that name them. */
export const chunkGroups = ({ names, chunks, priority, isWithImports }: Groups): UserConfig => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: names.map((name, place) => ({
            name,
            priority: priority - place,
            includeDependenciesRecursively: isWithImports,
            test: (id: string) => chunks.get(name)?.has(id) ?? false,
          })),
        },
      },
    },
  },
});
