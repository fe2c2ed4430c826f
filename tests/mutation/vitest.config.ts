import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The rules' own tests, and nothing else: a rule that only a journey holds is not held. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    include: ['tests/domain/**/*.test.ts'],
    // As `npm test` runs them; each mutant is switched on in a run of its own.
    isolate: false,
    testTimeout: 20_000,
  },
});
