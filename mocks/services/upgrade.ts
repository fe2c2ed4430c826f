import type { LogEntry } from '../store/persistence';

/** Raised whenever stored records get another shape; `upgradeEntry` brings older ones to it. */
export const RECORD_VERSION = 2;

type Stored = Readonly<Record<string, unknown>>;

/** Each table's fields that were not there from the beginning, with what they hold in old records. */
const ADDED: Readonly<Record<string, (record: Stored) => Stored>> = {
  cases: (record) => ({
    urgencyCriterion: null,
    ...record,
    caller: { whatsApp: null, ...(record['caller'] as Stored) },
    records: (record['records'] as readonly Stored[]).map((line) => ({
      request: null,
      receivedOn: null,
      note: null,
      ...line,
    })),
  }),
};

/** An entry of the log or of a snapshot in today's shape. Adds what is missing, from any version. */
export function upgradeEntry(entry: LogEntry): LogEntry {
  return {
    ...entry,
    puts: entry.puts.map(([table, record]) => {
      const added = ADDED[table];
      return [
        table,
        added === undefined ? record : { ...record, ...added({ ...record }) },
      ] as const;
    }),
  };
}
