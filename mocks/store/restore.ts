import type { Loaded, LogEntry } from './persistence';
import { StorageProblem } from './storage-problem';
import { StoreState, type StateSpec } from './store-state';
import type { BaseData, StoreIdentity, StoreShape } from './store';

export interface UpgradeOptions {
  /** What brings an entry that was stored by an older version to the present shape; asked for only then. */
  readonly upgrade?: () => Promise<(entry: LogEntry, fromVersion: number) => LogEntry>;
}

/**
 * What was loaded, in the present shape; the same object when it is so already.
 * Throws `StorageProblem`: newer, or corrupt where there is no way from its version.
 */
export async function upgraded(
  loaded: Loaded,
  version: number,
  { upgrade }: UpgradeOptions,
): Promise<Loaded> {
  const from = loaded.header.recordVersion;
  if (from === version) return loaded;
  if (from > version) throw new StorageProblem('newer', `written by version ${from}`);
  if (upgrade === undefined) throw new StorageProblem('corrupt', `no way from version ${from}`);
  const bring = await upgrade();
  return {
    ...loaded,
    state: loaded.state.map((entry) => bring(entry, from)),
    log: loaded.log.map((entry) => bring(entry, from)),
  };
}

export interface RestoredState<S extends StoreShape> {
  readonly state: StoreState<S>;
  /** Whether the index had to be made anew. */
  readonly isIndexMade: boolean;
}

/** Snapshot and log over the base. Throws `StorageProblem` corrupt where a change is missing. */
export async function restoredState<S extends StoreShape>(
  data: BaseData<S>,
  { header, state: entries, chunks, log }: Loaded,
  spec: StateSpec<S>,
): Promise<RestoredState<S>> {
  let state = new StoreState(data, spec);
  let isIndexMade = chunks === null;
  try {
    await state.restore(header, entries, chunks);
  } catch (error) {
    if (chunks === null) throw error;
    // The index can be made again from the base and the records, so its loss is none.
    state = new StoreState(data, spec);
    await state.restore(header, entries, null);
    isIndexMade = true;
  }
  for (const entry of log) {
    if (entry.sequence !== state.sequence + 1) {
      throw new StorageProblem('corrupt', `change ${state.sequence + 1} is missing`);
    }
    state.apply(entry);
  }
  return { state, isIndexMade };
}

/** Whether two sets of base data were made from the same. */
export function isSameIdentity(a: StoreIdentity, b: StoreIdentity): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
