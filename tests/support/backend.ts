import { createBackend, type Backend } from '@mocks/backend';
import { newIdAt } from '@/lib/new-id';

/** A private server for one test, with a clock that the test moves. */
export interface TestBackend {
  readonly backend: Backend;
  readonly now: () => number;
  readonly advance: (ms: number) => void;
}

/** A Tuesday noon at the department, when most offices of the Americas are open. */
export const TEST_NOW_MS = Date.parse('2026-11-24T16:00:00.000Z');

export async function startBackend(
  options: { readonly size?: number; readonly report?: (message: string) => void } = {},
): Promise<TestBackend> {
  const { size = 400, ...rest } = options;
  let nowMs = TEST_NOW_MS;
  const backend = await createBackend({
    seed: 'test',
    size,
    clock: () => nowMs,
    ids: () => newIdAt(nowMs),
    isSimulatorOn: false,
    idle: null,
    ...rest,
  });
  return {
    backend,
    now: () => nowMs,
    advance: (ms) => {
      nowMs += ms;
    },
  };
}
