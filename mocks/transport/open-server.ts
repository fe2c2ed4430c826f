import { newIdAt } from '@/lib/new-id';
import { createBackend, type Backend } from '../backend';
import type { Persistence } from '../store/persistence';
import type { Settings } from './settings';

export interface OpenServerOptions {
  readonly settings: Settings;
  readonly persistence: Persistence;
  readonly nowMs: () => number;
}

/** Opens the store and puts the server over it. Rejects with a `StorageProblem`. */
export function openServer({ settings, persistence, nowMs }: OpenServerOptions): Promise<Backend> {
  const { cases, seed, now, simulator } = settings;
  return createBackend({
    clock: nowMs,
    ids: () => newIdAt(nowMs()),
    store: persistence,
    ...(seed !== null && { seed }),
    ...(cases !== null && { size: cases }),
    ...(now !== null && { laidAtMs: Date.parse(now) }),
    ...(simulator !== null && { isSimulatorOn: simulator }),
  });
}
