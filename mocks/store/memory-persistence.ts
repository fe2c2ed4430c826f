import type { Loaded, LogEntry, Persistence, Snapshot, StorageHeader } from './persistence';

/** Keeps nothing: the store's own memory is all there is. */
export function noPersistence(): Persistence {
  return {
    isDurable: false,
    keepsChunks: false,
    load: async () => null,
    begin: async () => {},
    append: async () => {},
    compact: async () => {},
    exportAll: async () => '',
    close: async () => {},
    destroy: async () => {},
  };
}

/**
 * Keeps everything as text in one object that outlives a store: two stores that are opened on it
 * one after the other behave as two starts of a server. For tests.
 */
export function memoryPersistence(options: { readonly keepsChunks?: boolean } = {}): Persistence {
  let snapshot: { readonly text: string; readonly chunks: Snapshot['chunks'] } | null = null;
  let log: readonly string[] = [];
  const keepsChunks = options.keepsChunks ?? true;
  return {
    isDurable: true,
    keepsChunks,
    load: async () => {
      if (snapshot === null) return null;
      const kept = JSON.parse(snapshot.text) as Pick<Loaded, 'header' | 'state'>;
      const chunks = structuredClone(snapshot.chunks);
      return { ...kept, chunks, log: log.map((l) => JSON.parse(l) as LogEntry) };
    },
    begin: async (header: StorageHeader) => {
      snapshot = { text: JSON.stringify({ header, state: [] }), chunks: null };
      log = [];
    },
    append: async (entry) => {
      log = [...log, JSON.stringify(entry)];
    },
    compact: async ({ header, state, chunks }) => {
      snapshot = { text: JSON.stringify({ header, state }), chunks };
      log = log.filter((line) => (JSON.parse(line) as LogEntry).sequence > header.sequence);
    },
    exportAll: async () => [snapshot?.text ?? '', ...log].join('\n'),
    close: async () => {},
    destroy: async () => {
      snapshot = null;
      log = [];
    },
  };
}
