import { deriveRow } from '@/domain/derive-row';
import { parseSeedId, seedId } from '../../seed/seed-ids';
import type { World } from '../../seed/world';
import type { LaidAhead } from '../../laid-ahead';
import { isSameIdentity } from '../../store/restore';
import type { BaseData, BaseTable, StoredRecord, TableName } from '../../store/store';
import type { BaseRecords } from './base-data';
import type { DutyRecord, Shape } from './shape';

/** The tables whose seeded records come with the first of them that is read: all of `base-data.ts`. */
const LATER: Readonly<Record<keyof BaseRecords['tables'] | 'events', true>> = {
  cases: true,
  patients: true,
  contacts: true,
  chases: true,
  handOffs: true,
  duplicateFlags: true,
  audit: true,
  reveals: true,
  events: true,
  appointments: true,
  bookings: true,
  estimates: true,
  coverages: true,
  papers: true,
  trips: true,
  legs: true,
  lodgingNeeds: true,
  stays: true,
  tasks: true,
  orientations: true,
  waivers: true,
  followUps: true,
  documents: true,
  interpreters: true,
};

const isLater = (table: string): boolean => Object.hasOwn(LATER, table);

/**
 * The seed's world as what lies under the store. Rows are made here, from which every list is
 * answered; whole records, with their history and their words, are fetched when first asked for.
 * Rows laid `ahead` stand for it where they are of this very world.
 */
export function baseOf(world: World, ahead: LaidAhead | null = null): BaseData<Shape> {
  let records: BaseRecords | null = null;
  let loading: Promise<void> | null = null;
  const load = async (): Promise<void> => {
    try {
      records = (await import('./base-data')).baseRecordsOf(world);
    } finally {
      loading = null;
    }
  };
  const holds = (id: string): boolean => parseSeedId(id) !== null;
  /** A table of the records, for whoever waited for `prepare`. */
  const laterTable = <T extends StoredRecord>(
    of: (there: BaseRecords) => BaseTable<T> | undefined,
  ): BaseTable<T> => {
    const table = (): BaseTable<T> => {
      const there = records && of(records);
      if (!there) throw new Error('Records of the seed were asked for before they were prepared');
      return there;
    };
    return {
      holds,
      get: (id) => table().get(id),
      byIndex: (index, value) => table().byIndex(index, value),
      all: () => {
        const all = table().all?.();
        if (all === undefined) throw new Error('Too many of the seed for a list of all');
        return all;
      },
    };
  };
  const people = listed(world.people);
  const duty = listed(
    world.duty.map((roster): DutyRecord => ({ id: roster.place, version: 1, ...roster })),
  );

  const identity = { seed: world.seed, size: world.size, laidAtMs: world.laidAtMs };
  return {
    identity,
    ...(ahead !== null && isSameIdentity(ahead.identity, identity) && { laid: ahead.columns }),
    count: world.size,
    idOf: (number) => seedId('case', number + 1),
    numberOf: (id) => {
      const parsed = parseSeedId(id);
      const isOurs = parsed?.kind === 'case' && parsed.n >= 1 && parsed.n <= world.size;
      return isOurs ? parsed.n - 1 : null;
    },
    row: (number) => {
      const made = world.madeCase(number + 1);
      if (made === null) throw new Error(`The world has no case ${number + 1}`);
      return deriveRow(made.caseRecord, made.patient);
    },
    prepare: (table) => {
      if (records !== null || !isLater(table)) return undefined;
      loading ??= load();
      return loading;
    },
    table: <T extends TableName<Shape>>(name: T) => {
      type Table = BaseTable<Shape['tables'][T]>;
      // Under a name there is the table of its record type; a map of all cannot say so.
      if (name === 'people') return people as unknown as Table;
      if (name === 'duty') return duty as unknown as Table;
      if (!isLater(name)) return null;
      const later = (there: BaseRecords): Table | undefined =>
        (there.tables as Partial<Record<string, unknown>>)[name] as Table | undefined;
      return laterTable<Shape['tables'][T]>(later);
    },
    events: laterTable((there) => there.events),
  };
}

/** A short table that is there from the beginning. */
function listed<T extends StoredRecord>(records: readonly T[]): BaseTable<T> {
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    holds: (id) => byId.has(id),
    get: (id) => byId.get(id) ?? null,
    byIndex: () => [],
    all: () => records,
  };
}
