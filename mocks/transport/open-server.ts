import { newIdAt } from '@/lib/new-id';
import { createBackend, type Backend } from '../backend';
import type { LaidAhead } from '../laid-ahead';
import { DEFAULT_SIZE } from '../seed/config';
import type { Persistence } from '../store/persistence';
import type { Settings } from './settings';

export interface OpenServerOptions {
  readonly settings: Settings;
  readonly persistence: Persistence;
  readonly nowMs: () => number;
  /** Rows laid beforehand for the usual world; asked for only where that is the one to be opened. */
  readonly laidAhead?: () => Promise<LaidAhead | null>;
}

/** Opens the store and puts the server over it. Rejects with a `StorageProblem`. */
export function openServer(options: OpenServerOptions): Promise<Backend> {
  const { settings, persistence, nowMs, laidAhead } = options;
  const { cases, seed, now, simulator } = settings;
  const isUsual = seed === null && now === null && (cases ?? DEFAULT_SIZE) === DEFAULT_SIZE;
  return createBackend({
    clock: nowMs,
    ids: () => newIdAt(nowMs()),
    store: persistence,
    ...(isUsual && laidAhead !== undefined && { laidAhead }),
    ...(seed !== null && { seed }),
    ...(cases !== null && { size: cases }),
    ...(now !== null && { laidAtMs: Date.parse(now) }),
    ...(simulator !== null && { isSimulatorOn: simulator }),
  });
}
