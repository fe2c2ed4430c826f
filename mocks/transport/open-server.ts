import type { Persistence } from '../store/persistence';
import type { RunningServer } from './server-host';
import type { Settings } from './settings';

export interface OpenServerOptions {
  readonly settings: Settings;
  readonly persistence: Persistence;
  readonly nowMs: () => number;
}

/** Opens the store and puts the server over it. Rejects with a `StorageProblem`. */
export function openServer(_options: OpenServerOptions): Promise<RunningServer> {
  return Promise.reject(new Error('The server is not built yet'));
}
