import { LAID_AHEAD_FILE, readLaidAhead, scriptNameOf, type LaidAhead } from '../laid-ahead';
import { backendRowSchema } from '../services/stored/shape';
import { indexedDb } from '../store/indexed-db';
import { noPersistence } from '../store/memory-persistence';
import { openServer } from './open-server';
import type { Booting } from './server-host';
import type { Settings } from './settings';

export interface BootingParts {
  readonly databaseName: string;
  /** Path of the server's script in its build. */
  readonly script: string;
  readonly deviceNowMs: () => number;
  readonly prepare: () => Promise<void>;
}

/** How the server of a browser is started: over the browser's database, or without saving. */
export function bootingOf(
  settings: Settings,
  { databaseName, script, deviceNowMs, prepare }: BootingParts,
): Booting {
  const nowMs = clockOf(settings, deviceNowMs);
  return {
    start: async (isSaving) => {
      await prepare();
      const persistence = isSaving ? indexedDb(databaseName) : noPersistence();
      return openServer({
        settings,
        persistence,
        nowMs,
        laidAhead: () => fetchLaid(script, nowMs()),
      });
    },
    exportAll: () => indexedDb(databaseName).exportAll(),
    destroy: () => indexedDb(databaseName).destroy(),
  };
}

/** The rows that the build brought along; null where it brought none that can be used. */
async function fetchLaid(script: string, nowMs: number): Promise<LaidAhead | null> {
  if (import.meta.env.DEV) return null;
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}${LAID_AHEAD_FILE}`);
    const { version } = backendRowSchema([]);
    const mine = { rowVersion: version, script: scriptNameOf(script), nowMs };
    return readLaidAhead(await answer.arrayBuffer(), mine);
  } catch {
    return null;
  }
}

/** `?now=`: a clock that begins at that moment and runs on. */
export function clockOf({ now }: Settings, deviceNowMs: () => number): () => number {
  if (now === null) return deviceNowMs;
  const offsetMs = Date.parse(now) - deviceNowMs();
  return () => deviceNowMs() + offsetMs;
}
